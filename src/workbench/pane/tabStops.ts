/**
 * Where the tab key leads from an element of the page: to the next of its stops, with -1 to the one before it. The last is
 * followed by the first.
 */
export function tabStopBeside(element: HTMLElement, step: 1 | -1): HTMLElement | undefined {
  const stops = [...document.querySelectorAll<HTMLElement>(STOPS)].filter(
    (stop) => stop === element || (stop.tabIndex >= 0 && stop.checkVisibility()),
  );
  return stops.at((stops.indexOf(element) + step) % stops.length);
}

const STOPS = "a[href], :is(button, input, select, textarea):enabled, iframe, [tabindex]";
