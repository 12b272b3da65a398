import type { ReactNode } from "react";
import { useRef } from "react";
import { RibbonButton } from "../ribbon/Ribbon";

interface OpenButtonProps {
  readonly label: string;
  readonly onFile: (file: File) => void;
}

/** Lets the user choose a workbook from the machine. */
export function OpenButton({ label, onFile }: OpenButtonProps): ReactNode {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <RibbonButton label={label} onClick={() => input.current?.click()} />
      <input
        ref={input}
        type="file"
        accept=".xlsx"
        aria-label={label}
        hidden
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          if (file !== undefined) onFile(file);
          // So that the same file can be chosen again.
          currentTarget.value = "";
        }}
      />
    </>
  );
}
