import { zipSync } from "fflate";
import { BOOK_PARTS } from "./foreign/book";
import { MEASURE_PARTS } from "./foreign/measures";
import { OTHER_PARTS } from "./foreign/others";

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';

/** A picture of one pixel. */
const PNG = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==",
  "base64",
);

/** Printer settings are a block of bytes of the driver's own. */
const PRINTER_SETTINGS = new Uint8Array(Array.from({ length: 220 }, (_, i) => (i * 37) % 256));

/** The demanding workbook of a town that never heard of us; see README.md in this folder. */
export function foreignWorkbook(): Uint8Array {
  const xml = Object.entries({ ...BOOK_PARTS, ...MEASURE_PARTS, ...OTHER_PARTS }).map(
    ([name, content]) =>
      [name, new TextEncoder().encode(name.endsWith(".vml") ? content : DECLARATION + content)] as const,
  );
  const binary = {
    "xl/media/image1.png": new Uint8Array(PNG),
    "xl/printerSettings/printerSettings1.bin": PRINTER_SETTINGS,
  };
  return zipSync({ ...Object.fromEntries(xml), ...binary }, { mtime: "1980-01-02T00:00:00" });
}
