import { createRoot } from "react-dom/client";
import { VERSION } from "../commands/version";
import { PANE_WORDS } from "../german/paneWords";
import { App } from "./App";
import { Inbox } from "./inbox";
import { keepFocus } from "./keptFocus";
import { NoExcel } from "./NoExcel";
import type { PaneCommands } from "./paneCommands";
import { refuseDrops } from "./refusedDrops";
import { answerRibbon } from "./ribbon";
import type { RibbonRequest } from "./ribbon";
import { keepTabKey } from "./tabKey";

/** What Excel must be able to do at least: Office LTSC 2021 does. */
const FLOOR = "1.13";

/** Draws the pane into the element once Office is ready, or says why it cannot work there. */
export function startPane(container: Element, commands: PaneCommands): void {
  const inbox = new Inbox<RibbonRequest>();
  const root = createRoot(container);
  keepTabKey(container.ownerDocument);
  keepFocus(container.ownerDocument);
  refuseDrops(container.ownerDocument);
  void Office.onReady(({ host, platform }) => {
    if (host !== Office.HostType.Excel) {
      root.render(<NoExcel {...PANE_WORDS.outsideExcel} />);
      return;
    }
    const { requirements, diagnostics } = Office.context;
    const officeBackground = (Office.context.officeTheme as Office.OfficeTheme | undefined)?.bodyBackgroundColor;
    if (!requirements.isSetSupported("ExcelApi", FLOOR)) {
      root.render(<NoExcel {...PANE_WORDS.unsupported} officeBackground={officeBackground} />);
      return;
    }
    if (requirements.isSetSupported("SharedRuntime", "1.1")) answerRibbon(inbox);
    root.render(
      <App
        commands={commands}
        inbox={inbox}
        officeBackground={officeBackground}
        surroundings={`Auditbilanz ${VERSION}, Excel ${diagnostics.version} (${String(platform)})`}
      />,
    );
  });
}
