import type { RuleId } from "../../../src/domain/findings/registry";
import { findingsOf } from "../../../src/domain/findings/findingsOf";
import type { Row } from "../../../src/domain/tables";
import { auditOf } from "../../../src/german/auditOf";
import { found } from "../found";
import { soundWithMeasure } from "../soundAudit";

const UNCERTAIN = "Bisher gibt es noch keine Beratungsstelle.";

/** What stands behind the arrow is the status that a fix would write. */
const check = (_: string, rule: RuleId, measure: Row<"measures">, expected: (string | RegExp)[]): void => {
  const lines = found(rule, soundWithMeasure(measure));
  expect(lines).toHaveLength(expected.length);
  lines.forEach((line, index) => expect(line).toMatch(expected[index] ?? ""));
};

describe("a status", () => {
  test.each<[string, RuleId, Row<"measures">, (string | RegExp)[]]>([
    [
      "that is no word of the list is told",
      "status.unknownWord",
      { status: "prima", result: null },
      [/status=prima \| word= \| certainty= \| evidence= \| reason=$/],
    ],
    [
      "in certain words of the town's has a fix",
      "status.unknownWord",
      { status: "erledigt" },
      [/"erledigt" → "realisiert"$/],
    ],
    [
      "in doubtful words has a suggestion only",
      "status.unknownWord",
      { status: "läuft" },
      [/word=teilweise realisiert \| certainty=doubtful \| evidence=läuft \| reason=[^→]+$/],
    ],
    ["of the list is understood", "status.unknownWord", { status: " REALISIERT " }, []],
    ["that is empty is understood", "status.unknownWord", { status: null }, []],
    [
      "is suggested by a certain result",
      "status.suggested",
      { status: null },
      [
        /measures 0 status \| number=1.1.1 \| status= \| word=realisiert \| certainty=certain \| evidence=Ist realisiert .*null → "realisiert"$/,
      ],
    ],
    [
      "is suggested where somebody has left it open",
      "status.suggested",
      { status: "noch nicht bewertet" },
      [/→ "realisiert"$/],
    ],
    ["that is known needs no suggestion", "status.suggested", {}, []],
    ["that is unknown is another finding", "status.suggested", { status: "erledigt" }, []],
    ["is suggested by certain words only", "status.suggested", { status: null, result: UNCERTAIN }, []],
    [
      "is doubtful after uncertain words, without a fix",
      "status.doubtful",
      { status: null, result: UNCERTAIN },
      [
        /measures 0 status \| number=1.1.1 \| status= \| word=nicht realisiert \| certainty=doubtful \| evidence=noch keine \| reason=[^→]+$/,
      ],
    ],
    ["is not doubtful after certain words", "status.doubtful", { status: null }, []],
    ["is not doubtful once it is given", "status.doubtful", { result: UNCERTAIN }, []],
    [
      "is open where no text says anything",
      "status.open",
      { status: null, result: "Es gab Gespräche." },
      [/^measures 0 status \| number=1.1.1 \| result=unclear$/],
    ],
    ["is open where there is no text", "status.open", { status: null, result: " " }, [/ result=missing$/]],
    ["is not open where a text says something", "status.open", { status: null, result: UNCERTAIN }, []],
    ["is not open where it is given", "status.open", { result: "Es gab Gespräche." }, []],
    ["is not open where it is an unknown word", "status.open", { status: "prima", result: null }, []],
  ])("%s", check);
});

