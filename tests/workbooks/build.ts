/** Writes the committed workbook anew: `npx tsx tests/workbooks/build.ts` */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { foreignWorkbook } from "./foreignWorkbook";

writeFileSync(join("tests", "workbooks", "foreign.xlsx"), foreignWorkbook());
