import type { Ctx } from "#app/context.server.ts";
import {
  lookUpAnswerSchema,
  toTrackingAnswer,
  type TrackingAnswer,
} from "#app/features/headless/answer-schema.ts";
import { findSecret, verifyToken } from "#app/features/headless/headless.server.ts";
import { refuse, type Refusal } from "#app/features/headless/refusal.ts";
import {
  countLookUp,
  countMissedLink,
  findTokenOf,
  type Wait,
} from "#app/features/look-up/look-up.server.ts";
import { maskOrder } from "#app/features/tracking-page/mask-order.ts";
import { presentTrackingPage } from "#app/features/tracking-page/present-tracking-page.ts";
import { readerOf, type Wishes } from "#app/features/tracking-page/reader.ts";
import { loadTrackingView } from "#app/features/tracking-page/tracking-page.server.ts";
import { DEFAULT_PROXY_PATH } from "#app/features/tracking-page/tracking-url.ts";
import type { TrackedOrder, TrackingView } from "#app/features/tracking-page/view.ts";
import type { ShopId } from "#app/lib/ids.ts";
import { findLink } from "./look-up-order.server.ts";
import { openLink } from "./open-link.server.ts";
import { loadDesignFor, recommendedFor } from "./show-tracking-page.server.ts";

/** Who asks for JSON, and how they want to read it. The shop has headless access. */
export type HeadlessVisit = { shopId: ShopId; address: string; wishes: Wishes };

/** The page of a tracking link; the link's last part is itself the secret. */
export async function answerByLink(
  ctx: Ctx,
  visit: HeadlessVisit,
  token: string,
): Promise<TrackingAnswer | Refusal> {
  const link = await openLink(ctx, visit.shopId, token);
  if (link.kind === "open") return present(ctx, visit, { ...link, token });
  if (link.kind === "expired") return refuse("expired");
  return missed(await countMissedLink(ctx, visit.shopId, visit.address));
}

/** The page of the order that the shop's own server vouches for by a signed token. */
export async function answerByToken(
  ctx: Ctx,
  visit: HeadlessVisit,
  bearer: string | null,
): Promise<TrackingAnswer | Refusal> {
  const { shopId, address } = visit;
  const secret = await findSecret(ctx, shopId);
  const named = bearer && secret ? await verifyToken(ctx, secret, bearer) : null;
  if (!named) {
    const wait = await countMissedLink(ctx, shopId, address);
    return wait ? refuse("rate_limited", wait) : refuse("unauthorized");
  }
  const token = await findTokenOf(ctx, shopId, named);
  const view = await loadTrackingView(ctx, shopId, token);
  return view.order && token ? present(ctx, visit, { view, order: view.order, token }) : refuse("not_found");
}

/** The link of an order by number and contact, or of a parcel by its number; as hard to guess as by the form. */
export async function answerLookUp(
  ctx: Ctx,
  { shopId, address }: HeadlessVisit,
  { order: number, contact }: { order: string; contact: string },
) {
  const wait = await countLookUp(ctx, shopId, { address, number });
  const { shop } = await loadTrackingView(ctx, shopId, null);
  const token = wait ? null : await findLink(ctx, shopId, { number, contact, shop });
  if (!token) return missed(wait);
  return lookUpAnswerSchema.parse({ version: 1, token, url: `${pageBase(shop)}/${token}` });
}

const missed = (wait: Wait | null): Refusal => (wait ? refuse("rate_limited", wait) : refuse("not_found"));

async function present(
  ctx: Ctx,
  visit: HeadlessVisit,
  { view, order, token }: { view: TrackingView; order: TrackedOrder; token: string },
): Promise<TrackingAnswer> {
  const { limited } = view;
  const { design, shop, language } = await loadDesignFor(ctx, visit, view);
  const model = presentTrackingPage({
    order: maskOrder(order, shop.carrierRules),
    shop,
    design: design.compiled,
    reader: readerOf(shop, order, visit.wishes, ctx.now()),
    // Whole addresses: a page of somebody else's has no paths of ours.
    proxyPath: pageBase(shop),
    token,
    limited,
    // Clicks on other people's pages are theirs to count.
    linkVia: (_block, target) => target,
    renderCustom: design.renderCustom,
    recommended: await recommendedFor(ctx, visit, { order, limited, language, design }),
    done: null,
  });
  return toTrackingAnswer(model, limited);
}

const pageBase = ({ url }: TrackingView["shop"]): string => url.replace(/\/+$/, "") + DEFAULT_PROXY_PATH;
