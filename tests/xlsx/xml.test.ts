import { copyOf, parseXml, rootOf, serializeXml } from "../../src/xlsx/xml/dom";

test("a copied element says the same, prefixes, blanks and comments included, and stands nowhere", () => {
  const xml = `<x:font xmlns:x="urn:main" xmlns:y="urn:other" x:a="1" b="&lt;&quot;"><y:size val=""> 8 <!--pt--></y:size></x:font>`;
  const original = rootOf(parseXml(xml, "a test"));
  const copy = copyOf(original);
  expect(serializeXml(copy)).toBe(serializeXml(original));
  expect(copy.parentNode).toBeNull();
  copy.setAttribute("b", "2");
  expect(original.getAttribute("b")).toBe('<"');
});
