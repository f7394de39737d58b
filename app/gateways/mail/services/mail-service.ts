import type { HttpAnswer, HttpRequest } from "#app/features/providers/provider.ts";
import type { AccountCheck } from "#app/features/sending/sending.ts";
import type { Instant } from "#app/lib/time.ts";
import type { MailOutcome } from "../mail.server.ts";
import type { MailParts } from "./mail-parts.ts";

export type Credentials = Readonly<Record<string, string>>;

/** A mail on its way to a service: whole, and taken apart for those that build it anew. */
export type ServiceMail = {
  messageId: string;
  from: string;
  to: string;
  mime: Uint8Array;
  parts: () => Promise<MailParts>;
  at: Instant;
};

/**
 * A service that takes mail over HTTP: how it is asked and what its answers mean. None of this touches the network. Every
 * request names our message id, so that the service's webhooks can name it too.
 */
export type MailService = {
  request(mail: ServiceMail, credentials: Credentials): Promise<HttpRequest> | HttpRequest;
  read(answer: HttpAnswer): MailOutcome;
  /** One harmless call that tells whether the keys are right. */
  checkRequest(credentials: Credentials, at: Instant): Promise<HttpRequest> | HttpRequest;
  readCheck(answer: HttpAnswer): AccountCheck;
  /** True when it takes a mail with a message id only once, so that sending it again is safe whatever happened. */
  isIdempotent: boolean;
};

/** Our message id, as services give it back: the name of their tag, argument, variable or metadata. */
export const MESSAGE_ID_TAG = "message_id";
