import { Button, Field, Textarea, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { DragEvent, ReactNode } from "react";
import { useRef, useState } from "react";
import { PANE_WORDS } from "../../german/paneWords";
import type { ProtocolSource } from "../../commands/protocolText";
import { useLayout } from "../parts/layout";
import { Notice } from "../parts/Notice";

const { protocol } = PANE_WORDS;

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM, flexGrow: 1 },
  over: { outline: `2px dashed ${tokens.colorBrandStroke1}` },
  text: { width: "100%", "& textarea": { minHeight: "200px", maxHeight: "50vh" } },
});

interface ProtocolEntryProps {
  readonly onEnter: (source: ProtocolSource) => void;
  readonly isBusy: boolean;
}

/** Takes a protocol as pasted text, as a dropped file or as a chosen one. Files go on as bytes: their encoding varies. */
export function ProtocolEntry({ onEnter, isBusy }: ProtocolEntryProps): ReactNode {
  const layout = useLayout();
  const styles = useStyles();
  const [text, setText] = useState("");
  const [isOver, setOver] = useState(false);
  const chooser = useRef<HTMLInputElement>(null);
  const [isUnreadable, setUnreadable] = useState(false);

  const enterFile = (file: File): void => {
    setUnreadable(false);
    void file.arrayBuffer().then(
      (content) => onEnter(new Uint8Array(content)),
      // A folder, or a file that has gone meanwhile.
      () => setUnreadable(true),
    );
  };
  const drop = (event: DragEvent): void => {
    setOver(false);
    const [file] = event.dataTransfer.files;
    // Text that is dragged is for the field.
    if (file === undefined) return;
    event.preventDefault();
    enterFile(file);
  };
  return (
    // The whole screen takes a dropped file: few aim at the text's field.
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions -- the button below does the same by keyboard
    <div
      className={styles.root}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes("Files")) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      {isUnreadable && <Notice intent="warning">{protocol.unreadable}</Notice>}
      <Field label={protocol.text} hint={protocol.textHint}>
        <Textarea
          className={mergeClasses(styles.text, isOver && styles.over)}
          resize="vertical"
          value={text}
          onChange={(_, { value }) => setText(value)}
        />
      </Field>
      <input
        ref={chooser}
        type="file"
        accept=".txt,.md,text/plain"
        hidden
        aria-label={protocol.file}
        onChange={({ target }) => {
          if (target.files?.[0] !== undefined) enterFile(target.files[0]);
          // So that the same file can be chosen again.
          target.value = "";
        }}
      />
      <div className={layout.buttons}>
        <Button
          appearance="primary"
          disabled={text.trim() === ""}
          disabledFocusable={isBusy}
          onClick={() => onEnter(text)}
        >
          {protocol.preview}
        </Button>
        <Button disabledFocusable={isBusy} onClick={() => chooser.current?.click()}>
          {protocol.file}
        </Button>
      </div>
    </div>
  );
}
