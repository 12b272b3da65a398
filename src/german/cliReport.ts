import type { IsoDate } from "../domain/audit";
import type { Severity } from "../domain/finding";
import type { FieldFigures, Figures } from "../domain/figures";
import { completionText } from "./counts";
import { shortDay } from "./days";
import { attainmentSentence, evidenceSentence, sizeText } from "./figureSentences";
import { SEVERITY_ORDER, SEVERITY_WORDS } from "./severityWords";
import { deviationText } from "./sheetWords";

/** A finding as a list shows it. */
export interface ReportedFinding {
  readonly severity: Severity;
  readonly sentence: string;
  /** "Maßnahmen!G12" */
  readonly cell?: string;
}

/** Whose balance it is and of which day, then how far each field of action has come. Lines without line ends. */
export function figureLines(about: readonly string[], asOf: IsoDate, figures: Figures): readonly string[] {
  return [
    [...about.filter((part) => part !== ""), `Stand: ${shortDay(asOf)}`].join(" · "),
    "",
    ...figures.fields.map(fieldLine),
    ...(figures.withoutField.measures === 0
      ? []
      : [`    ohne gültiges Handlungsfeld: ${completionText(figures.withoutField)}`]),
    `    Gesamt (${sizeText(figures.total)}) realisiert: ${completionText(figures.total)}`,
    `    ${attainmentSentence(figures.total)} ${evidenceSentence(figures.total)}`,
  ];
}

const fieldLine = (field: FieldFigures): string =>
  `${(field.fieldOfAction.number?.toString() ?? field.fieldOfAction.numberText).padStart(3)} ${field.fieldOfAction.name}: ${completionText(field)}`;

/** The findings, gravest first; of each severity at most `most` are shown and the rest counted. */
export function findingLines(
  findings: readonly ReportedFinding[],
  most: Readonly<Record<Severity, number>>,
): readonly string[] {
  const counts = SEVERITY_ORDER.map(
    (severity) =>
      `${SEVERITY_WORDS[severity].word}: ${String(findings.filter((found) => found.severity === severity).length)}`,
  );
  return [
    `Geprüft. ${counts.join(" · ")}`,
    ...SEVERITY_ORDER.flatMap((severity) =>
      severityLines(
        SEVERITY_WORDS[severity].word,
        findings.filter((found) => found.severity === severity),
        most[severity],
      ),
    ),
  ];
}

function severityLines(word: string, findings: readonly ReportedFinding[], most: number): readonly string[] {
  if (findings.length === 0 || most === 0) return [];
  const rest = findings.length - most;
  return [
    "",
    `${word}:`,
    ...findings.slice(0, most).map(({ cell, sentence }) => `  ${cell === undefined ? "" : `${cell}: `}${sentence}`),
    ...(rest > 0 ? [`  … und ${String(rest)} weitere; alle stehen im Blatt Prüfliste.`] : []),
  ];
}

/** What became of the protocol's lines. */
export function protocolLines({ lines, placed, structural, unplaced }: LineAccount): readonly string[] {
  return [
    `Protokoll gelesen: ${String(lines)} Zeilen mit Text, davon ${String(placed)} in die Tabellen übernommen, ` +
      `${String(structural)} Überschriften und Gliederung, ${String(unplaced.length)} nicht zugeordnet.`,
    ...unplaced.map(({ line, text }) => `  Zeile ${String(line)}, nicht zugeordnet: ${text}`),
  ];
}

interface LineAccount {
  readonly lines: number;
  readonly placed: number;
  readonly structural: number;
  readonly unplaced: readonly { readonly line: number; readonly text: string }[];
}

interface WrittenSheet {
  readonly title: string;
  readonly kept?: string;
  readonly deviations?: Parameters<typeof deviationText>[0];
}

/** Which sheets were written, under which title a sheet edited by hand was kept, and what does not agree with the count. */
export const sheetLines = (sheets: readonly WrittenSheet[]): readonly string[] => [
  `Erzeugt: ${sheets.map(({ title }) => title).join(", ")}.`,
  ...sheets.flatMap(({ title, kept }) =>
    kept === undefined ? [] : [`„${title}“ war von Hand geändert; der bisherige Stand ist aufgehoben als „${kept}“.`],
  ),
  ...sheets.flatMap(({ title, deviations = [] }) => {
    const text = deviationText(deviations);
    return text === undefined ? [] : [`„${title}“: ${text}`];
  }),
];

export const writtenLine = (path: string): string => `Geschrieben: ${path}`;
