import { createDarkTheme, createLightTheme } from "@fluentui/react-components";
import type { BrandVariants, Theme } from "@fluentui/react-components";

/** The teal of the icons from nearly black to nearly white. */
const TEAL: BrandVariants = {
  10: "#011415",
  20: "#022325",
  30: "#043032",
  40: "#063d40",
  50: "#084b4e",
  60: "#0a5559",
  70: "#0b5a5e",
  80: "#0b6b70",
  90: "#127d83",
  100: "#1f9096",
  110: "#38a3a8",
  120: "#58b5b9",
  130: "#7bc6ca",
  140: "#9fd7d9",
  150: "#c2e6e8",
  160: "#e4f5f6",
};

export const lightTheme: Theme = createLightTheme(TEAL);

/** Brand colours on dark ground are taken two steps lighter than Fluent does, for a contrast of 4.5:1 in text. */
export const darkTheme: Theme = {
  ...createDarkTheme(TEAL),
  colorBrandForeground1: TEAL[130],
  colorBrandForeground2: TEAL[140],
  colorBrandForegroundLink: TEAL[130],
  colorBrandForegroundLinkHover: TEAL[140],
  colorBrandForegroundLinkPressed: TEAL[140],
  colorCompoundBrandForeground1: TEAL[130],
  colorNeutralForeground2BrandHover: TEAL[130],
  colorNeutralForeground2BrandPressed: TEAL[130],
  colorCompoundBrandStroke: TEAL[120],
};

/**
 * Whether Excel, or where it does not say, the system is dark. `officeBackground` is Office's body colour, "#RRGGBB".
 */
export function isDark(officeBackground: string | undefined, systemIsDark: boolean): boolean {
  const rgb = /^#?([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(officeBackground ?? "");
  if (!rgb) return systemIsDark;
  const [red = 0, green = 0, blue = 0] = rgb.slice(1).map((part) => parseInt(part, 16));
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128;
}
