/** Gives the keyboard to the selected cell. */
export const focusCells = (page: ParentNode): void =>
  page.querySelector<HTMLElement>('.sheet-grid > [role="row"] > [tabindex="0"]')?.focus({ preventScroll: true });
