import type { ReactNode } from "react";
import { FAULT_WORDS as WORDS } from "../../german/faultWords";
import type { Sheet } from "../../host/book/sheet";
import { isGuardedByPassword, protect, unprotect } from "../../host/book/protection";
import { Switch } from "./fields";

interface SheetFaultsProps {
  readonly sheet: Sheet;
  readonly change: (deed: () => void) => void;
}

/** What can keep the add-in from writing on the sheet that is shown. */
export function SheetFaults({ sheet, change }: SheetFaultsProps): ReactNode {
  const { faults } = sheet.book;
  const hasPassword = isGuardedByPassword(sheet);
  return (
    <fieldset>
      <legend>{WORDS.thisSheet(sheet.name)}</legend>
      <Switch
        label={WORDS.protected}
        hint={hasPassword ? WORDS.passwordProtected : WORDS.protectedHint}
        isOn={sheet.isProtected}
        isDisabled={hasPassword}
        onSwitch={(isOn) => change(() => (isOn ? protect(sheet, {}) : unprotect(sheet)))}
      />
      <Switch
        label={WORDS.denied}
        hint={WORDS.deniedHint}
        isOn={faults.isDenied(sheet.name)}
        onSwitch={(isOn) => change(() => (isOn ? faults.denySheet(sheet.name) : faults.allowSheet(sheet.name)))}
      />
    </fieldset>
  );
}
