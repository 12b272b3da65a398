import { plainTextOf } from "../../src/protocol/plainText";

test.each<[string, string, string]>([
  ["a paragraph", "<p>Ein Text.</p>", "\nEin Text.\n"],
  ["a line break", "Eins<br/>Zwei", "Eins\nZwei"],
  ["a list with items", "<ul><li>eins</li><li>zwei</li></ul>", "\n- eins\n- zwei\n"],
  ["a list flattened with dashes", '<ul style="x"> – eins – zwei-drei', "\n– eins\n– zwei-drei"],
  ["a list without dashes", "<ul>eins</ul>", "\neins\n"],
  ["table cells", "<tr><td>Ziel</td><td>Text</td></tr>", "\nZiel\tText\t\n"],
  ["bold and a comment", "<b>fett</b><!-- weg --> <o:p></o:p>", "fett "],
  ["Markdown bold", "**Handlungsfeld 1** und __mehr__", "Handlungsfeld 1 und mehr"],
  ["stars that are no bold", "a ** b __", "a ** b __"],
  ["named references", "B&auml;r &amp; Co &lt;3&nbsp;x&shy;y &quatsch;", "Bär & Co <3 xy &quatsch;"],
  ["numbered references", "&#252;&#xDF;&#0;&#xD800;", "üß&#0;&#xD800;"],
  ["what only looks like a tag", "a < b und <Name> <3", "a < b und <Name> <3"],
  ["soft hyphens and zero-width characters", "Fa\u00ADmi\u200Blie", "Familie"],
  ["no-break spaces", "z.\u00A0B.\u202Fx", "z. B. x"],
  ["control characters", "a\u0000b\u001Fc\td", "abc\td"],
  ["a half of a character", "a\uD83Db\uDE00c\u{1F600}", "a\uFFFDb\uFFFDc\u{1F600}"],
  ["umlauts in two parts", "Tra\u0308ger", "Träger"],
  ["a hyphen inside a word", "Familienbericht-erstellung", "Familienbericht-erstellung"],
])("%s becomes plain text", (_, raw, expected) => expect(plainTextOf(raw)).toBe(expected));
