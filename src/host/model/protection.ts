import { ALLOWANCES, allowancesOf, protect, unprotect, type Allowances } from "../book/protection";
import type { Sheet } from "../book/sheet";
import { ExcelError } from "../excelError";
import { flag, oneOf, optional, struct, text, withDefault } from "../wire/readers";
import { method, objectType, type Reader } from "../wire/objectType";

const options: Reader<Allowances> = struct<Record<string, unknown>>({
  ...Object.fromEntries(ALLOWANCES.map((name) => [name, flag])),
  selectionMode: oneOf("Normal", "None", "Unlocked"),
});

export const protectionType = objectType<Sheet>({
  name: "WorksheetProtection",
  values: {
    protected: ({ isProtected }) => isProtected,
    options: (sheet) => ({ ...allowancesOf(sheet), selectionMode: "Normal" }),
  },
  methods: {
    protect: method([withDefault(options, {}), optional(text)], (sheet, allowances, password) => {
      if (password !== undefined) throw new ExcelError("UnsupportedOperation", "this host keeps no passwords");
      protect(sheet, allowances);
    }),
    unprotect: method([optional(text)], (sheet) => unprotect(sheet)),
  },
});
