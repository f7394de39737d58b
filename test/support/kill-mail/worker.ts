import { createDb } from "#app/db.server.ts";
import { startDelivering } from "#app/flows/deliver-due-messages.server.ts";
import { createSmtpTransport } from "#app/gateways/mail/smtp.server.ts";
import { instantFromMs } from "#app/lib/time.ts";
import { testContext } from "../context.ts";

// A worker process to be killed: sends whatever is due, with the app's own loop. It is told when to begin, and by what clock.
type Start = { databaseUrl: string; smtpUrl: string; mailFrom: string; aheadMs: number };

process.on("message", ({ databaseUrl, smtpUrl, mailFrom, aheadMs }: Start) => {
  const mail = createSmtpTransport({ url: smtpUrl, silenceMs: 20_000 });
  const now = () => instantFromMs(Date.now() + aheadMs);
  const { ctx } = testContext(createDb(databaseUrl, 10), { mail, mailFrom, now });
  startDelivering(ctx);
});
process.on("disconnect", () => process.exit(0));
process.send?.("ready");
