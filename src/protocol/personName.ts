/** "Dr. Rita Muster": words in capitals, perhaps with a form of address. */
const NAME =
  /^(?:(?:Herrn?|Frau|Dr\.|Prof\.|Dipl\.-\S+)\s+)*\p{Lu}[\p{L}'’.-]*(?:\s+(?:von|van|de|zu|der|\p{Lu}[\p{L}'’.-]*)){0,4}$/u;

export const isPersonName = (text: string): boolean => NAME.test(text);
