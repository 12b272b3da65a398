import { cpus, loadavg } from "node:os";

/** Where figures come from, and whether others were at work there: "2 × Intel Xeon, load 1.2". */
export const machine = (): string =>
  `${String(cpus().length)} × ${cpus()[0]?.model.trim() ?? "unknown processor"}, load ${(loadavg()[0] ?? 0).toFixed(1)}`;
