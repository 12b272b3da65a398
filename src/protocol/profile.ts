import type { IsoDate } from "../domain/audit";
import { profileRows, PROFILE_LABELS, type ProfileEntry } from "../german/profileLabels";
import {
  CERTIFICATE,
  PROFILE_LINES,
  RESOLUTION_TO_IMPLEMENT,
  RESOLUTION_TO_TAKE_PART,
  WORKSHOP_EVENT,
} from "../german/protocolWords";
import type { Draft } from "./draft";
import { fieldHeadingIn, isBareTitle, numberedTitleIn } from "./headings";
import { filledCells, type Line } from "./lines";
import { timeIn } from "./timeTexts";

/** The first pages hold few lines; a protocol without any heading is not searched to its end. */
const FIRST_PAGES = 60;
const LONGEST_TITLE = 120;
/** How many lines below its title a workshop's day may stand. */
const NEAR_TITLE = 3;

/** What the protocol's first pages say of the audit itself, and the lines that say nothing else. */
export class ProfileReader {
  private readonly values: Partial<Record<ProfileEntry, string>> = {};
  private readonly lines: { readonly entry: ProfileEntry; readonly line: Line }[] = [];
  private inside: string | undefined;

  constructor(lines: readonly Line[]) {
    const pages = firstPages(lines);
    pages.forEach((line, at) => {
      const title = pages.slice(Math.max(0, at - NEAR_TITLE), at);
      const isBelowTitle = title.some(({ text }) => PROFILE_LINES.workshopTitle.test(text));
      for (const text of profileTexts(line)) this.read(text, line, isBelowTitle);
    });
    if (this.values.municipality === undefined && this.inside !== undefined) this.values.municipality = this.inside;
  }

  get workshop(): IsoDate | undefined {
    return this.values.workshop;
  }

  /** Names of project lead and auditor, without what stands behind the comma. */
  get people(): readonly string[] {
    return [this.values.projectLead, this.values.auditor].flatMap((text) => text?.split(",")[0]?.trim() ?? []);
  }

  /** Accounts for the profile's lines, so that no later reader takes them for prose. */
  account(draft: Draft): void {
    const order = Object.keys(PROFILE_LABELS);
    for (const { entry, line } of this.lines) draft.ledger.place([line], "profile", order.indexOf(entry));
  }

  /** Adds the rows; resolutions and certificate come from the events that the protocol lists. */
  write(draft: Draft): void {
    for (const { begin, event } of draft.rowsOf("events")) {
      if (typeof begin === "string") this.take(String(event), begin);
    }
    if (this.values.workshop !== undefined) this.values.asOf ??= this.values.workshop;
    if (Object.keys(this.values).length > 0) draft.rowsOf("profile").push(...profileRows(this.values));
  }

  private take(event: string, day: IsoDate): void {
    const entry: ProfileEntry | undefined = RESOLUTION_TO_TAKE_PART.test(event)
      ? "resolutionToTakePart"
      : RESOLUTION_TO_IMPLEMENT.test(event)
        ? "resolutionToImplement"
        : CERTIFICATE.test(event)
          ? "certificateFrom"
          : WORKSHOP_EVENT.test(event)
            ? "workshop"
            : undefined;
    if (entry !== undefined) this.values[entry] ??= day;
  }

  private read(text: string, line: Line, isBelowTitle: boolean): void {
    const [, audit, place] = PROFILE_LINES.auditAndTown.exec(text) ?? [];
    if (audit !== undefined && place !== undefined && timeIn(text) === undefined) {
      this.values.audit ??= audit;
      this.enter("municipality", place, line);
      return;
    }
    if (this.readDay(text, line, isBelowTitle)) return;
    const found = (["townLabelled", "town", "audit", "projectLead", "auditor"] as const).find((name) =>
      PROFILE_LINES[name].test(text),
    );
    if (found === undefined) {
      this.inside ??= PROFILE_LINES.townInside.exec(text)?.[1];
      return;
    }
    const value = PROFILE_LINES[found].exec(text)?.[1]?.trim() ?? "";
    this.enter(found === "town" || found === "townLabelled" ? "municipality" : found, value, line);
  }

  private readDay(text: string, line: Line, isBelowTitle: boolean): boolean {
    const time = timeIn(text);
    if (time?.begin === undefined || text.length > LONGEST_TITLE) return false;
    this.inside ??= PROFILE_LINES.townInside.exec(text)?.[1];
    if (PROFILE_LINES.protocolDay.test(text)) this.enter("protocolDay", time.begin, line);
    else if (PROFILE_LINES.workshopDay.test(text)) this.enter("workshop", time.begin, line);
    else if (isBelowTitle && PROFILE_LINES.dayAlone.test(text)) this.enter("workshop", time.begin, line);
    else return false;
    return true;
  }

  private enter(entry: ProfileEntry, value: string, line: Line): void {
    if (this.values[entry] === undefined) {
      this.values[entry] = value;
      this.lines.push({ entry, line });
    }
  }
}

/** A table row "Projektleitung: | …" reads as a labelled line; a line may have been broken by a template. */
function profileTexts(line: Line): readonly string[] {
  const [label = "", ...values] = filledCells(line);
  return values.length === 0 ? line.text.split("\n") : [`${label.replace(/:$/, "")}: ${values.join(", ")}`];
}

/** The lines before the first chapter or field; a Markdown title is not yet a chapter. */
function firstPages(lines: readonly Line[]): readonly Line[] {
  const texts = lines.filter(({ kind }) => kind === "text").slice(0, FIRST_PAGES);
  const end = texts.findIndex(
    (line) =>
      fieldHeadingIn(line) !== undefined ||
      numberedTitleIn(line)?.number === 1 ||
      (line.level === undefined && isBareTitle(line)),
  );
  return end < 0 ? texts : texts.slice(0, end);
}
