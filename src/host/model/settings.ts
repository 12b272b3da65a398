import type { Book } from "../book/book";
import { ExcelError } from "../excelError";
import { anything, text } from "../wire/readers";
import { method, objectType, writable, type HostObject } from "../wire/objectType";

export const settingsType: (book: Book) => HostObject = objectType<Book>({
  name: "SettingCollection",
  items: (book) => book.settings.pairs.map(([key]) => settingType({ book, key })),
  item: (book, key) => {
    const name = text(key);
    if (!book.settings.has(name)) throw new ExcelError("ItemNotFound");
    return settingType({ book, key: name });
  },
  methods: {
    add: method([text, anything], (book, key, value) => {
      book.settings.set(key, value);
      return settingType({ book, key });
    }),
    getCount: method([], (book) => book.settings.pairs.length),
    getItemOrNullObject: method([text], (book, key) => (book.settings.has(key) ? settingType({ book, key }) : null)),
  },
});

interface Setting {
  readonly book: Book;
  readonly key: string;
}

const settingType: (setting: Setting) => HostObject = objectType<Setting>({
  name: "Setting",
  identity: ({ key }) => ({ _Id: key }),
  values: {
    key: ({ key }) => key,
    value: writable(
      anything,
      ({ book, key }) => {
        if (!book.settings.has(key)) throw new ExcelError("ItemNotFound", `${key} was deleted`);
        return book.settings.get(key);
      },
      ({ book, key }, value) => book.settings.set(key, value),
    ),
  },
  methods: { delete: method([], ({ book, key }) => book.settings.delete(key)) },
});
