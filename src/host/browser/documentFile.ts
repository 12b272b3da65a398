import { DONE, FAILURE, type DdaAnswer, type DdaArguments } from "./dda";

const COMPRESSED = 1;

/** Hands out the workbook as a file, in the slices that the client asks for. A file stays as it was when it was opened. */
export class DocumentFile {
  private readonly opened = new Map<string, Slices>();
  private lastHandle = 0;

  constructor(private readonly toBytes: () => Uint8Array) {}

  /** `{0: kind, 1: bytes per slice}` → `{0: handle, 1: size}` */
  open({ 0: kind, 1: sliceSize }: DdaArguments): DdaAnswer {
    if (kind !== COMPRESSED) return { Error: FAILURE.fileTypeNotSupported };
    const handle = `file${(this.lastHandle += 1)}`;
    const bytes = this.toBytes();
    this.opened.set(handle, { bytes, sliceSize: Number(sliceSize) });
    return { Error: 0, 0: handle, 1: bytes.length };
  }

  /** `{2: handle, 3: index}` → `{0: bytes, 1: size}` */
  slice({ 2: handle, 3: index }: DdaArguments): DdaAnswer {
    const file = this.opened.get(String(handle));
    const start = Number(index) * (file?.sliceSize ?? 0);
    if (file === undefined || !(start >= 0 && start < file.bytes.length)) return { Error: FAILURE.indexOutOfRange };
    const slice = file.bytes.subarray(start, start + file.sliceSize);
    return { Error: 0, 0: [...slice], 1: slice.length };
  }

  /** `{2: handle}` */
  close({ 2: handle }: DdaArguments): DdaAnswer {
    this.opened.delete(String(handle));
    return DONE;
  }
}

interface Slices {
  readonly bytes: Uint8Array;
  readonly sliceSize: number;
}
