import type { Settings } from "./settings";

export interface Surroundings {
  /** Name of the workbook's file. */
  readonly fileName: string;
  readonly origin: string;
  /** "de-DE": language of the surface and of the data. */
  readonly language: string;
  /** The highest set of Excel's API, "1.15". A string: as a number 1.10 would be 1.1. */
  readonly excelApi: string;
}

/** Sets that are no part of ExcelApi but that the client asks for. */
const OTHER_SETS = {
  AddInCommands: "1.1",
  CompressedFile: "1.1",
  DelayForCellEdit: "1.1",
  File: "1.1",
  RichApiRuntime: "1.2",
  RichApiRuntimeFlag: "1.2",
  Settings: "1.1",
  SharedRuntime: "1.1",
} as const;

const EXCEL_ON_THE_WEB = 16;
const READ_WRITE = 1;
const TASK_PANE = 1;

/** What the client learns about Excel and the document when it starts. */
export const appContextOf = (
  id: string,
  { fileName, origin, language, excelApi }: Surroundings,
  settings: Settings,
): object => ({
  _id: id,
  _appName: EXCEL_ON_THE_WEB,
  _appVersion: "16.00",
  _hostFullVersion: "16.0.1",
  _appUILocale: language,
  _dataLocale: language,
  _docUrl: `${origin}/${encodeURIComponent(fileName)}`,
  _clientMode: READ_WRITE,
  _settings: settings.pairs,
  _reason: "documentOpened",
  _osfControlType: TASK_PANE,
  _eToken: "",
  _correlationId: id,
  _appInstanceId: id,
  _appDomains: [origin],
  _requirementMatrix: JSON.stringify({ ExcelApi: excelApi, ...OTHER_SETS }),
});
