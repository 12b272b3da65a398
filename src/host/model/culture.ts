import { objectType, type HostObject } from "../wire/objectType";

interface Culture {
  readonly name: string;
  readonly decimalSeparator: string;
  readonly thousandsSeparator: string;
  readonly dateSeparator: string;
  readonly timeSeparator: string;
  readonly longDate: string;
  readonly shortDate: string;
  readonly longTime: string;
}

/** Texts and entries are those of a German Excel, on a German system. */
export const CULTURE: Culture = {
  name: "de-DE",
  decimalSeparator: ",",
  thousandsSeparator: ".",
  dateSeparator: ".",
  timeSeparator: ":",
  longDate: "dddd, d. MMMM yyyy",
  shortDate: "dd.MM.yyyy",
  longTime: "HH:mm:ss",
};

export const cultureType: (culture: Culture) => HostObject = objectType<Culture>({
  name: "CultureInfo",
  values: { name: ({ name }) => name },
  objects: {
    numberFormat: (culture) => numberFormatType(culture),
    datetimeFormat: (culture) => dateFormatType(culture),
  },
});

const numberFormatType = objectType<Culture>({
  name: "NumberFormatInfo",
  values: {
    numberDecimalSeparator: ({ decimalSeparator }) => decimalSeparator,
    numberGroupSeparator: ({ thousandsSeparator }) => thousandsSeparator,
  },
});

const dateFormatType = objectType<Culture>({
  name: "DatetimeFormatInfo",
  values: {
    dateSeparator: ({ dateSeparator }) => dateSeparator,
    timeSeparator: ({ timeSeparator }) => timeSeparator,
    longDatePattern: ({ longDate }) => longDate,
    shortDatePattern: ({ shortDate }) => shortDate,
    longTimePattern: ({ longTime }) => longTime,
  },
});
