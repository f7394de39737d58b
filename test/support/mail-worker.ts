import { createDb } from "#app/db.server.ts";
import { deliverDueMessages } from "#app/flows/deliver-due-messages.server.ts";
import { createSmtpTransport } from "#app/gateways/mail/smtp.server.ts";
import { instantFromMs } from "#app/lib/time.ts";
import { testContext } from "./context.ts";

// A worker process to be killed: delivers until nothing is due, on a clock that starts where it is told.
const [databaseUrl = "", smtpUrl = "", mailFrom = "", startMs = ""] = process.argv.slice(2);
const startedAt = performance.now();
const db = createDb(databaseUrl, 10);
const mail = createSmtpTransport({ url: smtpUrl, silenceMs: 5_000 });
const now = () => instantFromMs(Number(startMs) + Math.round(performance.now() - startedAt));
const { ctx } = testContext(db, { mail, mailFrom, now });
process.stdout.write("working\n");
while ((await deliverDueMessages(ctx, { limit: 10 })) > 0);
mail.close();
await db.$disconnect();
