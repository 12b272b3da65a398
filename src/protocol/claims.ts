import { CLAIM_INTENT, CLAIM_JUDGEMENT, CLAIM_SUBJECT } from "../german/protocolWords";

/** Whether a sentence says how far goals, measures or fields have come, in its author's judgement. */
export const isClaim = (sentence: string): boolean =>
  CLAIM_SUBJECT.test(sentence) && CLAIM_JUDGEMENT.test(sentence) && !CLAIM_INTENT.test(sentence);
