import type { ExcelErrorCode } from "./excelError";
import { ExcelError } from "./excelError";
import type { Faults } from "./faults";
import { Traffic } from "./traffic";
import { answerBatch } from "./wire/dispatcher";
import { ACTION, type Batch } from "./wire/messages";
import type { ObjectModel } from "./wire/objectPaths";

/** The session flag of `Excel.run({ delayForCellEdit: true })`. */
const DELAY_FOR_CELL_EDIT = 64;

export type Reply =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly code: ExcelErrorCode; readonly message: string; readonly httpStatusCode: number };

export interface SessionModel extends ObjectModel {
  /** Runs a batch as this client's; afterwards what was held only for it is let go, and what it changed is announced. */
  during<T>(batch: () => T): T;
}

/** One client's conversation with the workbook: batches in order, measured, limited, and disturbed where that was asked for. */
export class Session {
  readonly traffic = new Traffic();
  private last: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly model: SessionModel,
    private readonly faults: Faults,
  ) {}

  /** Answers a batch after all that came before it. `requestBytes` is the size that it had on the wire. */
  reply(batch: Batch, flags: number, requestBytes: number): Promise<Reply> {
    const reply = this.last.then(() => this.process(batch, flags, requestBytes));
    this.last = reply.then(
      () => undefined,
      () => undefined,
    );
    return reply;
  }

  private async process(batch: Batch, flags: number, requestBytes: number): Promise<Reply> {
    this.traffic.requestBytes += requestBytes;
    if (requestBytes > this.faults.payloadLimit) return refusal(new ExcelError("RequestPayloadSizeLimitExceeded"));
    if (isHousekeeping(batch)) {
      this.traffic.releases += 1;
      return this.answer(batch);
    }
    this.traffic.roundTrips += 1;
    return this.answer(batch, await this.faults.nextSync((flags & DELAY_FOR_CELL_EDIT) !== 0));
  }

  private answer(batch: Batch, interruption?: Parameters<typeof answerBatch>[2]): Reply {
    const answer = this.model.during(() => answerBatch(this.model, batch, interruption));
    const text = JSON.stringify(answer);
    const bytes = utf8Length(text);
    this.traffic.responseBytes += bytes;
    return bytes > this.faults.payloadLimit
      ? refusal(new ExcelError("ResponsePayloadSizeLimitExceeded"))
      : { ok: true, text };
  }
}

/** The batch by which the client gives ranges back at the end of a run. */
function isHousekeeping({ Actions }: Batch): boolean {
  return (
    Actions.some(({ Name }) => Name === "_RemoveReference") &&
    Actions.every(({ ActionType, Name }) => ActionType === ACTION.instantiate || Name === "_RemoveReference")
  );
}

function refusal({ code, message, httpStatusCode }: ExcelError): Reply {
  return { ok: false, code, message, httpStatusCode };
}

/** Units of UTF-16 that are encoded at a time, each into three bytes at most. */
const PIECE = 16_384;
const scratch = new Uint8Array(3 * PIECE);

/** Bytes in UTF-8. Encoded piece by piece into the same memory: only to be measured, an answer of megabytes would be there twice. */
export function utf8Length(text: string): number {
  const encoder = new TextEncoder();
  let bytes = 0;
  for (let from = 0, to = 0; from < text.length; from = to) {
    to = from + PIECE;
    if (isHighSurrogate(text.charCodeAt(to - 1))) to--;
    bytes += encoder.encodeInto(text.slice(from, to), scratch).written;
  }
  return bytes;
}

/** The first half of a character that must not be torn apart; false for NaN, behind the text's end. */
const isHighSurrogate = (unit: number): boolean => unit >= 0xd800 && unit < 0xdc00;
