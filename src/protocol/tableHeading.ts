import { isLabelHeading } from "./blockLabel";
import type { Line } from "./lines";
import { isNeedHeading } from "./needTable";

/** Whether a line is the heading of a table of goals and measures, or of needs. */
export const isTableHeading = (line: Line): boolean => isLabelHeading(line) || isNeedHeading(line);
