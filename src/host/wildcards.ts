/** Excel's wildcards: "*" any text, "?" one character, "~" before either takes it as it is. */
export function wildcardPattern(text: string): string {
  return text.replace(/~([*?~])|[*?]|[^*?~]+|~/gs, (piece, escaped: string | undefined) => {
    if (escaped !== undefined) return quoted(escaped);
    if (piece === "*") return "[^]*";
    return piece === "?" ? "[^]" : quoted(piece);
  });
}

const quoted = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
