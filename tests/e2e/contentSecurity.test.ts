import type { Frame } from "playwright-core";
import { eventually } from "./eventually";
import { workbenchForEachTest } from "./workbenchPage";

const workbench = workbenchForEachTest();

test.each<[string, () => Promise<Frame>]>([
  ["the pane", () => workbench.current.paneFrame()],
  ["the page around it", () => Promise.resolve(workbench.current.page.mainFrame())],
])("%s loads, sends and runs nothing that is not its own, and no test would miss an attempt", async (_, frameOf) => {
  const frame = await frameOf();
  expect(workbench.current.takeComplaints()).toEqual([]);
  await frame.evaluate(offend);
  for (const violation of VIOLATIONS) {
    await eventually(
      () => Promise.resolve(workbench.current.complaints.some((each) => each.startsWith(violation))),
      true,
    );
  }
  workbench.current.takeComplaints();
});

/** What the policy says to each line of `offend`, which runs in a page. */
const VIOLATIONS = [
  "img-src: https://elsewhere.invalid",
  "connect-src: https://elsewhere.invalid",
  "script-src-elem: https://elsewhere.invalid",
  "script-src-elem: inline",
  "script-src-attr: inline",
  "frame-src: https://elsewhere.invalid",
];

function offend(): void {
  const address = "https://elsewhere.invalid/";
  const put = (
    name: "img" | "script" | "iframe",
    given: { readonly src: string } | { readonly text: string },
  ): void => {
    document.body.append(Object.assign(document.createElement(name), given));
  };
  put("img", { src: address });
  navigator.sendBeacon(address);
  put("script", { src: address });
  put("script", { text: "document.title = 'inline'" });
  document.body.setAttribute("onclick", "document.title = 'attribute'");
  put("iframe", { src: address });
}
