import type { AccountCheck, MailAccount } from "#app/features/sending/sending.ts";

/** Hands finished mail to whoever delivers it. Knows bytes and addresses, nothing of orders. */
export type MailTransport = {
  send(mail: OutgoingMail): Promise<MailOutcome>;
  /** Tries an account with one harmless call: nothing is sent. */
  check(account: MailAccount): Promise<AccountCheck>;
  /** Whether a merchant may name this mail server: it is not one of the operator's own network. */
  mayConnect(host: string): Promise<boolean>;
  close(): void;
};

export type OutgoingMail = {
  /** Ours: the same mail has the same id at every attempt, so that a service that counts ids takes it once. */
  messageId: string;
  from: string;
  to: string;
  /** The whole message as it goes over the wire, headers and all, lines ended by CRLF. */
  mime: Uint8Array;
  /** The merchant's account that carries it; null: the app's own mail server. */
  account: MailAccount | null;
  /**
   * Called once when everything but the last part has been sent: only after this promise is fulfilled can the server
   * accept the message. What it records ("sending") tells a later process whether sending again is safe.
   */
  beforeAcceptance(): Promise<void>;
};

/** What became of a mail. `response` and `reason` are the server's own words, without the recipient's address. */
export type MailOutcome =
  /** `providerRef` is the service's id of the mail, by which its webhooks name it; null for plain SMTP. */
  | { kind: "accepted"; response: string; providerRef: string | null }
  /** The server said no for good: a wrong address, a policy. */
  | { kind: "refused"; response: string }
  /** Nothing was accepted; the same bytes may be tried again, after so long where the server names a time. */
  | { kind: "retry"; reason: string; retryAfterMs: number | null }
  /** The merchant's account takes no mail, this or another: a wrong key, a sender that is not verified. Mails wait. */
  | { kind: "no_access"; problem: string }
  /** The connection broke after the last part: nobody knows. */
  | { kind: "unknown"; reason: string };
