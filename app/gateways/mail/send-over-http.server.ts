import type { AccountCheck } from "#app/features/sending/sending.ts";
import { parseMailAddress, type MailAddress } from "#app/lib/mail-address.ts";
import type { Instant } from "#app/lib/time.ts";
import type { Http } from "../http/http.server.ts";
import type { MailOutcome, OutgoingMail } from "./mail.server.ts";
import { splitMail } from "./services/mail-parts.ts";
import type { Credentials, MailService } from "./services/mail-service.ts";
import { withoutAddress } from "./without-address.ts";

const BYTES_MAX = 1024 * 1024;

type Account = { service: MailService; credentials: Credentials };
/** `silenceMs`: how long a service may take for an answer. */
type World = { http: Http; now: () => Instant; silenceMs: number };

/** Hands a mail to a service. Addresses are checked again here: this is the last door before the wire. */
export async function sendOverHttp(
  { http, now, silenceMs }: World,
  { service, credentials }: Account,
  mail: OutgoingMail,
): Promise<MailOutcome> {
  const from = parseMailAddress(mail.from);
  const to = parseMailAddress(mail.to);
  if (!from || !to)
    return { kind: "refused", response: `not one e-mail address: ${from ? "recipient" : "sender"}` };
  const { messageId, mime } = mail;
  const request = await service.request(
    { messageId, from, to, mime, parts: () => splitMail(mime), at: now() },
    credentials,
  );
  const sent = await http.sendOnce(request, { timeoutMs: silenceMs, bytesMax: BYTES_MAX }, () =>
    mail.beforeAcceptance(),
  );
  if (sent.kind === "answered") return openOrSafe(service, withoutRecipient(service.read(sent.answer), to));
  return openOrSafe(
    service,
    sent.bodyHasLeft
      ? { kind: "unknown", reason: sent.reason }
      : { kind: "retry", reason: sent.reason, retryAfterMs: null },
  );
}

/** One harmless call. */
export async function checkOverHttp(
  { http, now, silenceMs }: World,
  { service, credentials }: Account,
): Promise<AccountCheck> {
  const request = await service.checkRequest(credentials, now());
  const sent = await http.sendOnce(request, { timeoutMs: silenceMs, bytesMax: BYTES_MAX }, () =>
    Promise.resolve(),
  );
  return sent.kind === "answered" ? service.readCheck(sent.answer) : { kind: "later", reason: sent.reason };
}

/** Nobody knows whether it was taken, but a service that takes each id once may simply be asked again. */
const openOrSafe = ({ isIdempotent }: MailService, outcome: MailOutcome): MailOutcome =>
  outcome.kind === "unknown" && isIdempotent
    ? { kind: "retry", reason: outcome.reason, retryAfterMs: null }
    : outcome;

function withoutRecipient(outcome: MailOutcome, to: MailAddress): MailOutcome {
  switch (outcome.kind) {
    case "accepted":
      return outcome;
    case "refused":
      return { ...outcome, response: withoutAddress(outcome.response, to) };
    case "no_access":
      return { ...outcome, problem: withoutAddress(outcome.problem, to) };
    case "retry":
    case "unknown":
      return { ...outcome, reason: withoutAddress(outcome.reason, to) };
  }
}
