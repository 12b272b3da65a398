import { ATTACHED } from "../german/protocolWords";
import { timeIn } from "./timeTexts";

/** The subject of "Eine Dokumentation … wurde …"; a sentence built otherwise stands for itself. */
const SUBJECT = /^((?:der|die|das|eine?|diese[rs]?)\s.{2,120}?)\s+(?:wurden?|wird|werden|ist|sind|liegt|liegen)\s/i;

/** What a sentence says to be attached, and of which day; undefined where it speaks of no attachment. */
export function attachmentIn(sentence: string): { readonly title: string; readonly date: string | null } | undefined {
  if (!ATTACHED.test(sentence)) return undefined;
  const time = timeIn(sentence);
  return { title: SUBJECT.exec(sentence)?.[1] ?? sentence, date: time?.begin ?? null };
}
