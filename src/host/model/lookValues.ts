import type { CellStyle, FontStyle } from "../../xlsx/styles/cellStyle";
import type { Restyling } from "../book/looks";
import { flag, integer, number, text } from "../wire/readers";
import { writable, type Reader, type WritableValue } from "../wire/objectType";
import { choiceReader, HORIZONTAL, orientationOf, READING_ORDER, rotationOf, UNDERLINE, VERTICAL } from "./lookWords";

/** How the look of something, of cells or of a named style, is asked for and changed. */
export interface LookAccess<Subject> {
  read(subject: Subject, of: (style: CellStyle) => unknown): unknown;
  change(subject: Subject, restyling: Restyling): void;
}

/** The properties of a look, which read and write alike whatever has the look. */
export class LookValues<Subject> {
  constructor(private readonly access: LookAccess<Subject>) {}

  look<T>(
    read: Reader<T>,
    of: (style: CellStyle) => unknown,
    changeTo: (value: T) => Restyling,
  ): WritableValue<Subject> {
    return writable(
      read,
      (subject) => this.access.read(subject, of),
      (subject, value) => this.access.change(subject, changeTo(value)),
    );
  }

  /** A value that is a word in the API and another word, or a number, in the file. */
  choice<K extends string, V extends string | number>(
    words: Readonly<Record<K, V>>,
    of: (style: CellStyle) => string | number,
    changeTo: (value: V) => Restyling,
  ): WritableValue<Subject> {
    const { read, wordFor } = choiceReader(words);
    return this.look(
      read,
      (style) => wordFor(of(style)),
      (name) => changeTo(words[name]),
    );
  }

  font<T>(
    read: Reader<T>,
    of: (font: FontStyle) => T,
    changeTo: (value: T) => Partial<FontStyle>,
  ): WritableValue<Subject> {
    return this.look(
      read,
      (style) => of(style.font),
      (value) => ({ font: changeTo(value) }),
    );
  }

  alignment() {
    return {
      horizontalAlignment: this.choice(
        HORIZONTAL,
        ({ alignment }) => alignment.horizontal,
        (horizontal) => ({ alignment: { horizontal } }),
      ),
      verticalAlignment: this.choice(
        VERTICAL,
        ({ alignment }) => alignment.vertical,
        (vertical) => ({ alignment: { vertical } }),
      ),
      wrapText: this.look(
        flag,
        ({ alignment }) => alignment.isWrapped,
        (isWrapped) => ({ alignment: { isWrapped } }),
      ),
      shrinkToFit: this.look(
        flag,
        ({ alignment }) => alignment.isShrunk,
        (isShrunk) => ({ alignment: { isShrunk } }),
      ),
      indentLevel: this.look(
        integer,
        ({ alignment }) => alignment.indent,
        (indent) => ({ alignment: { indent } }),
      ),
      /** Of distributed text; Excel's dialog calls it "justify distributed". */
      autoIndent: this.look(
        flag,
        ({ alignment }) => alignment.isLastLineSpread,
        (isLastLineSpread) => ({ alignment: { isLastLineSpread } }),
      ),
      textOrientation: this.orientation(),
      readingOrder: this.choice(
        READING_ORDER,
        ({ alignment }) => alignment.readingOrder,
        (readingOrder) => ({ alignment: { readingOrder } }),
      ),
    };
  }

  /** Degrees as the API counts them. */
  orientation(): WritableValue<Subject> {
    return this.look(
      integer,
      ({ alignment }) => orientationOf(alignment.rotation),
      (degrees) => ({ alignment: { rotation: rotationOf(degrees) } }),
    );
  }

  protection() {
    return {
      locked: this.look(
        flag,
        ({ protection }) => protection.isLocked,
        (isLocked) => ({ protection: { isLocked } }),
      ),
      formulaHidden: this.look(
        flag,
        ({ protection }) => protection.isHidden,
        (isHidden) => ({ protection: { isHidden } }),
      ),
    };
  }

  fonts() {
    return {
      name: this.font(
        text,
        ({ name }) => name,
        (name) => ({ name }),
      ),
      size: this.font(
        number,
        ({ size }) => size,
        (size) => ({ size }),
      ),
      bold: this.font(
        flag,
        ({ isBold }) => isBold,
        (isBold) => ({ isBold }),
      ),
      italic: this.font(
        flag,
        ({ isItalic }) => isItalic,
        (isItalic) => ({ isItalic }),
      ),
      strikethrough: this.font(
        flag,
        ({ isStruck }) => isStruck,
        (isStruck) => ({ isStruck }),
      ),
      underline: this.choice(
        UNDERLINE,
        ({ font }) => font.underline,
        (underline) => ({ font: { underline } }),
      ),
    };
  }
}
