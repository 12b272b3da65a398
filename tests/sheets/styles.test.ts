import { SEGMENT_COLORS, COLORS, styleOf, STYLES } from "../../src/sheets/styles";

/** Contrast of two colours as WCAG 2 defines it, from 1 to 21. */
function contrast(one: string, other: string): number {
  const [lighter = 0, darker = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const part = parseInt(color.slice(start, start + 2), 16) / 255;
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

test.each(Object.entries(STYLES))("%s can be read: its text contrasts at least 4.5 to 1", (_, { color, fill }) => {
  expect(contrast(color ?? COLORS.ink, fill ?? COLORS.white)).toBeGreaterThanOrEqual(4.5);
});

describe("the chart's segments", () => {
  const segments = Object.entries(SEGMENT_COLORS);

  test.each(segments)("the counts on %s can be read", (_, { fill, text }) => {
    expect(contrast(fill, text)).toBeGreaterThanOrEqual(4.5);
  });

  test.each(segments.slice(1).map(([name], index) => [segments[index]?.[0] ?? "", name] as const))(
    "%s and %s lie at least 3 to 1 apart",
    (one, other) => {
      const fills = SEGMENT_COLORS as Readonly<Record<string, { fill: string }>>;
      expect(contrast(fills[one]?.fill ?? "", fills[other]?.fill ?? "")).toBeGreaterThanOrEqual(3);
    },
  );

  test.each(segments.filter(([name]) => name !== "done"))(
    "the outline sets %s apart from whatever is beside it",
    (_, { fill }) => {
      expect(contrast(fill, COLORS.ink)).toBeGreaterThanOrEqual(3);
    },
  );
});

test("a formula's cell is never formatted as text, a text's always is", () => {
  for (const [name, style] of Object.entries(STYLES)) {
    expect(style.numberFormat === "@").toBe(!/(Live|Count)$/.test(name));
  }
});

test("an unknown style is a mistake of ours", () => expect(() => styleOf("schick")).toThrow(RangeError));
