import type { ChildProcess } from "node:child_process";

/** The server that runs during the tests; setup and teardown are modules of their own in the same process. */
export const SERVER: { process?: ChildProcess } = {};
