import type { Sheet } from "../book/sheet";
import { ExcelError } from "../excelError";
import { text } from "../wire/readers";
import { method, objectType, writable, type HostObject } from "../wire/objectType";

export const sheetPropertiesType: (sheet: Sheet) => HostObject = objectType<Sheet>({
  name: "WorksheetCustomPropertyCollection",
  items: (sheet) => sheet.file.properties.list().map(({ name }) => sheetPropertyType({ sheet, name })),
  item: (sheet, key) => found(sheet, text(key)) ?? missing(),
  methods: {
    add: method([text, text], (sheet, name, value) => {
      sheet.file.properties.set({ name, value });
      return found(sheet, name) ?? missing();
    }),
    getCount: method([], (sheet) => sheet.file.properties.list().length),
    getItemOrNullObject: method([text], found),
  },
});

const missing = (): never => {
  throw new ExcelError("ItemNotFound");
};

function found(sheet: Sheet, name: string): HostObject | null {
  const property = sheet.file.properties.list().find((other) => other.name.toLowerCase() === name.toLowerCase());
  return property === undefined ? null : sheetPropertyType({ sheet, name: property.name });
}

interface Named {
  readonly sheet: Sheet;
  readonly name: string;
}

const sheetPropertyType: (named: Named) => HostObject = objectType<Named>({
  name: "WorksheetCustomProperty",
  identity: ({ name }) => ({ _Id: name }),
  values: {
    key: ({ name }) => name,
    value: writable(
      text,
      ({ sheet, name }) => sheet.file.properties.list().find((property) => property.name === name)?.value ?? missing(),
      ({ sheet, name }, value) => sheet.file.properties.set({ name, value }),
    ),
  },
  methods: { delete: method([], ({ sheet, name }) => sheet.file.properties.remove(name)) },
});
