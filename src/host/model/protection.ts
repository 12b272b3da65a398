import { ALLOWANCES, allowancesOf, protect, unprotect, type Allowances } from "../book/protection";
import type { Sheet } from "../book/sheet";
import { flag, oneOf, optional, struct, text, withDefault } from "../wire/readers";
import { method, objectType, type Reader } from "../wire/objectType";

const options: Reader<Allowances> = struct<Record<string, unknown>>({
  ...Object.fromEntries(ALLOWANCES.map((name) => [name, flag])),
  selectionMode: oneOf("Normal", "None", "Unlocked"),
});

/** An empty password is none. */
export const password: Reader<string | undefined> = (value) => (value === "" ? undefined : optional(text)(value));

export const protectionType = objectType<Sheet>({
  name: "WorksheetProtection",
  values: {
    protected: ({ isProtected }) => isProtected,
    options: (sheet) => ({ ...allowancesOf(sheet), selectionMode: "Normal" }),
  },
  methods: {
    protect: method([withDefault(options, {}), password], (sheet, allowances, word) =>
      protect(sheet, allowances, word),
    ),
    unprotect: method([password], (sheet, word) => unprotect(sheet, word)),
  },
});
