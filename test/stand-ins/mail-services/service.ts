/** A request as it reached a service, its body whole. Names of headers in lower case. */
export type ServiceRequest = {
  method: string;
  /** As the client meant it, without the proxy in front: "https://api.postmarkapp.com/email". */
  url: URL;
  headers: Record<string, string>;
  body: Buffer;
};

export type ServiceReply = { status: number; body: unknown; headers?: Record<string, string> };

/** A mail that a service was handed. */
type HandedMail = {
  from: string;
  to: string;
  /** What a receiver would get. */
  raw: Buffer;
  /** What counts the same mail once, with services that do. */
  idempotencyKey?: string;
};

/** One service: who may call it, how a mail is handed to it, and its words for what may go wrong. */
export type Service = {
  id: string;
  name: string;
  hosts: (host: string) => boolean;
  /** Null when the key is right, else the refusal. */
  refuse(request: ServiceRequest, key: string): Promise<ServiceReply | null> | ServiceReply | null;
  /** Null for a call that hands over no mail. */
  readMail(request: ServiceRequest): Promise<HandedMail | null> | HandedMail | null;
  /** The answer to a harmless call. */
  look(request: ServiceRequest): ServiceReply;
  taken(id: string): ServiceReply;
  refused: ServiceReply;
  senderUnverified: ServiceReply;
  busy: ServiceReply;
};
