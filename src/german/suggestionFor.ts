import type { StatusSuggestion } from "../domain/audit";
import { allMatches } from "./allMatches";
import { STATUS_WORDS } from "./statusWords";

type Suggested = StatusSuggestion["status"];

const FINISHED = "realisiert|erledigt|umgesetzt|abgeschlossen";
const FINISHED_LOOSELY = `${FINISHED}|durchgeführt|fertiggestellt|eingerichtet|erfolgte?`;

/** Texts that say nothing but the status: "Ist realisiert", "Die Maßnahme wurde noch nicht umgesetzt." */
const CERTAIN: readonly (readonly [Suggested, string])[] = [
  ["done", `(?:(?:ist|sind|wurden?)\\s+)?(?:(?:bereits|vollständig|komplett)\\s+)*(?:${FINISHED})(?:\\s+worden)?`],
  ["partly", `(?:(?:ist|sind|wurden?)\\s+)?(?:noch\\s+)?(?:teilweise\\s+(?:${FINISHED})|in\\s+Arbeit|begonnen)`],
  [
    "notDone",
    `keine\\s+Umsetzung|(?:(?:ist|sind|wurden?)\\s+)?(?:(?:noch|bisher|bislang)\\s+)*nicht\\s+(?:realisiert|erledigt|umgesetzt|begonnen)(?:\\s+worden)?`,
  ],
];

/** No text longer than this says nothing but the status. */
const LONGEST_CERTAIN = 80;

const CERTAIN_PATTERNS = CERTAIN.map(([status, words]) => ({
  status,
  pattern: new RegExp(`^[^\\p{L}]*(?:(?:die\\s+)?Maßnahmen?\\s+)?(${words})[^\\p{L}\\d]*$`, "iu"),
}));

/** Words inside a longer text, or words of more than one sense. What stands first wins where two begin together. */
const CLUES: readonly { readonly status: Suggested; readonly words: string; readonly reason: string }[] = [
  {
    status: "partly",
    words: `(?:noch\\s+)?nicht\\s+(?:(?:ganz|vollständig|komplett|vollumfänglich|überall|abschließend)\\s+(?:${FINISHED_LOOSELY})|abgeschlossen)`,
    reason: "Der Text klingt nach einem Teil, der noch fehlt.",
  },
  {
    status: "notDone",
    words: `(?:(?:noch|bisher|bislang)\\s+)*nicht\\s+(?:\\p{L}+\\s+){0,3}?(?:${FINISHED_LOOSELY}|begonnen)`,
    reason: "Der Text klingt nach „nicht umgesetzt“, sagt aber mehr als das.",
  },
  {
    status: "notDone",
    words: "(?:noch|bisher|bislang|derzeit)\\s+(?:noch\\s+)?kein(?:e[nmrs]?)?|keine\\s+Umsetzung",
    reason: "Der Text nennt etwas, das es noch nicht gibt; ob das die Maßnahme ist, sagt er nicht.",
  },
  {
    status: "notDone",
    words: `(?:wird|werden|soll|sollen|kann|können|muss|müssen)\\s+(?:[^\\s.;]+\\s+){0,8}?(?:${FINISHED_LOOSELY})`,
    reason: "Der Text kündigt die Umsetzung erst an.",
  },
  {
    status: "notDone",
    words: "(?:Umsetzung\\s+)?erfolgt\\s+(?:\\p{L}+\\s+){0,3}?(?:19|20)\\d\\d",
    reason: "Der Text kündigt die Umsetzung erst an.",
  },
  {
    status: "notDone",
    words: "(?<!wie\\s)(?:geplant|vorgesehen|beabsichtigt)|in\\s+(?:Planung|Vorbereitung)",
    reason: "Der Text kündigt die Umsetzung erst an.",
  },
  {
    status: "partly",
    words: `(?:teilweise|teils|zum\\s+Teil|größtenteils|weitgehend|überwiegend|nahezu|fast)(?:\\s+(?:${FINISHED_LOOSELY}))?|zu\\s+\\d{1,2}\\s*(?:%|Prozent)\\s+(?:${FINISHED_LOOSELY})`,
    reason: "Der Text klingt nach einem Teil.",
  },
  {
    status: "partly",
    words: "in\\s+Arbeit|begonnen|angelaufen|gestartet",
    reason: "Der Text klingt nach einem Anfang.",
  },
  {
    status: "partly",
    words: "läuft|laufend|fortlaufend|Daueraufgabe",
    reason: "Eine laufende Maßnahme kann realisiert oder teilweise realisiert sein.",
  },
  {
    status: "notDone",
    words: "offen",
    reason: "„Offen“ kann „nicht realisiert“ oder „noch nicht bewertet“ heißen.",
  },
  {
    status: "notDone",
    words: "zurückgestellt|verschoben",
    reason: "Zurückgestellt oder verschoben heißt nicht entfallen: Entfallen kann eine Maßnahme nur durch Beschluss.",
  },
  {
    status: "dropped",
    words: "gestrichen|entfallen|entfällt",
    reason: "Entfallen ist eine Maßnahme nur mit dem Beschluss, der sie aufhebt.",
  },
  {
    status: "done",
    words: FINISHED_LOOSELY,
    reason: "Der Text klingt nach „umgesetzt“, sagt aber mehr als das.",
  },
];

