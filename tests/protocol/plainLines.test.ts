import { plainLinesOf } from "../../src/protocol/plainLines";

test.each<[string, string, string[]]>([
  ["a list flattened with dashes", '<ul style="x"> – eins – zwei-drei', ["– eins", "– zwei-drei"]],
  ["a list without dashes", "<ul>eins</ul>", ["eins"]],
  ["bold and a comment", "<b>fett</b><!-- weg --> <o:p></o:p>", ["fett"]],
  ["Markdown bold", "**Handlungsfeld 1** und __mehr__", ["Handlungsfeld 1 und mehr"]],
  ["stars that are no bold", "a ** b __", ["a ** b __"]],
  ["named references", "B&auml;r &amp; Co &lt;3&nbsp;x&shy;y &quatsch;", ["Bär & Co <3 xy &quatsch;"]],
  ["numbered references", "&#252;&#xDF;&#0;&#xD800;", ["üß&#0;&#xD800;"]],
  ["what only looks like a tag", "a < b und <Name> <3", ["a < b und <Name> <3"]],
  ["a tag that is written about", "<p>&lt;p&gt; ist ein Absatz", ["<p> ist ein Absatz"]],
  ["soft hyphens and zero-width characters", "Fa\u00ADmi\u200Blie", ["Familie"]],
  ["no-break spaces", "z.\u00A0B.\u202Fx", ["z. B. x"]],
  ["control characters", "a\u0000b\u001Fc\td", ["abc\td"]],
  ["a half of a character", "a\uD83Db\uDE00c\u{1F600}", ["a\uFFFDb\uFFFDc\u{1F600}"]],
  ["umlauts in two parts", "Tra\u0308ger", ["Träger"]],
  ["a hyphen inside a word", "Familienbericht-erstellung", ["Familienbericht-erstellung"]],
])("%s becomes plain text", (_, raw, expected) => expect(plainLinesOf(raw)).toEqual(expected));

test.each<[string, string, string[]]>([
  ["paragraphs", "<p>Eins.</p> <p>Zwei.</p>", ["Eins.", "Zwei."]],
  ["a paragraph around its text", "<div><p>Ein <b>Text</b>.</p></div>", ["Ein Text."]],
  ["a line break", "  Eins<br/>Zwei<br>", ["  Eins", "Zwei"]],
  ["two line breaks", "Eins<br><br>Zwei", ["Eins", "", "Zwei"]],
  ["an empty paragraph", "<p>Eins</p><p>&nbsp;</p><p>Zwei</p><p></p>", ["Eins", "", "Zwei", ""]],
  ["tags alone", "</li></ul><div>", []],
  ["terms", "<dl><dt>Ziel</dt><dd>Eins</dd></dl>", ["Ziel", "Eins"]],
  ["what Word declares", "<!DOCTYPE html><p><![if !supportLists]>·<![endif]> Eins</p>", ["· Eins"]],
  ["headings", "<h1>Eins</h1>Zwei<h3><span>Drei</span></h3><p>Vier</p>", ["# Eins", "Zwei", "### Drei", "Vier"]],
  ["items", "<ul><li>eins</li><li><p>zwei</p></li></ul>drei", ["- eins", "- zwei", "drei"]],
  ["an indented item", "  <LI>eins", ["  - eins"]],
  ["items of items", "<ul><li>eins<ol><li>klein</li></ol></li><li>zwei</li></ul>", ["- eins", "  - klein", "- zwei"]],
  ["an item whose text stands below", "<li>", ["- "]],
  [
    "rows",
    "<table><tr><td>Ziel</td><td>Text</td></tr> <tr> <th></th> <th>Mehr</th> </tr></table>",
    ["Ziel\tText\t", "\tMehr\t"],
  ],
  [
    "breaks in a cell",
    "<td>Ziel</td><td><h2>Eins</h2><p>Zwei</p><ul><li>drei</ul></td>",
    ["Ziel\t\nEins\nZwei\n- drei\n\t"],
  ],
  ["breaks between tabs", "Ziel\t<p>Eins</p><p>Zwei</p><ul><li>drei", ["Ziel\t\nEins\nZwei\n- drei"]],
  ["breaks between pipes", "| Ziel | Eins<br>- zwei |", ["| Ziel | Eins\n- zwei |"]],
  ["tabs and pipes in paragraphs", "<p>Ziel\tEins</p><p>Zwei | drei</p>", ["Ziel\tEins", "Zwei | drei"]],
])("%s show their lines", (_, raw, expected) => expect(plainLinesOf(raw)).toEqual(expected));
