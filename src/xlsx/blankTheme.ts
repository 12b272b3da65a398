const MAIN = "http://schemas.openxmlformats.org/drawingml/2006/main";

/** Which of its colours a theme gives to text, grounds, series and links: Office's of 2016, as cells and charts expect them. */
const COLORS = {
  dk1: "000000",
  lt1: "FFFFFF",
  dk2: "44546A",
  lt2: "E7E6E6",
  accent1: "5B9BD5",
  accent2: "ED7D31",
  accent3: "A5A5A5",
  accent4: "FFC000",
  accent5: "4472C4",
  accent6: "70AD47",
  hlink: "0563C1",
  folHlink: "954F72",
};

const font = `<a:latin typeface="Arial"/><a:ea typeface=""/><a:cs typeface=""/>`;
const fill = `<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>`;
const thrice = (xml: string): string => xml.repeat(3);

/** The plainest theme: programs that draw take the colours of series from it. */
export const BLANK_THEME =
  `<a:theme xmlns:a="${MAIN}" name="Plain"><a:themeElements>` +
  `<a:clrScheme name="Plain">${Object.entries(COLORS)
    .map(([name, color]) => `<a:${name}><a:srgbClr val="${color}"/></a:${name}>`)
    .join("")}</a:clrScheme>` +
  `<a:fontScheme name="Plain"><a:majorFont>${font}</a:majorFont><a:minorFont>${font}</a:minorFont></a:fontScheme>` +
  `<a:fmtScheme name="Plain"><a:fillStyleLst>${thrice(fill)}</a:fillStyleLst>` +
  `<a:lnStyleLst>${thrice(`<a:ln w="9525">${fill}</a:ln>`)}</a:lnStyleLst>` +
  `<a:effectStyleLst>${thrice(`<a:effectStyle><a:effectLst/></a:effectStyle>`)}</a:effectStyleLst>` +
  `<a:bgFillStyleLst>${thrice(fill)}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`;
