/** One line on the terminal that says what is being done; a pipe or a file hears nothing of it. */
export interface Progress {
  readonly report: (step: string) => void;
  readonly clear: () => void;
}

export function terminalProgress(stream: { readonly isTTY?: boolean; write(text: string): unknown }): Progress {
  if (stream.isTTY !== true) return { report: () => undefined, clear: () => undefined };
  const eraseLine = "\r\x1b[K";
  return {
    report: (step) => stream.write(`${eraseLine}${step} …`),
    clear: () => stream.write(eraseLine),
  };
}
