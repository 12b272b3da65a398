import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { SERVER } from "./server";

/**
 * Serves the workbench as `npm start` does, on a free port; its address goes to the tests as WORKBENCH_URL. One that is set already
 * names a workbench that runs.
 */
export default async function startWorkbench(): Promise<void> {
  if (process.env.WORKBENCH_URL !== undefined) return;
  const server = spawn(process.execPath, ["--import", "tsx", "scripts/start.ts"], {
    env: { ...process.env, CI: "true", PORT: "0" },
    stdio: ["ignore", "pipe", "inherit", "ipc"],
  });
  SERVER.process = server;
  const { stdout } = server;
  if (stdout === null) throw new Error("npm start has no output to read its address from.");
  process.env.WORKBENCH_URL = await new Promise<string>((resolve, reject) => {
    server.once("exit", (code) => reject(new Error(`npm start ended with ${String(code)}`)));
    createInterface(stdout).on("line", (line) => {
      const [url] = /https:\S+/.exec(line) ?? [];
      if (url !== undefined) resolve(url);
    });
  });
}
