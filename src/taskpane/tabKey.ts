/**
 * Keeps the Tab key in the pane. On the web office.js moves the focus itself, and knows only what stands in the tab order: from
 * anything else (a heading that took the focus, the place where a button has just gone) it leads out of the pane. From there the
 * browser knows the way.
 */
export function keepTabKey(page: Document): void {
  page.addEventListener("keydown", (event) => {
    const isInOrder = event.target instanceof HTMLElement && event.target.tabIndex >= 0;
    if (event.key === "Tab" && !isInOrder) event.stopPropagation();
  });
}
