import type { Book } from "../book/book";
import { EVENT, type EventType } from "../book/events";
import type { Method } from "../wire/objectType";

/** Which events the objects of each type can be asked for, by the wire's names. */
export const EVENTS = {
  workbook: { ActivatedEvent: EVENT.workbookActivated },
  worksheets: {
    DataChangedEvent: EVENT.sheetChanged,
    ActivatedEvent: EVENT.sheetActivated,
    DeactivatedEvent: EVENT.sheetDeactivated,
    AddedEvent: EVENT.sheetAdded,
    DeletedEvent: EVENT.sheetDeleted,
    SelectionChangedEvent: EVENT.sheetSelectionChanged,
    CalculatedEvent: EVENT.sheetCalculated,
    FormatChangedEvent: EVENT.sheetFormatChanged,
    FormulaChangedEvent: EVENT.sheetFormulaChanged,
    RowHiddenChangedEvent: EVENT.sheetRowHidden,
    RowSortedEvent: EVENT.rowsSorted,
    ColumnSortedEvent: EVENT.columnsSorted,
    SingleClickedEvent: EVENT.sheetSingleClicked,
    ProtectionChangedEvent: EVENT.sheetProtectionChanged,
    EventNameChanged: EVENT.sheetRenamed,
    EventVisibilityChanged: EVENT.sheetVisibilityChanged,
    EventMoved: EVENT.sheetMoved,
  },
  worksheet: {
    DataChangedEvent: EVENT.sheetChanged,
    ActivatedEvent: EVENT.sheetActivated,
    DeactivatedEvent: EVENT.sheetDeactivated,
    SelectionChangedEvent: EVENT.sheetSelectionChanged,
    CalculatedEvent: EVENT.sheetCalculated,
    FormatChangedEvent: EVENT.sheetFormatChanged,
    FormulaChangedEvent: EVENT.sheetFormulaChanged,
    RowHiddenChangedEvent: EVENT.sheetRowHidden,
    RowSortedEvent: EVENT.rowsSorted,
    ColumnSortedEvent: EVENT.columnsSorted,
    SingleClickedEvent: EVENT.sheetSingleClicked,
    ProtectionChangedEvent: EVENT.sheetProtectionChanged,
    EventNameChanged: EVENT.sheetRenamed,
    EventVisibilityChanged: EVENT.sheetVisibilityChanged,
  },
  tables: {
    DataChangedEvent: EVENT.tableChanged,
    AddedEvent: EVENT.tableAdded,
    DeletedEvent: EVENT.tableDeleted,
  },
  charts: {
    AddedEvent: EVENT.chartAdded,
    ActivatedEvent: EVENT.chartActivated,
    DeactivatedEvent: EVENT.chartDeactivated,
    DeletedEvent: EVENT.chartDeleted,
  },
  chart: {
    ActivatedEvent: EVENT.chartActivated,
    DeactivatedEvent: EVENT.chartDeactivated,
  },
  comments: {
    AddedEvent: EVENT.commentAdded,
    ChangedEvent: EVENT.commentChanged,
    DeletedEvent: EVENT.commentDeleted,
  },
  table: {
    DataChangedEvent: EVENT.tableChanged,
    SelectionChangedEvent: EVENT.tableSelectionChanged,
  },
} as const;

/** The methods by which a client starts and stops listening to an object. */
export function registration<S>(
  events: Readonly<Record<string, EventType>>,
  targetOf: (subject: S) => { readonly book: Book; readonly target: string },
): Record<string, Method<S>> {
  const methods: Record<string, Method<S>> = {};
  for (const [name, type] of Object.entries(events)) {
    methods[`_Register${name}`] = (subject) => {
      const { book, target } = targetOf(subject);
      book.events.author?.register(type, target);
    };
    methods[`_Unregister${name}`] = (subject) => {
      const { book, target } = targetOf(subject);
      book.events.author?.unregister(type, target);
    };
  }
  return methods;
}
