/** A number format as a German writes it in TEXT: "TT.MM.JJJJ", "#.##0,00", "Standard". Quoted parts stay. */
export const fromGermanCode = (code: string): string =>
  code
    .split(/("[^"]*"|\\.|\[[^\]]*\])/)
    .map((part, at) =>
      at % 2 === 0 ? part.replace(/standard/gi, "General").replace(/[TJtj.,]/g, (sign) => ENGLISH[sign] ?? sign) : part,
    )
    .join("")
    // Between the numbers of a date stands a point in both languages.
    .replace(/([dmyhs]),(?=[dmyhs])/gi, "$1.")
    .replace(/([dm]),/gi, "$1.");

const ENGLISH: Readonly<Record<string, string>> = { T: "d", t: "d", J: "y", j: "y", ".": ",", ",": "." };
