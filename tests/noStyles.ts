/** Stands in for style sheets, which only webpack reads. */
export {};
