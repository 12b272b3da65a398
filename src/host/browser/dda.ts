/** The numbers under which office.js asks in a browser for what is no member of Excel's object model. */
export const METHOD = {
  readSettings: 75,
  writeSettings: 76,
  openFile: 77,
  readSlice: 80,
  closeFile: 81,
  fileProperties: 86,
  batch: 93,
  commandCompleted: 94,
} as const;

/** What the client tells its host of by notifyHost, as far as it is heard here. */
export const HOST_ACTION = { tabExit: 13, tabExitShift: 14, escExit: 15 } as const;

/** The client turns these numbers into codes and localised messages of its own. */
export const FAILURE = {
  fileTypeNotSupported: 1009,
  operationNotSupported: 5000,
  internalError: 5001,
  indexOutOfRange: 5008,
  requestTooLarge: 5103,
  responseTooLarge: 5104,
} as const;

/** What an asynchronous call is answered with: fields of its own after success, a number of FAILURE otherwise. */
export type DdaAnswer =
  { readonly Error: 0; readonly [field: string]: unknown } | { readonly Error: (typeof FAILURE)[keyof typeof FAILURE] };

/** Arguments under names or under numbers, as each call has it. */
export type DdaArguments = Readonly<Record<string, unknown>>;

export type DdaMethod = (args: DdaArguments) => DdaAnswer | Promise<DdaAnswer>;

export const DONE: DdaAnswer = { Error: 0 };
