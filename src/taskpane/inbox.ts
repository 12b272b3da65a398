/** A letter box between the ribbon, which may ask before the pane is drawn, and the pane, which answers when it is. */
export class Inbox<Letter> {
  #waiting: Letter | undefined;
  #reader: ((letter: Letter) => void) | undefined;

  /** Hands the letter over; without a reader the latest one waits. */
  put(letter: Letter): void {
    if (this.#reader) this.#reader(letter);
    else this.#waiting = letter;
  }

  /** Reads what waits and whatever comes, until the returned function is called. */
  read(reader: (letter: Letter) => void): () => void {
    this.#reader = reader;
    const waiting = this.#waiting;
    this.#waiting = undefined;
    if (waiting !== undefined) reader(waiting);
    return () => {
      if (this.#reader === reader) this.#reader = undefined;
    };
  }
}
