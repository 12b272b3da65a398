/** How a German Excel writes the errors that its API names in English. The others read alike. */
const GERMAN_ERRORS: Readonly<Record<string, string>> = {
  "#N/A": "#NV",
  "#REF!": "#BEZUG!",
  "#VALUE!": "#WERT!",
  "#NUM!": "#ZAHL!",
  "#SPILL!": "#ÜBERLAUF!",
  "#CALC!": "#KALK!",
  "#FIELD!": "#FELD!",
};

export const germanError = (error: string): string => GERMAN_ERRORS[error] ?? error;
