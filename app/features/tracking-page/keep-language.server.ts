import type { Ctx } from "#app/context.server.ts";
import type { ShopId } from "#app/lib/ids.ts";
import type { Language } from "./texts/languages.ts";

/**
 * Remembers the language in which an order's page is read from now on. Nobody waits for it, and the page is shown all the
 * same when it fails: the choice is still in the page's own address.
 */
export function keepPageLanguage(
  { db, log }: Ctx,
  shopId: ShopId,
  { orderId, language }: { orderId: string; language: Language },
): void {
  const where = { shopId, orderId, redactedAt: null };
  db.order
    .updateMany({ where, data: { pageLanguage: language } })
    .catch((error: unknown) =>
      log.error({ shopId, orderId, err: error }, "a shopper's language could not be kept"),
    );
}
