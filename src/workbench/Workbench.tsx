import type { ReactNode } from "react";
import { useState, useSyncExternalStore } from "react";
import { FAULT_WORDS } from "../german/faultWords";
import { WORKBENCH_FRAME_WORDS as WORDS } from "../german/workbenchFrameWords";
import type { Desk } from "./desk";
import { FaultPanel } from "./faults/FaultPanel";
import { OpenButton } from "./files/OpenButton";
import { useFileDrop } from "./files/useFileDrop";
import { download, workbookFileOf } from "./files/workbookFile";
import { WorkbookView } from "./grid/WorkbookView";
import { NoticeBar } from "./NoticeBar";
import { PaneFrame } from "./pane/PaneFrame";
import { Splitter } from "./pane/Splitter";
import type { AddinManifest } from "./ribbon/addinManifest";
import { Ribbon, RibbonButton, RibbonGroup } from "./ribbon/Ribbon";

/** Widths of a pane in Excel: as it opens, and as narrow as on the web. */
const PANE_WIDTHS = [450, 320] as const;

interface WorkbenchProps {
  readonly desk: Desk;
  readonly manifest: AddinManifest;
  /** Address of a file of the add-in. */
  readonly addressOf: (path: string) => string;
}

/** The page that plays Excel: ribbon, workbook, pane. */
export function Workbench({ desk, manifest, addressOf }: WorkbenchProps): ReactNode {
  const { connection, isPaneShown, excelApi, notice } = useSyncExternalStore(desk.subscribe, desk.current);
  const { workbook } = connection;
  const [paneWidth, setPaneWidth] = useState<number>(PANE_WIDTHS[0]);
  const [showsFaults, setShowsFaults] = useState(false);
  const open = (file: File): void => void workbookFileOf(file).then((read) => desk.open(read));
  const drop = useFileDrop(open);
  return (
    <div className="workbench">
      <header className="title-bar">
        <h1>{WORDS.title(workbook.fileName)}</h1>
        <p>{WORDS.lead}</p>
      </header>
      <Ribbon label={WORDS.ribbon}>
        <RibbonGroup label={WORDS.file}>
          <RibbonButton label={WORDS.newWorkbook} onClick={() => desk.open()} />
          <OpenButton label={WORDS.open} onFile={open} />
          <RibbonButton
            label={WORDS.save}
            onClick={() => download({ name: workbook.fileName, bytes: workbook.book.toBytes() })}
          />
        </RibbonGroup>
        <RibbonGroup label={manifest.group}>
          {manifest.buttons.map(({ id, label, tip, icon, functionName }) => (
            <RibbonButton
              key={id}
              label={label}
              tip={tip}
              icon={addressOf(icon)}
              onClick={() =>
                functionName === undefined ? desk.showPane(true) : void desk.runCommand(functionName, id)
              }
            />
          ))}
        </RibbonGroup>
        <RibbonGroup label={WORDS.view}>
          {PANE_WIDTHS.map((width) => (
            <RibbonButton
              key={width}
              label={WORDS.paneWidth(width)}
              isPressed={paneWidth === width}
              onClick={() => setPaneWidth(width)}
            />
          ))}
        </RibbonGroup>
        <RibbonGroup label={WORDS.tryOut}>
          <RibbonButton
            label={FAULT_WORDS.title}
            isPressed={showsFaults}
            onClick={() => setShowsFaults((before) => !before)}
          />
        </RibbonGroup>
      </Ribbon>
      <NoticeBar notice={notice} onBringBack={(closed) => desk.bringBack(closed)} onRead={() => desk.tell(undefined)} />
      <div className="work-area">
        <main className="workbook-area" {...drop.target}>
          <WorkbookView key={workbook.id} book={workbook.book} />
          {drop.isOver && <div className="drop-hint">{WORDS.dropHere}</div>}
        </main>
        {showsFaults && (
          <FaultPanel
            key={workbook.id}
            workbook={workbook}
            version={excelApi}
            onVersion={(version) => desk.playVersion(version)}
          />
        )}
        <aside className="pane-area" hidden={!isPaneShown} aria-label={WORDS.pane}>
          <Splitter label={WORDS.splitter} width={paneWidth} onWidth={setPaneWidth} />
          <div className="pane-column">
            <div className="pane-head">
              <h2>{manifest.group}</h2>
              <button type="button" aria-label={WORDS.hidePane} onClick={() => desk.showPane(false)}>
                ×
              </button>
            </div>
            <PaneFrame connection={connection} title={WORDS.pane} width={paneWidth} />
          </div>
        </aside>
      </div>
    </div>
  );
}
