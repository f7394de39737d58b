import type { TxCtx } from "#app/context.server.ts";
import type { ShopId } from "#app/lib/ids.ts";
import { addMs, dateFromInstant, HOUR_MS } from "#app/lib/time.ts";
import { NO_ORDER } from "./message.ts";
import type { Moment } from "./moments.ts";
import type { FinishedMail } from "./outbox-records.server.ts";

const TEST: Moment = "test";

/** So many tests may go out in an hour, whoever sends them: enough for designing, too few for a newsletter. */
export const TESTS_PER_HOUR = 30;

/**
 * Puts a mail that the merchant sends to try out a template into the outbox, as it is. False when there were too many lately.
 * Two at the same instant may both be the last that is allowed.
 */
export async function saveTestMail(
  ctx: TxCtx,
  { shopId, messageId, finished }: { shopId: ShopId; messageId: string; finished: FinishedMail },
): Promise<boolean> {
  const { db } = ctx;
  const at = ctx.now();
  const lately = { gte: dateFromInstant(addMs(at, -HOUR_MS)) };
  const count = await db.message.count({
    where: { shopId, orderId: NO_ORDER, moment: TEST, createdAt: lately },
  });
  if (count >= TESTS_PER_HOUR) return false;
  await db.message.create({
    data: {
      ...finished,
      mimeSealed: Uint8Array.from(finished.mimeSealed),
      shopId,
      messageId,
      dedupeKey: `test:${messageId}`,
      moment: TEST,
      state: "planned",
      sendAt: dateFromInstant(at),
      createdAt: dateFromInstant(at),
      orderId: NO_ORDER,
    },
  });
  return true;
}
