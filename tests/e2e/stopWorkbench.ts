import { RUNNING } from "./server";

export default function stopWorkbench(): void {
  RUNNING.server?.stop();
}
