import { headerLeft } from "../../src/german/sheetWords";
import { profileOf } from "../../src/german/profileOf";

describe("the head of a sheet", () => {
  test.each([
    ["Familiengerechte Kommune", "Stadt Altena · Audit Familiengerechte Kommune"],
    ["Audit Familiengerechte Kommune", "Stadt Altena · Audit Familiengerechte Kommune"],
    ["audit berufundfamilie", "Stadt Altena · audit berufundfamilie"],
    ["Auditorium", "Stadt Altena · Audit Auditorium"],
    ["", "Stadt Altena"],
  ])("for the audit „%s“ is „%s“", (audit, head) =>
    expect(
      headerLeft(
        profileOf([
          { label: "Kommune", value: "Stadt Altena" },
          { label: "Audit", value: audit },
        ]),
      ),
    ).toBe(head),
  );
});
