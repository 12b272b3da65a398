import { TextDecoder, TextEncoder } from "node:util";

/** What browsers have and jsdom, or Node 20, has not, as far as the view of a workbook asks for it. */
export function provideBrowserParts(): void {
  const nothing = () => undefined;
  class SilentObserver {
    readonly observe = nothing;
    readonly unobserve = nothing;
    readonly disconnect = nothing;
  }
  Object.assign(globalThis, { ResizeObserver: SilentObserver, TextDecoder, TextEncoder });
  Element.prototype.scrollIntoView = nothing;
  provideSizes();
  provideNestingSelector();
  provideIteratorHelpers();
}

/** Every element seems to have room for a few cells. */
function provideSizes(): void {
  for (const [side, size] of [["Width", 340] as const, ["Height", 160] as const]) {
    for (const kind of ["client", "offset"]) {
      Object.defineProperty(HTMLElement.prototype, kind + side, { configurable: true, get: () => size });
    }
  }
}

/** Where nothing is nested, "&" is the element itself. */
function provideNestingSelector(): void {
  // eslint-disable-next-line @typescript-eslint/unbound-method -- it is called with its element below
  const { querySelector } = Element.prototype;
  Element.prototype.querySelector = function (this: Element, selector: string) {
    return querySelector.call(this, selector.replace(/^&/, ":scope"));
  };
}

function provideIteratorHelpers(): void {
  const prototype = Object.getPrototypeOf(Object.getPrototypeOf([].values())) as object;
  if ("toArray" in prototype) return;
  Object.assign(prototype, {
    *map<T, U>(this: Iterable<T>, of: (value: T) => U) {
      for (const value of this) yield of(value);
    },
    toArray<T>(this: Iterable<T>) {
      return [...this];
    },
  });
}
