const TITLED = String.raw`(?:Herrn?|Frau|Dr\.|Prof\.)(?:\s+(?:Dr\.|Prof\.|med\.))*(?:\s+\p{Lu}[\p{L}-]+){1,3}`;
const SPEAKERS = new RegExp(
  String.raw`^(.*?\S)(?:\s*[,:–(]\s*|\s+)((?:${TITLED})(?:\s*(?:,|und|/|&)\s*(?:${TITLED}))*)\)?$`,
  "u",
);

/**
 * Parts an agenda item from who speaks: "…, Frau Muster" by the form of address, "…, Karin Muster" only if the protocol
 * knows that person, since "…, Offene Fragen" looks alike.
 */
export function speakerIn(
  text: string,
  people: ReadonlySet<string>,
): { readonly subject: string; readonly speaker?: string } {
  const [, subject, speaker] = SPEAKERS.exec(text) ?? [];
  if (subject !== undefined && speaker !== undefined) return { subject: subject.trim(), speaker };
  const comma = text.lastIndexOf(",");
  const name = text.slice(comma + 1).trim();
  return comma > 0 && people.has(name) ? { subject: text.slice(0, comma).trim(), speaker: name } : { subject: text };
}
