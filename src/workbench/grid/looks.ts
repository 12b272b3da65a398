import type { CSSProperties } from "react";
import type { Styles } from "../../xlsx/styles/styles";
import { cssOf, type ColorOf, type NaturalSide } from "./cellLook";

/** The look of a style, whole and as cells carry it. */
export interface Look {
  readonly whole: CSSProperties;
  /** Only what differs from the paper: thousands of cells that are like it then carry nothing. */
  readonly own: CSSProperties;
}

/** The looks of a workbook's styles. Styles never change, so each is worked out once. */
export class Looks {
  /** How an empty sheet writes: in the font of the workbook's default style. To be set around all cells. */
  readonly paper: CSSProperties;
  private readonly known = new Map<string, Look>();
  private readonly usual: CSSProperties;

  constructor(private readonly styles: Styles) {
    const { fontFamily, fontSize, fontWeight, fontStyle, color } = this.wholeOf(0, "left");
    this.paper = { fontFamily, fontSize, fontWeight, fontStyle, color };
    this.usual = { ...this.paper, ...IN_STYLESHEET };
  }

  of(style: number, side: NaturalSide): Look {
    const key = `${style} ${side}`;
    let look = this.known.get(key);
    if (look === undefined) {
      const whole = this.wholeOf(style, side);
      this.known.set(key, (look = { whole, own: differing(whole, this.usual) }));
    }
    return look;
  }

  readonly colorOf: ColorOf = (color) => this.styles.rgb(color);

  private wholeOf(style: number, side: NaturalSide): CSSProperties {
    return { ...EVEN, ...cssOf(this.styles.resolve(style), this.colorOf, side) };
  }
}

/** The alignment that the stylesheet gives all cells. */
const IN_STYLESHEET: CSSProperties = { textAlign: "left", alignContent: "end", whiteSpace: "pre" };

/** What a style must take back where the default style has it. */
const EVEN: CSSProperties = { fontWeight: "normal", fontStyle: "normal" };

function differing(css: CSSProperties, usual: CSSProperties): CSSProperties {
  const entries = Object.entries(css).filter(([name, value]) => value !== (usual as Record<string, unknown>)[name]);
  return Object.fromEntries(entries);
}
