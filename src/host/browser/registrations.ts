import { RESPONSE, responseTo, type Envelope } from "./envelope";

/** The events that a door raises; whoever waits for another would wait for ever. */
const EVENT_NAMES = ["appCommandInvoked", "documentSelectionChanged", "richApiMessage"] as const;

export type EventName = (typeof EVENT_NAMES)[number];

/** What the client wants to be told: one listener per event of a conversation. */
export class Registrations {
  private readonly requests = new Map<string, Envelope>();

  constructor(
    private readonly origin: string,
    private readonly send: (text: string) => void,
  ) {}

  /** False for an event that there is not. */
  add(request: Envelope): boolean {
    const isKnown = EVENT_NAMES.some((name) => name === request._actionName);
    if (isKnown) this.requests.set(request._actionName, request);
    return isKnown;
  }

  remove({ _actionName }: Envelope): void {
    this.requests.delete(_actionName);
  }

  /** Tells the client; false where it has not asked for this event. */
  fire(event: EventName, data: unknown): boolean {
    const request = this.requests.get(event);
    if (request === undefined) return false;
    this.send(responseTo(request, RESPONSE.event, this.origin, data));
    return true;
  }
}
