/** The word for a need that belongs to no single field of action. */
export const ACROSS_WORD = "übergreifend";

/** The word for a claim, text or attachment about the whole audit. */
export const WHOLE_AUDIT_WORD = "Gesamt";
