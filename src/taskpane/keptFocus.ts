/**
 * Keeps the keyboard on the screen. When what has the focus goes away, as a button does that has done its work, the focus
 * falls out of the screen; where nothing that took its place asks for it, the screen as a whole gets it.
 */
export function keepFocus(page: Document): void {
  let focused: EventTarget | null = null;
  page.addEventListener("focusin", ({ target }) => (focused = target));
  new MutationObserver(() => {
    const isLost = focused instanceof Element && !focused.isConnected && page.activeElement === page.body;
    // Somebody who works in the workbook meanwhile stays there.
    if (isLost && page.hasFocus()) focusScreen(page);
  }).observe(page, { childList: true, subtree: true });
}

function focusScreen(page: Document): void {
  const screen = page.querySelector("main");
  if (screen === null) return;
  screen.tabIndex = -1;
  screen.focus({ preventScroll: true });
}
