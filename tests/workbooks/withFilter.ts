import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

/** The file with a filter on the first column of a table, as Excel writes it. */
export function withFilter(bytes: Uint8Array, table: string): Uint8Array {
  const files = unzipSync(bytes);
  for (const [name, content] of Object.entries(files)) {
    const xml = name.startsWith("xl/tables/") ? strFromU8(content) : "";
    if (xml.includes(`name="${table}"`)) {
      const filter = '<filterColumn colId="0"><filters><filter val="1.1.2"/></filters></filterColumn>';
      files[name] = strToU8(xml.replace(/<autoFilter([^>]*?)\/>/, `<autoFilter$1>${filter}</autoFilter>`));
    }
  }
  return zipSync(files);
}
