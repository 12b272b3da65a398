import type { SheetId } from "../../sheets/plan";
import { freeTitle } from "../mapping/freeNames";
import type { WorkbookName } from "../read/survey";
import { markedTitle } from "./markers";

/** Workbook-level names that say how far the renewal of a sheet has come; they vanish when it is done. */
export const draftMarker = (id: SheetId): string => `Auditbilanz_Entwurf_${id}`;
/** The new sheet beside is complete: the old one may be half overwritten from here on. */
export const completeMarker = (id: SheetId): string => `Auditbilanz_Fertig_${id}`;
/** The copy of a hand-edited sheet, made before its content is replaced. */
export const copyMarker = (id: SheetId): string => `Auditbilanz_Kopie_${id}`;

const SUFFIX = " (neu)";

/** Title of a sheet as long as it is being prepared. */
export const draftTitle = (title: string, taken: readonly string[]): string =>
  freeTitle(title.slice(0, 31 - SUFFIX.length) + SUFFIX, taken);

/** Whether a title is one that we give while preparing one of the sheets with these titles. */
export const isDraftTitle = (title: string, finals: readonly string[]): boolean =>
  finals.some((final) => title === draftTitle(final, []));

/** What an earlier run left of the renewal of one sheet. Titles are undefined where the sheet is gone. */
export interface Unfinished {
  readonly id: SheetId;
  readonly draft?: string | undefined;
  readonly complete?: string | undefined;
  readonly copy?: string | undefined;
  readonly markers: readonly string[];
}

const IDS: readonly SheetId[] = ["overview", "balance", "outlook", "process", "checklist", "derivation"];

export const unfinishedSheets = (names: readonly WorkbookName[]): readonly Unfinished[] =>
  IDS.flatMap((id) => {
    const markers = [draftMarker(id), completeMarker(id), copyMarker(id)].filter((marker) =>
      names.some(({ name }) => name.toLowerCase() === marker.toLowerCase()),
    );
    const unfinished = {
      id,
      draft: markedTitle(names, draftMarker(id)),
      complete: markedTitle(names, completeMarker(id)),
      copy: markedTitle(names, copyMarker(id)),
      markers,
    };
    return markers.length === 0 ? [] : [unfinished];
  });
