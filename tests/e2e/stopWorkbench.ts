import { SERVER } from "./server";

export default function stopWorkbench(): void {
  SERVER.process?.kill();
}
