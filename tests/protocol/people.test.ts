import { groupOf } from "../../src/protocol/participants";
import { readingOf } from "./readingOf";

describe("participants", () => {
  test.each<[string, string]>([
    ["1.\tDr. Rita Muster\tSPD", "1|Dr. Rita Muster|SPD|Politik"],
    ["| 12 | Rita Muster | Rat | Stadt |", "12|Rita Muster|Rat, Stadt|"],
    ["Rita Muster\tJugendamt", "|Rita Muster|Jugendamt|Verwaltung"],
    ["- Rita Muster, Caritasverband e. V.", "|Rita Muster|Caritasverband e. V.|Träger/Verbände"],
    ["3. Rita von der Muster (IHK)", "3|Rita von der Muster|IHK|Wirtschaft"],
    ["Rita Muster – Elternbeirat", "|Rita Muster|Elternbeirat|Familien"],
    ["- Frau Muster", "|Frau Muster||"],
    ["4) Rita Muster-Beispiel", "4|Rita Muster-Beispiel||"],
    ["| 5 | Rita Muster | |", "5|Rita Muster||"],
    ["1) Muster, Rita – Rathaus", "1|Muster, Rita|Rathaus|Verwaltung"],
    ["6   Rita Muster    Rathaus", "6|Rita Muster|Rathaus|Verwaltung"],
    ["- Auditorin Rita Muster", "|Auditorin Rita Muster||Audit"],
  ])("are read from %s", (line, expected) => {
    const { participants, unplaced } = readingOf("Teilnehmerliste:", "", "Nr.\tName\tInstitution", line);
    expect(
      participants.map(({ number, name, institution, group }) => [number, name, institution, group].join("|")),
    ).toEqual([expected]);
    expect(unplaced).toEqual([]);
  });

  test("stand in groups, and those who were absent are none", () => {
    const { participants, unplaced } = readingOf(
      "Teilnehmende",
      "",
      "Nr. Name Institution",
      "Politik:",
      "- Ina Erst",
      "Weitere:",
      "Pfarrer Jo Zweit",
      "Rita Linke, Kita",
      "Entschuldigt:",
      "- Udo Viert",
    );
    expect(participants.map(({ name, group }) => `${name}|${group}`)).toEqual([
      "Ina Erst|Politik",
      "Pfarrer Jo Zweit|Kirche",
      "Rita Linke|",
    ]);
    expect(unplaced).toEqual(["9 unreadRow", "10 unreadRow"]);
  });

  test("may run on with their forms of address", () => {
    const { participants } = readingOf("Anwesend:", "Frau Bär, Herr Dr. Lang, Frau von Stein");
    expect(participants.map(({ name, institution }) => name + institution)).toEqual([
      "Frau Bär",
      "Herr Dr. Lang",
      "Frau von Stein",
    ]);
  });

  test("may run on over the lines", () => {
    const { participants, unplaced } = readingOf(
      "Anwesend:",
      "Ina Erst (Bürgermeisterin), Jo Zweit (Kita Nord, Leitung), Rita",
      "Dritt (SPD).",
      "",
      "Ina Erst (Rat), und weitere (Gäste), Jo Zweit (Kita",
    );
    expect(participants.map(({ name, institution }) => `${name}|${institution}`)).toEqual([
      "Ina Erst|Bürgermeisterin",
      "Jo Zweit|Kita Nord, Leitung",
      "Rita Dritt|SPD",
    ]);
    expect(unplaced).toEqual(["5 unreadRow"]);
  });

  test.each(["und viele weitere", "Rita Muster", "- entschuldigt: zwei", "1\t2\t3"])(
    "are not guessed from %s",
    (line) => {
      const { participants, unplaced } = readingOf("Anwesende", "", line);
      expect(participants).toEqual([]);
      expect(unplaced).toEqual(["3 unreadRow"]);
    },
  );

  test.each<[string, string | null]>([
    ["Bündnis 90/Die Grünen", "Politik"],
    ["CDU-Fraktion", "Politik"],
    ["Ev. Kirchengemeinde", "Kirche"],
    ["AWO Kreisverband", "Träger/Verbände"],
    ["Bürgermeisterin", "Verwaltung"],
    ["Stadtsparkasse", null],
    ["Muster GmbH", "Wirtschaft"],
    ["Auditorin Verein", "Audit"],
    ["Grundschule", null],
    ["", null],
  ])("of %s are in group %s", (institution, group) => expect(groupOf(institution)).toBe(group));
});

describe("contacts", () => {
  test("are told by role, label and look", () => {
    const { contacts, unplaced } = readingOf(
      "Ansprechpartner im Audit:",
      "",
      "Projektleitung",
      "Lore Vorname",
      "Rathaus, Am Markt 1",
      "12345 Musterstadt",
      "Tel.: 0123 456789",
      "lore@example.org",
      "Auditor:",
      "Name:\tHenrik Vorlage",
      "Funktion: Auditor,",
      "Büro Vorlage",
      "Organisation: Büro Vorlage",
      "Anschrift: Weg 3",
      "Telefon:",
      "E-Mail: h@example.org",
      "Koordination: Ina Dritt",
    );
    expect(contacts).toMatchObject([
      {
        role: "Projektleitung",
        name: "Lore Vorname",
        organisation: "Rathaus",
        address: "Am Markt 1\n12345 Musterstadt",
        phone: "0123 456789",
        email: "lore@example.org",
      },
      {
        role: "Auditor",
        name: "Henrik Vorlage",
        function: "Auditor, Büro Vorlage",
        organisation: "Büro Vorlage",
        address: "Weg 3",
        email: "h@example.org",
      },
      { role: "Koordination", name: "Ina Dritt" },
    ]);
    expect(unplaced).toEqual([]);
  });

  test("may begin with a name, but not with an office", () => {
    const { contacts, unplaced } = readingOf(
      "Kontakt",
      "Stadt Musterstadt",
      "Gudrun Busch",
      "Stadt Musterstadt",
      "g@example.org",
    );
    expect(contacts).toMatchObject([
      { name: "Gudrun Busch", organisation: "Stadt Musterstadt", email: "g@example.org" },
    ]);
    expect(unplaced).toEqual(["2 unreadRow"]);
  });

  test("may begin with a labelled text, and a role alone is only a title", () => {
    const { contacts, unplaced } = readingOf(
      "Kontakte",
      "nur ein Satz davor",
      "Projektleitung",
      "Auditorin",
      "Organisation: Büro Vorlage",
      "Tel. 0123 / 456",
    );
    expect(contacts).toMatchObject([
      { role: "Auditorin", name: "", organisation: "Büro Vorlage", phone: "0123 / 456" },
    ]);
    expect(unplaced).toEqual(["2 unreadRow"]);
  });
});
