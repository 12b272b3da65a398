import fc from "fast-check";
import { NODE_CODEC } from "../../src/host/nodeCodec";
import { PORTABLE_CODEC } from "../../src/xlsx/zip/entry";

const CODECS = [
  ["Node's", NODE_CODEC, PORTABLE_CODEC],
  ["the portable", PORTABLE_CODEC, NODE_CODEC],
] as const;

describe.each(CODECS)("%s codec", (_, codec, other) => {
  test("what one packs the other unpacks", () =>
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 3_000 }), (bytes) => {
        const packed = codec.deflate(bytes, { level: 6 });
        expect([...(other.inflate(packed, bytes.length) ?? [])]).toEqual([...bytes]);
      }),
    ));

  test("more than promised is not unpacked", () => {
    const packed = codec.deflate(new Uint8Array(5_000_000), { level: 4 });
    expect(codec.inflate(packed, 4_999_999)).toBeUndefined();
    expect(codec.inflate(packed, 0)).toBeUndefined();
    expect(codec.inflate(packed, 5_000_000)).toHaveLength(5_000_000);
  });

  test("what was never packed is refused", () => {
    expect(() => codec.inflate(Uint8Array.of(0xff, 0xff, 0xff), 100)).toThrow();
  });
});
