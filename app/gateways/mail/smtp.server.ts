import { Readable } from "node:stream";
import {
  createTransport,
  type NodemailerError,
  type SendMailOptions,
  type SMTPPoolOptions,
} from "nodemailer";
import { parseMailAddress, type MailAddress } from "#app/lib/mail-address.ts";
import type { MailOutcome, MailTransport, OutgoingMail } from "./mail.server.ts";
import { withoutAddress } from "./without-address.ts";

/** The operator's server is named by an address, a merchant's by fields; `getSocket` opens the connection then. */
type SmtpServer =
  /** smtp://user:password@host:587 (STARTTLS where offered) or smtps://…:465. */
  | { url: string }
  | (Required<Pick<SMTPPoolOptions, "host" | "port" | "secure" | "requireTLS" | "getSocket">> &
      Pick<SMTPPoolOptions, "auth">);

export type SmtpOptions = SmtpServer & {
  connectionsMax?: number;
  /** How long the server may be silent before the connection counts as broken. */
  silenceMs?: number;
  /** Who can mend a refused login: on a merchant's server mails wait for the merchant, on the operator's they are retried. */
  isMerchants?: boolean;
};

/** Sends over pooled SMTP connections. Addresses are checked again here: this is the last door before the wire. */
export function createSmtpTransport({
  connectionsMax = 5,
  silenceMs = 30_000,
  isMerchants = false,
  ...server
}: SmtpOptions): MailTransport {
  const mailer = createTransport({
    ...server,
    pool: true,
    maxConnections: connectionsMax,
    maxMessages: 1_000,
    connectionTimeout: Math.min(silenceMs, 20_000),
    greetingTimeout: Math.min(silenceMs, 20_000),
    socketTimeout: silenceMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  mailer.use("stream", (mail, done) => {
    // `raw` and `held` were put there by send() below and by nobody else.
    const data = mail.data as HeldMail;
    mail.message.processFunc(() => holdingBackTheEnd(data));
    done();
  });

  return {
    async send(mail) {
      const from = parseMailAddress(mail.from);
      const to = parseMailAddress(mail.to);
      if (!from || !to)
        return { kind: "refused", response: `not one e-mail address: ${from ? "recipient" : "sender"}` };
      const held: Held = { beforeAcceptance: () => mail.beforeAcceptance(), released: false };
      const data: HeldMail = {
        raw: Buffer.from(mail.mime.buffer, mail.mime.byteOffset, mail.mime.byteLength),
        envelope: { from: { name: "", address: from }, to: [{ name: "", address: to }] },
        held,
      };
      try {
        const { response } = await mailer.sendMail(data);
        return { kind: "accepted", response: withoutAddress(response, to), providerRef: null };
      } catch (error) {
        // What beforeAcceptance throws is its caller's affair, not an outcome of sending.
        if (held.failure) throw held.failure.error;
        // nodemailer rejects with nothing else.
        const failure = error as NodemailerError;
        if (isMerchants && isAboutAccount(failure))
          return { kind: "no_access", problem: withoutAddress(failure.message, to) };
        return outcomeOf(failure, to, held.released);
      }
    },
    async check() {
      try {
        await mailer.verify();
        return { kind: "works" };
      } catch (error) {
        // As above: of nodemailer's own kind.
        const failure = error as NodemailerError;
        return isAboutAccount(failure)
          ? { kind: "no_access", problem: failure.message }
          : { kind: "later", reason: failure.message };
      }
    },
    mayConnect: () => Promise.resolve(true),
    close: () => mailer.close(),
  };
}

type Held = {
  beforeAcceptance: OutgoingMail["beforeAcceptance"];
  /** True from the moment that the last byte may be on its way. */
  released: boolean;
  failure?: { error: unknown };
};
type HeldMail = SendMailOptions & { raw: Buffer; held: Held };

/**
 * Gives everything but the last byte, then waits for beforeAcceptance. nodemailer starts reading only after the server has
 * answered DATA with 354, and writes the closing dot only when this stream has ended.
 */
function holdingBackTheEnd({ raw, held }: HeldMail): Readable {
  let hasBegun = false;
  return new Readable({
    read() {
      if (!hasBegun) {
        hasBegun = true;
        this.push(raw.subarray(0, -1));
        return;
      }
      held.beforeAcceptance().then(
        () => {
          held.released = true;
          this.push(raw.subarray(-1));
          this.push(null);
        },
        (error: unknown) => {
          held.failure = { error };
          this.destroy(error instanceof Error ? error : new Error("not allowed to leave", { cause: error }));
        },
      );
    },
  });
}

function outcomeOf(error: NodemailerError, to: MailAddress, released: boolean): MailOutcome {
  const { responseCode = 0, response, command } = error;
  // Only these are answers to this very message. Other refusals (a wrong password, a sender that is not allowed, a
  // greeting) are about us: every message would get them, and none should be lost for it.
  if (responseCode > 0 && (command === "RCPT TO" || command === "DATA")) {
    // 503: the conversation got out of step. https://www.rfc-editor.org/rfc/rfc5321#section-4.2.2
    const isForGood = responseCode >= 500 && responseCode !== 503;
    const text = withoutAddress(response ?? error.message, to);
    return isForGood ? { kind: "refused", response: text } : retry(text);
  }
  const reason = withoutAddress(error.message, to);
  return released ? { kind: "unknown", reason } : retry(reason);
}

const retry = (reason: string): MailOutcome => ({ kind: "retry", reason, retryAfterMs: null });

/** A wrong password, a sender that the account may not use, no TLS where it is asked for: the same for every message. */
const isAboutAccount = ({ code, command, responseCode = 0 }: NodemailerError): boolean => {
  const isForNow = responseCode >= 400 && responseCode < 500;
  return !isForNow && (code === "EAUTH" || code === "ENOAUTH" || code === "ETLS" || command === "MAIL FROM");
};
