import { spawn } from "node:child_process";

/** Shows an address in the user's browser where there is one to show it in; the address is printed anyway, so nobody waits. */
export function openInBrowser(url: string): void {
  const command = browserCommand();
  if (command === undefined) return;
  const [program, ...args] = [...command, url];
  const browser = spawn(program, args, { stdio: "ignore", detached: true });
  browser.on("error", ({ message }) => console.error(message));
  browser.unref();
}

function browserCommand(): readonly [string, ...string[]] | undefined {
  const { env, platform } = process;
  if (env.CI !== undefined || !process.stdout.isTTY) return undefined;
  if (platform === "darwin") return ["open"];
  if (platform === "win32") return ["cmd", "/c", "start", ""];
  return (env.DISPLAY ?? env.WAYLAND_DISPLAY) === undefined ? undefined : ["xdg-open"];
}
