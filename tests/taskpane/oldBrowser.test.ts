/** @jest-environment jsdom */
import { readFileSync } from "node:fs";
import "@testing-library/jest-dom";

const SCRIPT = readFileSync("src/taskpane/oldBrowser.js", "utf8");

/** Loads the page in an Office before 2021 with this theme. */
function loadedWith(officeTheme: object | undefined): HTMLElement {
  document.body.innerHTML = '<div id="oldBrowser" hidden></div>';
  const office = { onReady: (callback: () => void) => callback(), context: { officeTheme } };
  Object.assign(window, { Office: office });
  window.eval(SCRIPT);
  window.dispatchEvent(new Event("load"));
  return document.getElementById("oldBrowser")!;
}

test("an old browser says that Excel is too old, in Excel's colours", () => {
  const notice = loadedWith({ bodyForegroundColor: "#ffffff", bodyBackgroundColor: "#262626" });
  expect(notice).not.toHaveAttribute("hidden");
  expect(notice.style).toMatchObject({ color: "rgb(255, 255, 255)", backgroundColor: "rgb(38, 38, 38)" });
});

test("without a theme it keeps the page's colours", () => {
  const notice = loadedWith(undefined);
  expect(notice).not.toHaveAttribute("hidden");
  expect(notice.getAttribute("style")).toBeNull();
});
