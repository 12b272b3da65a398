import { RUNNING } from "./running";

export default async function stop(): Promise<void> {
  RUNNING.workbench?.stop();
  await RUNNING.browser?.close();
}
