import type { ReactNode } from "react";
import { WORKBENCH_FRAME_WORDS as WORDS } from "../german/workbenchFrameWords";
import type { Notice } from "./desk";
import type { OpenWorkbook } from "./openWorkbook";

interface NoticeBarProps {
  readonly notice: Notice | undefined;
  readonly onBringBack: (closed: OpenWorkbook) => void;
  readonly onRead: () => void;
}

/** A line below the ribbon that is read out when it appears. */
export function NoticeBar({ notice, onBringBack, onRead }: NoticeBarProps): ReactNode {
  const closed = notice?.closed;
  return (
    <div className="notice-bar" role="status">
      {notice !== undefined && (
        <>
          <span>{notice.text}</span>
          {closed !== undefined && (
            <button type="button" onClick={() => onBringBack(closed)}>
              {WORDS.bringBack}
            </button>
          )}
          <button type="button" onClick={onRead}>
            {WORDS.noticeRead}
          </button>
        </>
      )}
    </div>
  );
}
