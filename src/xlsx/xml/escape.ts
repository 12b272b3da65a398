const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** Text between tags as read: line ends become \n first, as XML demands, then entities. */
export function unescapeXml(xml: string): string {
  const text = xml.includes("\r") ? xml.replaceAll(/\r\n?/g, "\n") : xml;
  if (!text.includes("&")) return text;
  return text.replaceAll(
    /&(?:#x([0-9a-fA-F]+)|#(\d+)|(\w+));/g,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return ENTITIES[name] ?? whole;
      const code = hex === undefined ? Number(decimal) : parseInt(hex, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}

export function escapeXml(text: string): string {
  if (!/[&<>\r]/.test(text)) return text;
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll("\r", "&#13;");
}

export function escapeAttribute(text: string): string {
  return escapeXml(text).replaceAll('"', "&quot;").replaceAll("\n", "&#10;").replaceAll("\t", "&#9;");
}

/** Office's own escape for characters that XML cannot hold: _x000D_ is a carriage return, _x005F_ an underscore. */
export function decodeXstring(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replaceAll(/_x([0-9a-fA-F]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}

/** Guards text that only looks like such an escape, and carriage returns, which XML would turn into line feeds. */
function encodeXstring(text: string): string {
  const guarded = text.includes("_x") ? text.replaceAll(/_(?=x[0-9a-fA-F]{4}_)/g, "_x005F_") : text;
  return guarded.includes("\r") ? guarded.replaceAll("\r", "_x000D_") : guarded;
}

/** `<t>` or `<v>` with its content; spaces at the ends and line feeds survive only with xml:space. */
export function textElement(tag: string, text: string): string {
  const space = text.includes("\n") || text.trim().length < text.length ? ' xml:space="preserve"' : "";
  return `<${tag}${space}>${escapeXml(encodeXstring(text))}</${tag}>`;
}
