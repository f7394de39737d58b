import { createDb } from "#app/db.server.ts";
import { startDelivering, type Delivering } from "#app/flows/deliver-due-messages.server.ts";
import { OWN_CONNECTIONS_MAX } from "#app/gateways/mail/create-mail.server.ts";
import { createSmtpTransport } from "#app/gateways/mail/smtp.server.ts";
import { instantFromMs } from "#app/lib/time.ts";
import { testContext } from "#test/support/context.ts";

// A worker as the app runs it: the loop of app/worker.ts that sends what is due, on the real clock.
const { DATABASE_URL = "", SMTP_URL = "", MAIL_FROM = "" } = process.env;
const db = createDb(DATABASE_URL, 10);
const mail = createSmtpTransport({ url: SMTP_URL, connectionsMax: OWN_CONNECTIONS_MAX });
const tell = (level: string) => (fields: unknown, text?: string) => console.error(level, text, fields);
const { ctx } = testContext(db, {
  mail,
  mailFrom: MAIL_FROM,
  now: () => instantFromMs(Date.now()),
  log: { debug() {}, info() {}, warn: tell("warn"), error: tell("error") },
});
let delivering: Delivering | null = null;
let before = process.cpuUsage();
process.on("message", (order) => {
  if (order === "start") {
    before = process.cpuUsage();
    delivering ??= startDelivering(ctx);
  }
  if (order === "stop")
    void delivering?.stop().then(() => {
      delivering = null;
      const { user, system } = process.cpuUsage(before);
      process.send?.({ cpuMs: (user + system) / 1_000 });
    });
});
process.on("disconnect", () => process.exit(0));
process.send?.("ready");
