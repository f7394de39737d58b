/** Hands finished mail to whoever delivers it. Knows bytes and addresses, nothing of orders. */
export type MailTransport = {
  send(mail: OutgoingMail): Promise<MailOutcome>;
  close(): void;
};

export type OutgoingMail = {
  from: string;
  to: string;
  /** The whole message as it goes over the wire, headers and all, lines ended by CRLF. */
  mime: Uint8Array;
  /**
   * Called once when everything but the last byte has been sent: only after this promise is fulfilled can the server
   * accept the message. What it records ("sending") tells a later process whether sending again is safe.
   */
  beforeAcceptance(): Promise<void>;
};

/** What became of a mail. `response` and `reason` are the server's own words, without the recipient's address. */
export type MailOutcome =
  | { kind: "accepted"; response: string }
  /** The server said no for good: a wrong address, a policy. */
  | { kind: "refused"; response: string }
  /** Nothing was accepted; the same bytes may be tried again. */
  | { kind: "retry"; reason: string }
  /** The connection broke after the last byte: nobody knows. */
  | { kind: "unknown"; reason: string };
