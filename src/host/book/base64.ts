import { ExcelError } from "../excelError";

/**
 * The bytes of a file that travels as text.
 * @throws InvalidArgument
 */
export function bytesOf(base64: string): Uint8Array {
  const text = base64.replace(/\s/g, "");
  if (!/^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(text)) {
    throw new ExcelError("InvalidArgument", "a file in Base64 expected");
  }
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}
