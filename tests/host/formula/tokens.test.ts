import fc from "fast-check";
import { formulaOf, tokensOf } from "../../../src/host/formula/tokens";

const kinds = (formula: string) => tokensOf(formula).map(({ kind, text }) => `${kind} ${text}`);

test.each([
  ["A1+$B$2", ["reference A1", "operator +", "reference $B$2"]],
  ["SUM(A:A,3:5)", ["function SUM", "operator (", "reference A:A", "operator ,", "reference 3:5", "operator )"]],
  ["'O''Neill & Co'!A1:B2", ["reference 'O''Neill & Co'!A1:B2"]],
  ["Maßnahmen!A1", ["reference Maßnahmen!A1"]],
  ["Jan:Mrz!A1", ["reference Jan:Mrz!A1"]],
  ["[1]Ziele!$A$1", ["reference [1]Ziele!$A$1"]],
  ["[1]!Name", ["reference [1]!Name"]],
  ["Ziele!#REF!", ["reference Ziele!#REF!"]],
  ["Ziele!Rate", ["reference Ziele!Rate"]],
  ["LOG10(A1)", ["function LOG10", "operator (", "reference A1", "operator )"]],
  ["tbl[[#This Row],[a]]", ["structured tbl[[#This Row],[a]]"]],
  ["tbl[a '] b]&[@x]", ["structured tbl[a '] b]", "operator &", "structured [@x]"]],
  ["A1_x+XFD1048576+R2D2", ["name A1_x", "operator +", "reference XFD1048576", "operator +", "name R2D2"]],
  ['"a ""b"" A1"', ['string "a ""b"" A1"']],
  ["#DIV/0!+#N/A", ["error #DIV/0!", "operator +", "error #N/A"]],
  [
    "{1,-2.5e3;TRUE}",
    ["operator {", "number 1", "operator ,", "operator -", "number 2.5e3", "operator ;", "boolean TRUE", "operator }"],
  ],
  ["A1<>B1 C1", ["reference A1", "operator <>", "reference B1", "space  ", "reference C1"]],
  ["A1#", ["reference A1", "operator #"]],
  ['"offen', ['unknown "offen']],
  ["tbl[a", ["name tbl", "unknown [", "name a"]],
  ["1~", ["number 1", "unknown ~"]],
  ["'𐺀", ["unknown '", "name 𐺀"]],
])("%s", (formula, expected) => expect(kinds(formula)).toEqual(expected));

test("a sheet's name loses its quotes", () =>
  expect(tokensOf("'O''Neill'!A1")[0]).toMatchObject({ sheet: "O'Neill", area: "A1" }));

test("tokens joined are the formula again, whatever it is", () =>
  fc.assert(fc.property(fc.string({ unit: "grapheme" }), (formula) => formulaOf(tokensOf(formula)) === formula)));

test("also when it is made of what formulas are made of", () => {
  const part = fc.constantFrom(
    "'",
    '"',
    "[",
    "]",
    "!",
    "A1",
    ":",
    "tbl",
    "(",
    ")",
    "#",
    "@",
    "1",
    ".",
    "$",
    " ",
    "TRUE",
    "{",
    "''",
  );
  fc.assert(fc.property(fc.array(part), (parts) => formulaOf(tokensOf(parts.join(""))) === parts.join("")));
});
