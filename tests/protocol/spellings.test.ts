import fc from "fast-check";
import { auditOf } from "../../src/german/auditOf";
import { suggestionFor } from "../../src/german/suggestionFor";
import { readProtocol } from "../../src/protocol/readProtocol";
import { numRuns } from "./budget";
import { inventedAudit, type InventedAudit, type InventedMeasure } from "./inventedAudit";
import { renderedProtocol, spelling } from "./renderedProtocol";

const statusOf = ({ result }: InventedMeasure): string => {
  const suggestion = suggestionFor(result ?? "", "");
  return suggestion?.certainty === "certain" ? suggestion.status : "unassessed";
};

/** What the invented audit says, without the numbers, which differ by spelling. */
const contentOf = ({ fields }: InventedAudit) =>
  fields.map(({ name, goals, needs }) => ({
    name,
    needs,
    goals: goals.map(({ text, measures }) => ({
      text,
      measures: measures.map((measure) => ({
        text: measure.text,
        criterion: measure.criterion ?? "",
        result: measure.result ?? "",
        status: statusOf(measure),
      })),
    })),
  }));

/** The same of a reading: goals by field, measures by their goal's number. */
function contentRead(text: string): ReturnType<typeof contentOf> {
  const audit = auditOf(readProtocol(text).tables);
  return audit.fieldsOfAction.map(({ number, name }) => ({
    name,
    needs: audit.needs.filter((need) => need.fieldOfAction === number).map((need) => need.text),
    goals: audit.goals
      .filter((goal) => goal.fieldOfAction === number)
      .map((goal) => ({
        text: goal.text,
        measures: audit.measures
          .filter((measure) => measure.goal === goal.number)
          .map(({ text: measure, criterion, result, status }) => ({ text: measure, criterion, result, status })),
      })),
  }));
}

const inOneLineOfHtml = (text: string): string =>
  text
    .split(/\r?\n/)
    .map((line) => `<p>${line === "" ? "&nbsp;" : line}</p>`)
    .join("");

describe("a protocol in any of the known spellings", () => {
  test("gives back the audit that was written down", () =>
    fc.assert(
      fc.property(inventedAudit, spelling, (audit, look) => {
        expect(contentRead(renderedProtocol(audit, look))).toEqual(contentOf(audit));
      }),
      { numRuns },
    ));

  test("gives it back where one line of HTML holds it all", () =>
    fc.assert(
      fc.property(inventedAudit, spelling, (audit, look) => {
        expect(contentRead(inOneLineOfHtml(renderedProtocol(audit, look)))).toEqual(contentOf(audit));
      }),
      { numRuns },
    ));

  test("leaves no line without a place", () =>
    fc.assert(
      fc.property(inventedAudit, spelling, (audit, look) => {
        const { report } = readProtocol(renderedProtocol(audit, look));
        expect(report.unplaced).toEqual([]);
        expect(report.placed + report.structural).toBe(report.lines);
      }),
      { numRuns },
    ));
});
