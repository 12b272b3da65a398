import { PANE_WORDS } from "../../src/german/paneWords";

/** What the pane says of one and of several. */
test.each<[(count: number) => string, string, string]>([
  [PANE_WORDS.settle.someLeft, "1 Maßnahme bleibt noch nicht bewertet.", "3 Maßnahmen bleiben noch nicht bewertet."],
  [PANE_WORDS.checks.fixGroup, "Beheben …", "3 beheben …"],
  [PANE_WORDS.checks.fixLead, "Diese Zelle wird geändert:", "Diese 3 Zellen werden geändert:"],
  [PANE_WORDS.checks.applied, "1 Zelle geändert.", "3 Zellen geändert."],
  [
    PANE_WORDS.checks.skipped,
    "1 Zelle hat sich inzwischen geändert und wurde ausgelassen.",
    "3 Zellen haben sich inzwischen geändert und wurden ausgelassen.",
  ],
  [(count) => PANE_WORDS.checks.shown(count, count), "1 Befund", "3 Befunde"],
  [
    PANE_WORDS.balance.unclear,
    "1 Befund muss noch geklärt werden. Die Bilanz kann trotzdem erzeugt werden.",
    "3 Befunde müssen noch geklärt werden. Die Bilanz kann trotzdem erzeugt werden.",
  ],
  [PANE_WORDS.balance.done, "1 Blatt ist fertig.", "3 Blätter sind fertig."],
  [PANE_WORDS.balance.cancelled, "Abgebrochen. 1 Blatt fertig.", "Abgebrochen. 3 Blätter fertig."],
])("one and several: %#", (sentence, one, several) => {
  expect([sentence(1), sentence(3)]).toEqual([one, several]);
});

test("what was cancelled before the first sheet says so, and a search how much of all it shows", () => {
  expect(PANE_WORDS.balance.cancelled(0)).toBe("Abgebrochen, bevor ein Blatt fertig war.");
  expect(PANE_WORDS.checks.shown(2, 5)).toBe("2 von 5 gezeigt");
});
