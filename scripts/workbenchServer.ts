import { spawn } from "node:child_process";
import { createInterface } from "node:readline";

export interface WorkbenchServer {
  readonly url: string;
  stop(): void;
}

/** Serves the workbench as `npm start` does, on a free port. It ends with the program that started it. */
export async function serveWorkbench(): Promise<WorkbenchServer> {
  const server = spawn(process.execPath, ["scripts/run.cjs", "scripts/start.ts"], {
    env: { ...process.env, CI: "true", PORT: "0" },
    stdio: ["ignore", "pipe", "inherit", "ipc"],
  });
  const { stdout } = server;
  if (stdout === null) throw new Error("npm start has no output to read its address from.");
  const url = await new Promise<string>((resolve, reject) => {
    server.once("exit", (code) => reject(new Error(`npm start ended with ${String(code)}`)));
    createInterface(stdout).on("line", (line) => {
      const [address] = /https:\S+/.exec(line) ?? [];
      if (address !== undefined) resolve(address);
    });
  });
  return { url, stop: () => void server.kill() };
}
