import { decodeProtocol } from "../protocol/decodeProtocol";
import { WorkbookError } from "../workbook/workbookError";

/** A protocol as text, or as the bytes of a file whose encoding has yet to be found out. */
export type ProtocolSource = string | Uint8Array;

/** @throws WorkbookError protocolNotText for a file of another kind: read as text it would fill the tables with rubbish. */
export function protocolText(source: ProtocolSource): string {
  if (typeof source === "string") return source;
  const text = decodeProtocol(source);
  if (!isPlain(text)) throw new WorkbookError({ code: "protocolNotText" });
  return text;
}

/** Office's files and pictures contain the character zero; PDF and RTF need not, but say what they are. */
const isPlain = (text: string): boolean => !text.includes("\0") && !/^(%PDF-|\{\\rtf)/.test(text);
