import type { Inbox } from "./inbox";

/** What a ribbon button asks of the pane. */
export type RibbonRequest = "check" | "balance";

/** The functions that manifest.xml names, and what each asks. */
const RIBBON_FUNCTIONS: Readonly<Record<string, RibbonRequest>> = {
  checkAudit: "check",
  generateBalance: "balance",
};

/** Ribbon buttons run in the pane's own runtime: they show the pane and leave it what to do. */
export function answerRibbon(inbox: Inbox<RibbonRequest>): void {
  for (const [name, request] of Object.entries(RIBBON_FUNCTIONS)) {
    Office.actions.associate(name, (event: Office.AddinCommands.Event) => {
      inbox.put(request);
      void Office.addin.showAsTaskpane().finally(() => event.completed());
    });
  }
}
