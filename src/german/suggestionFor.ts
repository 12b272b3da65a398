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

/** What may stand before and behind: a number would say how much or when, a question mark or an empty box that nobody knows. */
const BEFORE = "[\\s\"'„“”»«‚‘’(•●·*–—✓✔☑-]*";
const BEHIND = "[\\s\"'„“”»«‚‘’).,;:!…-]*";

const CERTAIN_PATTERNS = CERTAIN.map(([status, words]) => ({
  status,
  pattern: new RegExp(`^${BEFORE}(?:(?:die\\s+)?Maßnahmen?\\s+)?(${words})${BEHIND}$`, "iu"),
}));

/** So many words may stand between two that belong together; a stop ends the sentence, a comma the part of it. */
const between = (most: number): string => `(?:[^\\s.,;:]+\\s+){0,${String(most)}}?`;
const inSentence = (most: number): string => `(?:[^\\s.;]+\\s+){0,${String(most)}}?`;

const NO = "(?:nichts?(?!\\s+nur)|nie|niemals|kein(?:e[nmrs]?)?)";
const AUXILIARY = "wird|werden|würden?|soll|sollen|sollten?|kann|können|könnten?|muss|müssen|müssten?";
/** Words that say of a present tense that it is meant as one: "wird jährlich durchgeführt". */
const PRESENT =
  "derzeit|zurzeit|zur\\s+Zeit|gerade|momentan|aktuell|laufend|fortlaufend|kontinuierlich|ständig|bereits|schon|regelmäßig|immer|weiterhin|seit|jede[rsnm]?|(?:viertel|halb)?jährlich|monatlich|wöchentlich|täglich|(?:ein|zwei|drei|vier)mal|jeweils";
/** Words that say of a present tense that it is none: "wird ab Mai jährlich durchgeführt". */
const AHEAD = "ab|erst|künftig|zukünftig|voraussichtlich|spätestens|nächste[nmrs]?|nicht|nie|kein(?:e[nmrs]?)?";
const YEAR = "(?:19|20)\\d\\d";

interface Clue {
  readonly status: Suggested;
  readonly words: string;
  readonly reason: string;
  readonly isVague?: true;
}

/** Words inside a longer text, or words of more than one sense. What stands first wins where two begin together. */
const CLUES: readonly Clue[] = [
  {
    status: "partly",
    words: `(?:noch\\s+)?nicht\\s+(?:(?:ganz|vollständig|komplett|vollumfänglich|überall|abschließend)\\s+(?:${FINISHED_LOOSELY})|abgeschlossen)`,
    reason: "Der Text klingt nach einem Teil, der noch fehlt.",
  },
  {
    status: "notDone",
    words: `(?:(?:noch|bisher|bislang)\\s+)*${NO}\\s+${between(5)}(?:${FINISHED_LOOSELY}|begonnen)|weder\\s+${between(6)}noch\\s+${between(4)}(?:${FINISHED_LOOSELY}|begonnen)|(?:${FINISHED_LOOSELY})\\s+(?:(?:ist|sind|wurden?)\\s+)?(?:bisher\\s+|bislang\\s+|noch\\s+)*nichts?(?!\\s+nur)`,
    reason: "Der Text klingt nach „nicht umgesetzt“, sagt aber mehr als das.",
  },
  {
    status: "notDone",
    words:
      "(?:noch|bisher|bislang|derzeit)\\s+(?:noch\\s+)?kein(?:e[nmrs]?)?|(?:keine|ohne)\\s+(?:Umsetzung|Realisierung)",
    reason: "Der Text nennt etwas, das es noch nicht gibt; ob das die Maßnahme ist, sagt er nicht.",
  },
  {
    status: "partly",
    words: `(?:wird|werden)\\s+(?:(?!(?:${AHEAD})\\s)[^\\s.;]+\\s+){0,5}?(?:${PRESENT})\\s+${inSentence(6)}(?:${FINISHED_LOOSELY})`,
    reason: "Eine laufende Maßnahme kann realisiert oder teilweise realisiert sein.",
  },
  {
    status: "notDone",
    words: `(?:${AUXILIARY})\\s+${inSentence(8)}(?:${FINISHED_LOOSELY}|begonnen)`,
    reason: "Der Text kündigt die Umsetzung erst an.",
  },
  {
    status: "done",
    words: `(?:ist|sind)\\s+(?:(?!(?:${NO}|noch|teilweise|und)\\s)[^\\s.,;:]+\\s+){0,4}?erfolgt`,
    reason: "Der Text klingt nach „umgesetzt“, sagt aber mehr als das.",
  },
  {
    status: "notDone",
    words: `(?:Umsetzung\\s+)?erfolgt\\s+(?:[^\\s;]+\\s+){0,5}?(?:[^\\s;]*${YEAR}|nächste[nmrs]?|künftig|zukünftig|demnächst|später)|Umsetzung\\s+(?:folgt|steht\\s+(?:noch\\s+)?aus)`,
    reason: "Der Text kündigt die Umsetzung erst an.",
  },
  {
    status: "notDone",
    words: "(?<!(?:wie|als)\\s)(?:geplant|vorgesehen|beabsichtigt)|in\\s+(?:Planung|Vorbereitung)",
    reason: "Der Text kündigt die Umsetzung erst an.",
    isVague: true,
  },
  {
    status: "partly",
    words: `(?:teilweise|teils|tlw\\.|z\\.\\s?t\\.|zum\\s+Teil|zur\\s+Hälfte|halb(?=\\s+(?:${FINISHED}))|unvollständig|größtenteils|weitgehend|überwiegend|nahezu|fast|so\\s+gut\\s+wie)(?:\\s+(?:${FINISHED_LOOSELY}))?|(?:zu\\s+[1-9]\\d?|[1-9]\\d?)\\s*(?:%|Prozent)\\s+(?:${FINISHED_LOOSELY})`,
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
    isVague: true,
  },
  {
    status: "notDone",
    words: "zurückgestellt|verschoben",
    reason: "Zurückgestellt oder verschoben heißt nicht entfallen: Entfallen kann eine Maßnahme nur durch Beschluss.",
    isVague: true,
  },
  {
    status: "dropped",
    words: `gestrichen|entfallen|entfällt|(?:hat|haben)\\s+sich\\s+${between(5)}erledigt`,
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
  const { status, reason, isVague } = first.clue;
  const other = hits.find(({ clue }) => clue?.status !== status);
  if (other === undefined || status === "dropped" || other.clue?.status === "dropped") {
    return { ...doubtful(status), evidence: first.evidence, reason, ...(isVague && { isVague }) };
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
