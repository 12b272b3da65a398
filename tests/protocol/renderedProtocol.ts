import fc from "fast-check";
import type { InventedAudit, InventedField, InventedGoal, InventedMeasure } from "./inventedAudit";

/** One of the many ways in which towns write the same protocol. */
export interface Spelling {
  readonly fieldHeading: (number: number, name: string) => string;
  readonly goalLabel: (field: number, goal: number) => string;
  readonly measureLabel: (field: number, goal: number, measure: number) => string;
  readonly block: "tab" | "colon" | "pipes" | "beneath" | "apart";
  readonly capitals: boolean;
  readonly bullet: string;
  readonly emptyResult: boolean;
  readonly ruleAfterGoal: boolean;
  readonly pageNumber: ((page: number) => string) | undefined;
  readonly width: number | undefined;
  readonly lineEnd: string;
  readonly start: string;
}

const NUMBERED_GOALS = [
  (field: number, goal: number) => `${String(field)}.${String(goal)} Ziel`,
  (field: number, goal: number) => `Ziel ${String(field)}.${String(goal)}`,
  (field: number, goal: number) => `Ziel Nr. ${String(field)}.${String(goal)}`,
  (_: number, goal: number) => `Ziel ${String(goal)}`,
  () => "Ziel",
];

const NUMBERED_MEASURES = [
  () => "Maßnahme",
  () => "Massnahme",
  (_: number, __: number, measure: number) => `Maßnahme ${String(measure)}`,
];

export const spelling: fc.Arbitrary<Spelling> = fc.record({
  fieldHeading: fc.constantFrom(
    (number: number, name: string) => `Handlungsfeld ${String(number)}: ${name}`,
    (number: number, name: string) => `HF ${String(number)} – ${name}`,
    (number: number, name: string) => `## Handlungsfeld ${String(number)}: ${name}`,
    (number: number, name: string) => `**Handlungsfeld ${String(number)}: ${name}**`,
    (number: number, name: string) => `HANDLUNGSFELD ${String(number)}: ${name}`,
    (number: number, name: string) => `<p>Handlungsfeld ${String(number)}: ${name}</p>`,
  ),
  goalLabel: fc.constantFrom(...NUMBERED_GOALS),
  measureLabel: fc.constantFrom(...NUMBERED_MEASURES),
  block: fc.constantFrom("tab", "colon", "pipes", "beneath", "apart"),
  capitals: fc.boolean(),
  bullet: fc.constantFrom("- ", "– ", "• ", "o ", "* ", "•\t", "1. "),
  emptyResult: fc.boolean(),
  ruleAfterGoal: fc.boolean(),
  pageNumber: fc.constantFrom(
    undefined,
    (page: number) => `Seite ${String(page)} von 12`,
    (page: number) => `- ${String(page)} -`,
    (page: number) => String(page),
  ),
  width: fc.constantFrom(undefined, 72, 90),
  lineEnd: fc.constantFrom("\n", "\r\n"),
  start: fc.constantFrom("", "\uFEFF"),
});

/** Writes the audit down as that spelling does: a chapter of goal blocks, then one of needs. */
export function renderedProtocol({ fields }: InventedAudit, look: Spelling): string {
  const blocks = fields.flatMap((field, at) => fieldBlocks(field, at + 1, look));
  const needs = fields.flatMap((field, at) => needBlocks(field, at + 1, look));
  const pages = [
    "Audit Familiengerechte Kommune in der Stadt Musterstadt",
    "1. Bilanzierung der Maßnahmen",
    ...withPageNumbers(blocks, look),
    "2. Künftige Handlungsbedarfe",
    ...needs,
  ];
  return look.start + pages.join("\n\n").replaceAll("\n", look.lineEnd);
}

function fieldBlocks(field: InventedField, number: number, look: Spelling): readonly string[] {
  const goals = field.goals.flatMap((goal, at) => goalBlocks(goal, number, at + 1, look));
  return [look.fieldHeading(number, field.name), ...goals];
}

function goalBlocks(goal: InventedGoal, field: number, number: number, look: Spelling): readonly string[] {
  const label = labelled(look.goalLabel(field, number), goal.text, look);
  const head = look.ruleAfterGoal && look.block === "tab" ? `${label}\n-----------\t---` : label;
  return [head, ...goal.measures.map((measure, at) => measureBlock(measure, field, number, at + 1, look))];
}

function measureBlock(
  { text, criterion, result }: InventedMeasure,
  field: number,
  goal: number,
  number: number,
  look: Spelling,
): string {
  const lines = [labelled(look.measureLabel(field, goal, number), text, look)];
  if (criterion !== undefined) lines.push(labelled("Messkriterium", criterion, look));
  if (result !== undefined) lines.push(labelled("Ergebnis", result, look));
  else if (look.emptyResult) lines.push(labelled("Ergebnis", "", look));
  return lines.join(look.block === "apart" ? "\n\n" : "\n");
}

function labelled(label: string, text: string, look: Spelling): string {
  const word = look.capitals ? label.replace("ß", "ss").toUpperCase().replace("NR.", "Nr.") : label;
  switch (look.block) {
    case "tab":
      return wrapped(`${word}\t${text}`, look);
    case "colon":
      return wrapped(`${word}: ${text}`, look);
    case "pipes":
      return `| ${word} | ${text} |`;
    case "beneath":
      return `${word}\n${wrapped(text, look)}`.trimEnd();
    case "apart":
      return `${word}\n\n${wrapped(text, look)}`.trimEnd();
  }
}

function needBlocks(field: InventedField, number: number, look: Spelling): readonly string[] {
  const list = field.needs.map((need, at) => {
    const bullet = look.bullet.replace("1", String(at + 1));
    return wrapped(bullet + need, look);
  });
  return [look.fieldHeading(number, field.name), ...(list.length === 0 ? [] : [list.join("\n")])];
}

/** Breaks a text at the margin as a typewriter does, never inside a word. */
function wrapped(text: string, { width }: Spelling): string {
  if (width === undefined) return text;
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    if (line !== "" && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else {
      line = line === "" ? word : `${line} ${word}`;
    }
  }
  return [...lines, line].join("\n");
}

function withPageNumbers(blocks: readonly string[], { pageNumber }: Spelling): readonly string[] {
  if (pageNumber === undefined) return blocks;
  return blocks.flatMap((block, at) => (at % 4 === 3 ? [block, pageNumber(at)] : [block]));
}