describe("a status and its result", () => {
  test.each<[string, RuleId, Row<"measures">, (string | RegExp)[]]>([
    [
      "contradict each other by certain words",
      "status.contradictsResult",
      { status: "nicht realisiert" },
      [/measures 0 status \| number=1.1.1 \| status=nicht realisiert \| word=realisiert .* evidence=Ist realisiert/],
    ],
    [
      "contradict by certain words even by a step",
      "status.contradictsResult",
      { status: "teilweise realisiert" },
      [/word=realisiert/],
    ],
    ["agree", "status.contradictsResult", {}, []],
    [
      "contradict by doubtful words from end to end",
      "status.contradictsResult",
      { result: UNCERTAIN },
      [/evidence=noch keine/],
    ],
    [
      "contradict the other way round too",
      "status.contradictsResult",
      { status: "nicht realisiert", result: "Die Beratungsstelle wurde eingerichtet." },
      [/evidence=eingerichtet/],
    ],
    [
      "do not contradict by doubtful words by a step",
      "status.contradictsResult",
      { status: "teilweise realisiert", result: UNCERTAIN },
      [],
    ],
    [
      "do not contradict by doubtful words by a step in the other direction either",
      "status.contradictsResult",
      { status: "teilweise realisiert", result: "Die Beratungsstelle wurde eingerichtet." },
      [],
    ],
    ...["Täglich bis 19 Uhr offen", "Weitere sind geplant.", "Wurde verschoben und 2012 nachgeholt."].map(
      (result): [string, RuleId, Row<"measures">, string[]] => [
        `do not contradict by a word that may mean another thing: ${result}`,
        "status.contradictsResult",
        { result },
        [],
      ],
    ),
    ["do not contradict by a doubtful part", "status.contradictsResult", { result: "Es läuft." }, []],
    [
      "do not contradict by a doubtful part of what is not done",
      "status.contradictsResult",
      { status: "nicht realisiert", result: "Es läuft." },
      [],
    ],
    ["agree in doubtful words", "status.contradictsResult", { status: "nicht realisiert", result: UNCERTAIN }, []],
    ["cannot contradict while nobody has looked", "status.contradictsResult", { status: null }, []],
    ["cannot contradict once it is dropped", "status.contradictsResult", { status: "entfallen" }, []],
    [
      "cannot contradict where the result says nothing",
      "status.contradictsResult",
      { result: "Es gab Gespräche." },
      [],
    ],
  ])("%s", check);
});

describe("a dropped measure", () => {
  test.each<[string, RuleId, Row<"measures">, (string | RegExp)[]]>([
    [
      "has a reason",
      "status.droppedWithoutReason",
      { status: "entfallen", reason: " " },
      ["measures 0 reason | number=1.1.1"],
    ],
    ["that has one is sound", "status.droppedWithoutReason", { status: "entfallen", reason: "Kein Geld" }, []],
    ["alone has one", "status.droppedWithoutReason", { status: "nicht realisiert" }, []],
    [
      "has a resolution",
      "status.droppedWithoutResolution",
      { status: "entfallen", droppedBy: " " },
      ["measures 0 droppedBy | number=1.1.1"],
    ],
    [
      "with a resolution is sound",
      "status.droppedWithoutResolution",
      { status: "entfallen", droppedBy: "Rat 1.2.2012" },
      [],
    ],
    ["alone has a resolution", "status.droppedWithoutResolution", { status: "nicht realisiert" }, []],
  ])("%s", check);
});

describe("a due date", () => {
  const before = "2013-11-20";
  test.each<[string, RuleId, Row<"measures">, (string | RegExp)[]]>([
    [
      "before the balance day is overdue",
      "measure.overdue",
      { status: "nicht realisiert", dueDate: before },
      ["measures 0 dueDate | number=1.1.1 | dueDate=2013-11-20 | asOf=2013-11-21"],
    ],
    [
      "is overdue while anything is left",
      "measure.overdue",
      { status: "teilweise realisiert", dueDate: before },
      ["dueDate"],
    ],
    ["is overdue while nobody has looked", "measure.overdue", { status: null, dueDate: before }, ["dueDate"]],
    ["on the balance day is kept", "measure.overdue", { status: "nicht realisiert", dueDate: "2013-11-21" }, []],
    ["of a done measure is kept", "measure.overdue", { dueDate: before }, []],
    ["of a dropped measure is nobody's", "measure.overdue", { status: "entfallen", dueDate: before }, []],
    ["in words cannot be compared", "measure.overdue", { status: "nicht realisiert", dueDate: "im Herbst" }, []],
    ["that is missing cannot be overdue", "measure.overdue", { status: "nicht realisiert" }, []],
  ])("%s", check);

  test("is never overdue without a balance day", () => {
    const audit = auditOf(soundWithMeasure({ status: "nicht realisiert", dueDate: before }));
    expect(findingsOf(audit, [], undefined).map(({ rule }) => rule)).not.toContain("measure.overdue");
  });
});
