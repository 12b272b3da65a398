import { Button, Field, Textarea, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { DragEvent, ReactNode } from "react";
import { useRef, useState } from "react";
import { PANE_WORDS } from "../../german/paneWords";
import type { ProtocolSource } from "../../commands/protocolText";
import { useLayout } from "../parts/layout";
import { useCatch } from "../session/useCatch";

const { protocol } = PANE_WORDS;

const useStyles = makeStyles({
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
    <>
      <Field label={protocol.text} hint={protocol.textHint}>
        <Textarea
          className={mergeClasses(styles.text, isOver && styles.over)}
          resize="vertical"
          value={text}
          onChange={(_, { value }) => setText(value)}
          onDragOver={(event) => {
            event.preventDefault();
            setOver(true);
          }}
          onDragLeave={() => setOver(false)}
          onDrop={drop}
        />
      </Field>
      <input
        ref={chooser}
        type="file"
        accept=".txt,.md,text/plain"
        hidden
        aria-label={protocol.file}
        onChange={({ target }) => enterFile(target.files?.[0])}
      />
      <div className={layout.buttons}>
        <Button appearance="primary" disabled={isBusy || text.trim() === ""} onClick={() => onEnter(text)}>
          {protocol.preview}
        </Button>
        <Button disabled={isBusy} onClick={() => chooser.current?.click()}>
          {protocol.file}
        </Button>
      </div>
    </>
  );
}
