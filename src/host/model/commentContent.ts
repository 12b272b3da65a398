import type { Mention, Remark, Words } from "../../xlsx/comments/thread";
import { ExcelError } from "../excelError";
import { integer, required, struct, text } from "../wire/readers";
import type { Reader } from "../wire/objectType";

/**
 * What a remark says, in the API's two forms: plain text, or text in which `<at id="0">Erika Beispiel</at>` points to a list of
 * people. In the file and on the screen that is "@Erika Beispiel".
 */
export type ContentType = "Plain" | "Mention";

const mention = struct<{ id: number; name: string; email: string }>({ id: integer, name: text, email: text });

const mentions: Reader<ReturnType<typeof mention>[]> = (value) => {
  if (!Array.isArray(value)) throw new ExcelError("InvalidArgument", "a list of mentions expected");
  return value.map(mention);
};

const richContent = struct<{ richContent: string; mentions: ReturnType<typeof mention>[] }>({
  richContent: text,
  mentions,
});

/** @throws InvalidArgument for what is not of the type, for nothing, and for a mention of nobody */
export function wordsOf(content: unknown, type: ContentType): Words {
  return type === "Plain" ? plainWords(text(content)) : richWords(content);
}

export function plainWords(words: string): Words {
  if (words.trim() === "") throw new ExcelError("InvalidArgument", "a comment without words");
  return { text: words, mentions: [] };
}

export function richWords(content: unknown): Words {
  const given = richContent(content);
  const rich = required(given.richContent, "richContent");
  const found: Mention[] = [];
  let plain = "";
  let at = 0;
  for (const match of rich.matchAll(/<at\s+id="(\d+)"\s*>([\s\S]*?)<\/at>/g)) {
    plain += rich.slice(at, match.index);
    const person = given.mentions?.find(({ id }) => id === Number(match[1]));
    if (person === undefined) throw new ExcelError("InvalidArgument", `there is no mention ${match[1]}`);
    const name = `@${match[2]}`;
    found.push({
      person: { name: required(person.name, "name"), email: required(person.email, "email") },
      start: plain.length,
      length: name.length,
    });
    plain += name;
    at = match.index + match[0].length;
  }
  return { ...plainWords(plain + rich.slice(at)), mentions: found };
}

export const contentTypeOf = ({ mentions: found }: Remark): ContentType => (found.length > 0 ? "Mention" : "Plain");

export function richContentOf({ text: plain, mentions: found }: Remark): string {
  let rich = "";
  let at = 0;
  found.forEach(({ start, length }, id) => {
    rich += `${plain.slice(at, start)}<at id="${id}">${plain.slice(start, start + length).replace(/^@/, "")}</at>`;
    at = start + length;
  });
  return rich + plain.slice(at);
}

export const mentionsOf = ({ mentions: found }: Remark): object[] =>
  found.map(({ person: { name, email } }, id) => ({ id, name, email }));
