import { Button, Field, Textarea, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { DragEvent, ReactNode } from "react";
import { useRef, useState } from "react";
import { PANE_WORDS } from "../../german/paneWords";
import type { ProtocolSource } from "../../commands/protocolText";
import { useLayout } from "../parts/layout";
import { useCatch } from "../session/useCatch";

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
  const { attempt } = useCatch();

  const enterFile = (file: File | undefined): void => {
    if (file !== undefined) attempt(async () => onEnter(new Uint8Array(await file.arrayBuffer())));
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    enterFile(event.dataTransfer.files[0]);
  };
  return (
    // The whole screen takes a dropped file: few aim at the text's field.
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions -- the button below does the same by keyboard
    <div
      className={styles.root}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
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
          enterFile(target.files?.[0]);
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
