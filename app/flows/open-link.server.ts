import type { Ctx } from "#app/context.server.ts";
import { isLinkAlive } from "#app/features/look-up/link-lifetime.ts";
import { openNumberLink } from "#app/features/look-up/look-up.server.ts";
import { loadParcelView, loadTrackingView } from "#app/features/tracking-page/tracking-page.server.ts";
import type { TrackedOrder, TrackingView } from "#app/features/tracking-page/view.ts";
import type { ShopId } from "#app/lib/ids.ts";
import type { Instant } from "#app/lib/time.ts";

/**
 * Where a link leads. Expired is told only to who has the real one. The shop's face and pages are there in any case.
 */
export type OpenedLink =
  | { kind: "open"; view: TrackingView; order: TrackedOrder }
  | { kind: "expired"; view: TrackingView }
  | { kind: "unknown"; view: TrackingView };

const ORDER_TOKEN = /^[A-Za-z0-9_-]{16,64}$/;

/**
 * Opens the last part of a tracking link: an order's own token, or the link to a parcel that was looked up by its number.
 * One query, the same for a token that nobody has, that has been replaced, or that is another shop's.
 */
export async function openLink(ctx: Ctx, shopId: ShopId, token: string): Promise<OpenedLink> {
  const byNumber = openNumberLink(ctx, shopId, token);
  const view =
    byNumber?.kind === "open"
      ? await loadParcelView(ctx, shopId, byNumber.trackingKey)
      : await loadTrackingView(ctx, shopId, ORDER_TOKEN.test(token) ? token : "");
  if (byNumber?.kind === "expired" || (view.limited && !view.shop.lookUpByNumber))
    return { kind: "expired", view };
  const { order } = view;
  if (!order) return { kind: "unknown", view };
  return isAlive(view, order, ctx.now()) ? { kind: "open", view, order } : { kind: "expired", view };
}

function isAlive({ link, shop }: TrackingView, { placedAt, shipments }: TrackedOrder, now: Instant): boolean {
  const lastStatusAt = shipments.map(({ statusAt }) => statusAt).reduce<Instant | null>(later, null);
  return isLinkAlive({ issuedAt: link?.issuedAt ?? null, placedAt, lastStatusAt }, shop.linkDays, now);
}

const later = (one: Instant | null, other: Instant): Instant => (one !== null && one > other ? one : other);