// Texts are searched in lower case and without the flags i and u, and whether a hit begins inside a word is asked
// afterwards: each of these would make the search many times slower.
const LETTER = "[a-zß-ÿ]";
const CLUE_PATTERN = new RegExp(
  `(?:${CLUES.map(({ words }) => `(${words.toLowerCase().replaceAll("\\p{l}", LETTER)})`).join("|")})(?!${LETTER})`,
  "g",
);
const ENDS_IN_LETTER = new RegExp(`${LETTER}$`);

/**
 * What the words of a measure suggest as its status, or undefined where they say nothing about it.
 *
 * A status cell goes before the result; where the two disagree, the suggestion is doubtful. The text is judged by its
 * words alone, so a text that says more than the status itself never gives a certain suggestion.
 */
export function suggestionFor(resultText: string, statusText: string): StatusSuggestion | undefined {
  const fromStatus = suggestionIn(statusText);
  const fromResult = suggestionIn(resultText);
  if (fromStatus === undefined || fromResult === undefined) return fromStatus ?? fromResult;
  if (fromStatus.certainty === "doubtful" || fromStatus.status === fromResult.status) return fromStatus;
  return {
    ...fromStatus,
    certainty: "doubtful",
    reason: `Der Status sagt „${fromStatus.evidence}“, das Ergebnis „${fromResult.evidence}“.`,
  };
}

function suggestionIn(text: string): StatusSuggestion | undefined {
  return (text.length <= LONGEST_CERTAIN ? certainIn(text) : undefined) ?? doubtfulIn(text);
}

function certainIn(text: string): StatusSuggestion | undefined {
  for (const { status, pattern } of CERTAIN_PATTERNS) {
    const evidence = pattern.exec(text)?.[1];
    if (evidence !== undefined) {
      return {
        status,
        word: STATUS_WORDS[status].word,
        certainty: "certain",
        evidence,
        reason: `„${evidence}“ ist eindeutig.`,
      };
    }
  }
  return undefined;
}

interface Hit {
  readonly evidence: string;
  readonly clue: (typeof CLUES)[number] | undefined;
}

function hitsIn(text: string): readonly Hit[] {
  const lower = text.toLowerCase();
  return allMatches(CLUE_PATTERN, lower)
    .filter(({ index }) => !ENDS_IN_LETTER.test(lower.slice(Math.max(0, index - 1), index)))
    .map((match) => ({
      evidence: text.slice(match.index, match.index + match[0].length),
      clue: CLUES[match.slice(1).findIndex((group) => group !== undefined)],
    }));
}

function doubtfulIn(text: string): StatusSuggestion | undefined {
  const hits = hitsIn(text);
  const first = hits[0];
  if (first?.clue === undefined) return undefined;
  const { status, reason } = first.clue;
  const other = hits.find(({ clue }) => clue?.status !== status);
  if (other === undefined || status === "dropped" || other.clue?.status === "dropped") {
    return { ...doubtful(status), evidence: first.evidence, reason };
  }
  return {
    ...doubtful("partly"),
    evidence: `${first.evidence} … ${other.evidence}`,
    reason: "Der Text spricht von Umgesetztem und von Fehlendem.",
  };
}

const doubtful = (status: Suggested): Pick<StatusSuggestion, "status" | "word" | "certainty"> => ({
  status,
  word: STATUS_WORDS[status].word,
  certainty: "doubtful",
});
