import { DONE, type DdaAnswer, type DdaArguments } from "./dda";
import type { Registrations } from "./registrations";

/** How a ribbon button's function ended. */
export type CommandEnd = "completed" | "unknownFunction";

interface Command {
  readonly functionName: string;
  readonly buttonId: string;
  readonly end: (end: CommandEnd) => void;
}

/** Ribbon buttons that run a function of the add-in. Excel starts the add-in first; until it says that it is ready, they wait. */
export class FunctionCommands {
  private readonly running = new Map<string, Command>();
  private waiting: Command[] = [];
  private isReady = false;
  private lastId = 0;

  constructor(private readonly registrations: Registrations) {}

  run(functionName: string, buttonId: string): Promise<CommandEnd> {
    return new Promise((end) => {
      const command = { functionName, buttonId, end };
      if (this.isReady) this.start(command);
      else this.waiting.push(command);
    });
  }

  /** The add-in has associated its functions. */
  ready(): void {
    this.isReady = true;
    const commands = this.waiting;
    this.waiting = [];
    for (const command of commands) this.start(command);
  }

  /** `{0: command, 1: 0 or why it did not run, 2: event as JSON}` */
  completed({ 0: id, 1: status }: DdaArguments): DdaAnswer {
    const command = this.running.get(String(id));
    this.running.delete(String(id));
    command?.end(status === 0 ? "completed" : "unknownFunction");
    return DONE;
  }

  private start(command: Command): void {
    const id = `command${(this.lastId += 1)}`;
    this.running.set(id, command);
    const source = JSON.stringify({ source: { id: command.buttonId } });
    this.registrations.fire("appCommandInvoked", { 0: id, 1: command.functionName, 2: source });
  }
}
