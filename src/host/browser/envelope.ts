/**
 * What office.js and its host say to each other in a browser: JSON texts over postMessage, each part of a conversation.
 * Field names are the wire's own.
 */
export interface Envelope {
  readonly _actionName: string;
  readonly _actionType: number;
  readonly _conversationId: string;
  /** Comes back with the answer; a registration's comes back with every event. */
  readonly _correlationId: number;
  readonly _data: unknown;
}

/** What the client asks with an action: do it once, or tell me whenever it happens. */
export const ACTION_TYPE = { invoke: 0, register: 1, unregister: 2 } as const;

export const RESPONSE = { answer: 0, event: 1 } as const;

const MESSAGE_TYPE = { request: 0, response: 1 } as const;

/** A request of this conversation; undefined for what belongs to another. */
export function requestIn(text: string, conversation: string): Envelope | undefined {
  const message = JSON.parse(text) as Envelope & { readonly _messageType: number };
  const isOurs = message._messageType === MESSAGE_TYPE.request && message._conversationId === conversation;
  return isOurs ? message : undefined;
}

export function responseTo(
  { _actionName, _conversationId, _correlationId }: Envelope,
  type: (typeof RESPONSE)[keyof typeof RESPONSE],
  origin: string,
  data: unknown,
): string {
  return JSON.stringify({
    _messageType: MESSAGE_TYPE.response,
    _actionName,
    _conversationId,
    _correlationId,
    _origin: origin,
    _errorCode: 0,
    _responseType: type,
    _serializerVersion: 1,
    _data: data,
  });
}
