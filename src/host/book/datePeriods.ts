import { calendarDay, overflowingSerial, serialOfMoment } from "../calculator/serialDates";

/** First day of a period that is told by today, and the day after its last, as serial numbers; undefined for other words. */
export function datePeriod(name: string, now: Date): { readonly from: number; readonly to: number } | undefined {
  const today = Math.floor(serialOfMoment(now));
  const { year, month, weekday } = calendarDay(today);
  const days = (from: number, count: number) => ({ from, to: from + count });
  const months = (first: number, count: number) => ({
    from: overflowingSerial(year, first, 1),
    to: overflowingSerial(year, first + count, 1),
  });
  const quarter = Math.floor((month - 1) / 3) * 3 + 1;
  // Excel's weeks begin on Sunday in filters, wherever it runs.
  const week = today - weekday;
  switch (name) {
    case "yesterday":
      return days(today - 1, 1);
    case "today":
      return days(today, 1);
    case "tomorrow":
      return days(today + 1, 1);
    case "lastWeek":
      return days(week - 7, 7);
    case "thisWeek":
      return days(week, 7);
    case "nextWeek":
      return days(week + 7, 7);
    case "lastMonth":
      return months(month - 1, 1);
    case "thisMonth":
      return months(month, 1);
    case "nextMonth":
      return months(month + 1, 1);
    case "lastQuarter":
      return months(quarter - 3, 3);
    case "thisQuarter":
      return months(quarter, 3);
    case "nextQuarter":
      return months(quarter + 3, 3);
    case "lastYear":
      return months(-11, 12);
    case "thisYear":
      return months(1, 12);
    case "nextYear":
      return months(13, 12);
    case "yearToDate":
      return { from: overflowingSerial(year, 1, 1), to: today + 1 };
    default:
      return undefined;
  }
}
