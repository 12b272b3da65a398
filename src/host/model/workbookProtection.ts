import type { Book } from "../book/book";
import { isStructureProtected, protectStructure, unprotectStructure } from "../book/bookProtection";
import { method, objectType, type HostObject } from "../wire/objectType";
import { password } from "./protection";

export const workbookProtectionType: (book: Book) => HostObject = objectType<Book>({
  name: "WorkbookProtection",
  values: { protected: isStructureProtected },
  methods: {
    protect: method([password], (book, word) => protectStructure(book, word)),
    unprotect: method([password], (book, word) => unprotectStructure(book, word)),
  },
});
