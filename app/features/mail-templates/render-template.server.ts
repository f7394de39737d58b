import type { TxCtx } from "#app/context.server.ts";
import type { MailValues } from "#app/features/messages/mail-values.ts";
import type { Moment } from "#app/features/messages/moments.ts";
import type { ShopId } from "#app/lib/ids.ts";
import { addMs, dateFromInstant, HOUR_MS } from "#app/lib/time.ts";
import { faultOf } from "#app/lib/merchant-markup/liquid-faults.server.ts";
import { loadTemplate } from "./load-template.server.ts";
import type { RenderedMail } from "./mail-document.ts";

/** A template fails for every order or for one in thousands: the merchant needs to hear of it, not each time. */
const NOTED_EVERY_MS = HOUR_MS;

/**
 * Writes a mail with what the shop sends at a moment. A merchant's template was checked before it was published, but not with
 * this order: when it fails for it, our own goes out instead, for the shopper needs the news more than the design. `version`:
 * the merchant's that it was written with; null for ours.
 */
export async function renderTemplate(
  ctx: TxCtx,
  asked: { shopId: ShopId; moment: Moment },
  values: MailValues,
): Promise<{ rendered: RenderedMail; version: number | null }> {
  const id = { ...asked, locale: values.lang };
  const { render, version } = await loadTemplate(ctx, id);
  // Nothing is left to fall back on when ours fails.
  if (version === null) return { rendered: render(values), version };
  try {
    return { rendered: render(values), version };
  } catch (error) {
    // The reason alone, here and there: the parser's words may quote the order.
    const failure = faultOf(error).code;
    ctx.log.warn({ ...id, version, failure }, "a merchant's template failed, ours is sent instead");
    await noteFailure(ctx, { ...id, version, failure });
    const ours = await loadTemplate(ctx, { ...id, oursOnly: true });
    return { rendered: ours.render(values), version: ours.version };
  }
}

type FailedVersion = { shopId: ShopId; moment: Moment; locale: string; version: number; failure: string };

async function noteFailure(tx: TxCtx, { version, failure, ...id }: FailedVersion): Promise<void> {
  const now = tx.now();
  const before = dateFromInstant(addMs(now, -NOTED_EVERY_MS));
  await tx.db.mailTemplate.updateMany({
    where: {
      ...id,
      OR: [{ failedVersion: null }, { failedVersion: { not: version } }, { failedAt: { lt: before } }],
    },
    data: { failedVersion: version, failedAt: dateFromInstant(now), failure },
  });
}
