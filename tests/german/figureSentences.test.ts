import { attainmentSentence, evidenceSentence, notYetDueText, sizeText } from "../../src/german/figureSentences";
import { counted, dativeOf } from "../../src/german/nouns";

const attainment = (undetermined: number) => ({ attained: 0, partlyAttained: 0, notAttained: 0, undetermined });

test.each([
  [{ goals: 14, attainment: attainment(14) }, "Zielerreichung: bei 0 von 14 Zielen festgestellt."],
  [{ goals: 1, attainment: attainment(0) }, "Zielerreichung: bei 1 von 1 Ziel festgestellt."],
  [{ goals: 0, attainment: attainment(0) }, "Zielerreichung: keine Angabe, es gibt keine Ziele."],
])("how many goals were found attained or not: %#", (counts, sentence) =>
  expect(attainmentSentence(counts)).toBe(sentence),
);

describe("the evidence of what is realised", () => {
  test.each([
    [
      "is not given as a share while nobody has said anything",
      { done: 17, evidenced: 0, basisGiven: 0 },
      "Grundlage bei 0 von 17 realisierten Maßnahmen angegeben.",
    ],
    [
      "is not given for a single one either",
      { done: 1, evidenced: 0, basisGiven: 0 },
      "Grundlage bei 0 von 1 realisierten Maßnahme angegeben.",
    ],
    [
      "is a share once anybody has",
      { done: 17, evidenced: 3, basisGiven: 5 },
      "Belegt (Messkriterium oder Beleg): 3 von 17 (18 %) realisierten Maßnahmen.",
    ],
    [
      "is nothing where nothing is realised",
      { done: 0, evidenced: 0, basisGiven: 0 },
      "Grundlage: keine Angabe, keine Maßnahme ist realisiert.",
    ],
  ])("%s", (_, counts, sentence) => expect(evidenceSentence(counts)).toBe(sentence));
});

test("due dates ahead are named where there are any", () => {
  expect(notYetDueText({ notDoneNotYetDue: 2 })).toBe("davon Frist noch nicht erreicht: 2");
  expect(notYetDueText({ notDoneNotYetDue: 0 })).toBeUndefined();
});

test("one is singular, everything else plural", () => {
  expect(sizeText({ goals: 1, measures: 0 })).toBe("1 Ziel, 0 Maßnahmen");
  expect(counted(1, "need")).toBe("1 Handlungsbedarf");
  expect(counted(2, "sheet")).toBe("2 Blätter");
  expect(dativeOf(1, "goal")).toBe("Ziel");
  expect(dativeOf(2, "goal")).toBe("Zielen");
});
