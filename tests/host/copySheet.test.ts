import { openHost } from "../../src/host/node";

test("a copied sheet stands beside its source, with its cells and twins of the names that point to it", async () => {
  const host = await openHost();
  const found = await Excel.run(async (context) => {
    const { worksheets, names } = context.workbook;
    const sheet = worksheets.add("Bilanz");
    worksheets.add("Danach");
    sheet.getRange("A1:A2").formulas = [[3], ["=A1*2"]];
    names.add("Marke", sheet.getRange("A1"));
    await context.sync();
    const copy = sheet.copy("After", sheet);
    sheet.getRange("A1").values = [[10]];
    copy.load("name,position");
    copy.names.load("items/name,items/formula");
    names.load("items/name,items/formula");
    const cells = copy.getRange("A1:A2");
    cells.load("values,formulas");
    await context.sync();
    return {
      place: [copy.name, copy.position],
      values: cells.values,
      formulas: cells.formulas,
      twins: copy.names.items.map(({ name, formula }) => `${name} ${String(formula)}`),
      names: names.items.map(({ name, formula }) => `${name} ${String(formula)}`),
    };
  });
  expect(found).toEqual({
    place: ["Bilanz (2)", 2],
    values: [[3], [6]],
    formulas: [[3], ["=A1*2"]],
    twins: ["Marke ='Bilanz (2)'!$A$1"],
    names: ["Marke =Bilanz!$A$1"],
  });
  host.close();
});
