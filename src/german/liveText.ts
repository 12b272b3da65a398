/**
 * Sentences that are at once text and formula: written once, they read as they do today and stay true in a cell without
 * the add-in. An expression is a formula without its "="; it may stand wherever one operand may stand.
 */
export interface Live<Value extends string | number | boolean> {
  /** What it comes to for the rows of today. */
  readonly now: Value;
  readonly expression: string;
}

type Part = string | Live<string> | Live<number>;

/** A text as a formula's string literal. */
export const literal = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** The parts one behind the other. */
export function say(...parts: readonly Part[]): Live<string> {
  const filled = parts.filter((part) => part !== "");
  return {
    now: filled.map((part) => String(typeof part === "string" ? part : part.now)).join(""),
    expression:
      filled.map((part) => (typeof part === "string" ? literal(part) : part.expression)).join("&") || literal(""),
  };
}

/** Without blanks at the ends, and with single ones between the words. */
export const trimmed = ({ now, expression }: Live<string>): Live<string> => ({
  now: now.trim().replaceAll(/ +/g, " "),
  expression: `TRIM(${expression})`,
});

/** One of two texts. */
export const either = (condition: Live<boolean>, yes: Part, no: Part): Live<string> => ({
  now: say(condition.now ? yes : no).now,
  expression: `IF(${condition.expression},${say(yes).expression},${say(no).expression})`,
});

export const equals = (one: Live<number>, other: Live<number> | number): Live<boolean> => {
  const [value, expression] = typeof other === "number" ? [other, String(other)] : [other.now, other.expression];
  return { now: one.now === value, expression: `${one.expression}=${expression}` };
};

export const plus = (one: Live<number>, other: Live<number>): Live<number> => ({
  now: one.now + other.now,
  expression: `(${one.expression}+${other.expression})`,
});

export const minus = (one: Live<number>, other: Live<number>): Live<number> => ({
  now: one.now - other.now,
  expression: `(${one.expression}-${other.expression})`,
});
