import type { CellState, Period, TextComparison } from "./rule";

/** Excel keeps comparisons of texts twice: as words and as the formula that it evaluates. */
export function textFormula(type: TextComparison, text: string, cell: string): string {
  const literal = `"${text.replaceAll('"', '""')}"`;
  switch (type) {
    case "containsText":
      return `NOT(ISERROR(SEARCH(${literal},${cell})))`;
    case "notContainsText":
      return `ISERROR(SEARCH(${literal},${cell}))`;
    case "beginsWith":
      return `LEFT(${cell},LEN(${literal}))=${literal}`;
    case "endsWith":
      return `RIGHT(${cell},LEN(${literal}))=${literal}`;
  }
}

export function stateFormula(state: CellState, cell: string): string {
  switch (state) {
    case "containsBlanks":
      return `LEN(TRIM(${cell}))=0`;
    case "notContainsBlanks":
      return `LEN(TRIM(${cell}))>0`;
    case "containsErrors":
      return `ISERROR(${cell})`;
    case "notContainsErrors":
      return `NOT(ISERROR(${cell}))`;
  }
}

/** Weeks begin on Sunday, whatever the language. */
export function periodFormula(period: Period, cell: string): string {
  const day = `FLOOR(${cell},1)`;
  const wholeDay = `ROUNDDOWN(${cell},0)`;
  switch (period) {
    case "yesterday":
      return `${day}=TODAY()-1`;
    case "today":
      return `${day}=TODAY()`;
    case "tomorrow":
      return `${day}=TODAY()+1`;
    case "last7Days":
      return `AND(TODAY()-${day}<=6,${day}<=TODAY())`;
    case "lastWeek":
      return `AND(TODAY()-${wholeDay}>=(WEEKDAY(TODAY())),TODAY()-${wholeDay}<(WEEKDAY(TODAY())+7))`;
    case "thisWeek":
      return `AND(TODAY()-${wholeDay}<=WEEKDAY(TODAY())-1,${wholeDay}-TODAY()<=7-WEEKDAY(TODAY()))`;
    case "nextWeek":
      return `AND(${wholeDay}-TODAY()>(7-WEEKDAY(TODAY())),${wholeDay}-TODAY()<(15-WEEKDAY(TODAY())))`;
    case "lastMonth":
      return sameMonth(cell, "EDATE(TODAY(),0-1)");
    case "thisMonth":
      return sameMonth(cell, "TODAY()");
    case "nextMonth":
      return sameMonth(cell, "EDATE(TODAY(),0+1)");
  }
}

const sameMonth = (cell: string, day: string): string => `AND(MONTH(${cell})=MONTH(${day}),YEAR(${cell})=YEAR(${day}))`;
