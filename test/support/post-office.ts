import { afterAll, afterEach, beforeAll } from "vitest";
import { inTransaction, type Ctx } from "#app/context.server.ts";
import { planMessages } from "#app/flows/plan-messages.server.ts";
import type { MailTransport } from "#app/gateways/mail/mail.server.ts";
import { createSmtpTransport } from "#app/gateways/mail/smtp.server.ts";
import { Bug } from "#app/lib/errors.ts";
import type { ShopId } from "#app/lib/ids.ts";
import { addMs, type Instant } from "#app/lib/time.ts";
import { shopNamed } from "#test/factories/shop-id.ts";
import { storeShippedOrder, storeShop, type StoredParts } from "#test/factories/stored-order.ts";
import { createMailCatcher, type MailCatcher } from "#test/stand-ins/mail/mail-catcher.ts";
import { at, testContext } from "./context.ts";
import type { TestDatabase } from "./database.ts";

/** A shop with a database, a clock that the test moves, and a real mail server. */
export type PostOffice = {
  ctx: Ctx;
  smtpUrl: string;
  shopId: ShopId;
  later(ms: number): void;
  /** Stores shipped orders with these parts and plans their messages. */
  ship(numbers: number[], parts?: StoredParts): Promise<void>;
  /** What arrived at the mail server for this shop. */
  arrived(): { to: string[]; subject: string | undefined; messageId: string | undefined; raw: Buffer }[];
};

let shops = 0;

/** One mail server for a test file; each call of the function it gives opens a new shop. */
export function usePostOffice(database: TestDatabase) {
  const opened: { catcher?: MailCatcher } = {};
  beforeAll(async () => void (opened.catcher = await createMailCatcher({ smtpPort: 0, httpPort: 0 })));
  afterAll(() => opened.catcher?.close());
  const transports: MailTransport[] = [];
  afterEach(() => transports.splice(0).forEach((transport) => transport.close()));

  return async function openShop(silenceMs = 5_000): Promise<PostOffice> {
    const { catcher } = opened;
    if (!catcher) throw new Bug("the mail server is not up yet");
    shops += 1;
    const mailFrom = `orders@shop${shops}.doorstep.test`;
    const mail = createSmtpTransport({ url: catcher.smtpUrl, silenceMs });
    transports.push(mail);
    let now: Instant = at("2026-11-21T12:00:00Z");
    const { ctx } = testContext(database.db, { now: () => now, mail, mailFrom });
    const shopId = await storeShop(ctx, shopNamed(`post-${String(shops).padStart(3, "0")}`));
    // The clock stands still, so a bucket of tokens never fills again.
    await ctx.db.sendingAccount.create({ data: { shopId, ratePerSecond: 1_000 } });
    return {
      ctx,
      smtpUrl: catcher.smtpUrl,
      shopId,
      later: (ms) => void (now = addMs(now, ms)),
      async ship(numbers, parts = {}) {
        for (const number of numbers) {
          const orderId = await storeShippedOrder(ctx, number, { shopId, ...parts });
          await inTransaction(ctx, (tx) => planMessages(tx, { shopId, orderId }));
        }
      },
      arrived: () =>
        catcher.mailbox
          .list()
          .filter((each) => each.from === mailFrom)
          .map(({ to, parsed, raw }) => ({
            to,
            subject: parsed.subject,
            messageId: parsed.messageId,
            raw,
          })),
    };
  };
}
