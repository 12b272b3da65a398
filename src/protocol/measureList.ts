import type { BlockLabel } from "./blockLabel";
import type { BulletItem } from "./items";

/** A list of measures under one label, each perhaps with its own result below it. */
export class MeasureList {
  private last: BulletItem | undefined;

  constructor(
    readonly label: BlockLabel,
    private readonly first: BulletItem,
    bullets: readonly BulletItem[],
  ) {
    this.last = bullets.filter(({ depth }) => depth === 0).at(-1);
  }

  add(bullet: BulletItem): void {
    this.last = bullet;
  }

  /** Whether a bullet goes on with the list: it counts on, or bears the same mark at the same margin. */
  goesOnWith(bullet: BulletItem): boolean {
    const before = this.last?.enumerator;
    if (bullet.enumerator !== undefined || before !== undefined) {
      return bullet.enumerator !== undefined && bullet.enumerator === following(before ?? "");
    }
    const [one, other] = [this.first.lines[0], bullet.lines[0]];
    return one.bullet === other.bullet && one.indent === other.indent;
  }
}

/** "2." → "3.", "b)" → "c)". */
function following(enumerator: string): string | undefined {
  const [, count = "", mark = ""] = /^(\d+|\p{L})(.*)$/u.exec(enumerator) ?? [];
  if (count === "") return undefined;
  return (/\d/.test(count) ? String(Number(count) + 1) : String.fromCharCode(count.charCodeAt(0) + 1)) + mark;
}
