import { ExcelError } from "../excelError";
import type { Reader } from "../wire/objectType";

/** HTML's names for colours that Excel takes as well, with their values. */
const NAMED = new Map(
  `aqua 00FFFF,beige F5F5DC,black 000000,blue 0000FF,brown A52A2A,coral FF7F50,crimson DC143C,cyan 00FFFF,darkblue 00008B,
   darkgray A9A9A9,darkgreen 006400,darkred 8B0000,fuchsia FF00FF,gold FFD700,gray 808080,green 008000,indigo 4B0082,
   ivory FFFFF0,khaki F0E68C,lavender E6E6FA,lightblue ADD8E6,lightgray D3D3D3,lightgreen 90EE90,lightyellow FFFFE0,
   lime 00FF00,magenta FF00FF,maroon 800000,navy 000080,olive 808000,orange FFA500,orchid DA70D6,pink FFC0CB,plum DDA0DD,
   purple 800080,red FF0000,salmon FA8072,silver C0C0C0,skyblue 87CEEB,tan D2B48C,teal 008080,tomato FF6347,
   turquoise 40E0D0,violet EE82EE,wheat F5DEB3,white FFFFFF,yellow FFFF00`
    .split(",")
    .map((entry) => entry.trim().split(" ") as [string, string]),
);

/** "#RRGGBB", "RRGGBB" or a name; answers "#RRGGBB". */
export const color: Reader<string> = (value) => {
  const text = typeof value === "string" ? value.trim() : "";
  const hex = NAMED.get(text.toLowerCase()) ?? /^#?([0-9a-f]{6})$/i.exec(text)?.[1];
  if (hex === undefined) throw new ExcelError("InvalidArgument", `${JSON.stringify(value)} is no colour`);
  return `#${hex.toUpperCase()}`;
};
