import type { ReactNode } from "react";

/** A strip of groups of buttons, as above the cells of Excel. */
export function Ribbon({ label, children }: { readonly label: string; readonly children: ReactNode }): ReactNode {
  return (
    <section aria-label={label}>
      <div className="ribbon" role="toolbar" aria-label={label}>
        {children}
      </div>
    </section>
  );
}

export function RibbonGroup({ label, children }: { readonly label: string; readonly children: ReactNode }): ReactNode {
  return (
    <div className="ribbon-group" role="group" aria-label={label}>
      <div className="ribbon-buttons">{children}</div>
      <div className="ribbon-label" aria-hidden="true">
        {label}
      </div>
    </div>
  );
}

interface RibbonButtonProps {
  readonly label: string;
  readonly tip?: string;
  /** Address of a picture; a button without one is flat. */
  readonly icon?: string;
  readonly isPressed?: boolean;
  readonly onClick: () => void;
}

export function RibbonButton({ label, tip, icon, isPressed, onClick }: RibbonButtonProps): ReactNode {
  return (
    <button type="button" className="ribbon-button" title={tip} aria-pressed={isPressed} onClick={onClick}>
      {icon !== undefined && <img src={icon} alt="" width={32} height={32} />}
      {label}
    </button>
  );
}
