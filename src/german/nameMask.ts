import type { Audit } from "../domain/audit";

/** What stands for a name that the council need not read. */
const MASK = "[Name]";

const TITLE = "(?:Prof\\.|Dr\\.)\\s*";
const NAME = "\\p{Lu}[\\p{L}'’-]+";
const INITIAL = "\\p{Lu}\\.\\s?";
const PARTICLE = "(?:von|vom|van|zu|zur|zum|de|der|den|del|di|da|ten|ter|al|el)\\s";
/** "Bürgermeister", "Stadträtin", "Fachbereichsleiterin": between "Herr" and the name. */
const OFFICE =
  "\\p{Lu}\\p{L}*(?:meister|rat|rät|leiter|leitung|pfarrer|pastor|direktor|präsident|sprecher|beauftragte|vorsitzende)(?:in)?[nrs]?\\s";
/** One name or two, a given and a family name, with what may stand before each. A noun that follows may go with them. */
const PERSON = `(?:${TITLE}|${OFFICE}|${INITIAL}|${PARTICLE})*${NAME}(?:[ \\u00A0](?:${INITIAL}|${PARTICLE})*${NAME})?`;

/** "Herr Dr. Muster", "Frau Erika Muster", "Hr. von Muster", "Dr. Anton Muster" */
const ADDRESSED = new RegExp(`(?<!\\p{L})(?:(?:Herrn?|Frau|Hrn?\\.|Fr\\.)\\s+|(?=${TITLE}))${PERSON}`, "gu");

/**
 * Puts "[Name]" for everybody whom a text names with a title or by the full name that the tables know. The generated
 * sheets go to the council, which must not read who said what; the tables keep the whole text.
 *
 * @param names full names, "Anton Muster"
 */
export function nameMask(names: readonly string[]): (text: string) => string {
  const full = names
    .map((name) => name.trim())
    .filter((name) => name.includes(" "))
    .sort((one, other) => other.length - one.length);
  const known = full.length === 0 ? undefined : new RegExp(full.map(escaped).join("|"), "gu");
  return (text) => {
    const masked = known === undefined ? text : text.replace(known, MASK);
    return masked.replace(ADDRESSED, MASK);
  };
}

/** Everybody whom the tables know by name. */
export const namesIn = ({ participants, contacts }: Audit): readonly string[] =>
  [...participants, ...contacts].map(({ name }) => name);

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
