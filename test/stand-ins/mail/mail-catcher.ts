import { once } from "node:events";
import type { AddressInfo, Server } from "node:net";
import { mailChecker } from "./check-mail.ts";
import { openMailbox, type Mailbox } from "./mailbox.ts";
import { createSmtpDoor } from "./smtp-door.ts";
import { createWebDoor } from "./web-door.ts";

export type MailCatcherOptions = {
  /** 0 takes any free port. */
  smtpPort: number;
  httpPort: number;
  host?: string;
  /** A JSON file that keeps the mails over a restart. */
  keepIn?: string;
  /** Asked for the records that signatures are verified with ("127.0.0.1:5300"); null: no mail is verified. */
  dnsServer?: string | null;
  /** Where those records are published, for a link. */
  dnsUrl?: string | null;
};

export type MailCatcher = {
  smtpUrl: string;
  webUrl: string;
  mailbox: Mailbox;
  close(): Promise<void>;
};

/** A mail server that takes every mail and shows it, and sends nothing on. */
export async function createMailCatcher({
  smtpPort,
  httpPort,
  host = "127.0.0.1",
  keepIn,
  dnsServer = null,
  dnsUrl = null,
}: MailCatcherOptions): Promise<MailCatcher> {
  const mailbox = await openMailbox(keepIn ? { keepIn } : {});
  const smtp = createSmtpDoor(mailbox);
  const web = createWebDoor(mailbox, { checkMail: mailChecker(dnsServer), dnsUrl });
  // A client that hangs up in the middle is its own affair; without a listener it would end the process.
  smtp.on("error", () => {});
  const listening = once(smtp.listen(smtpPort, host), "listening");
  web.listen(httpPort, host);
  await Promise.all([listening, once(web, "listening")]);
  return {
    smtpUrl: `smtp://${host}:${portOf(smtp.server)}`,
    webUrl: `http://${host}:${portOf(web)}`,
    mailbox,
    async close() {
      const closed = once(web.close(), "close");
      web.closeAllConnections();
      await Promise.all([closed, new Promise<void>((done) => smtp.close(() => done()))]);
    },
  };
}

// Both listen on a port, never on a pipe.
const portOf = (server: Pick<Server, "address">): number => (server.address() as AddressInfo).port;
