import { setImmediate as breathe } from "node:timers/promises";
import type { Ctx, TxCtx } from "#app/context.server.ts";
import { getDeliveryRules } from "#app/features/delivery-rules/delivery-rules.server.ts";
import { loadPromiseLearning } from "#app/features/estimates/estimates.server.ts";
import {
  promiseTableSteps,
  type BuiltPromiseTable,
} from "#app/features/promise-table/build-promise-table.ts";
import { PROMISE_METAFIELD } from "#app/features/promise-table/promise-table.ts";
import {
  hashOfTable,
  isPublished,
  markPromisesWanted,
  saveNothingToPublish,
  savePublished,
  savePublishingProblem,
} from "#app/features/promise-table/promise-table.server.ts";
import { WIDELY_SENT_TO } from "#app/features/promise-table/table-spots.ts";
import {
  SetMetafieldsDocument,
  ShopMetafieldDocument,
} from "#app/gateways/shopify-admin/generated/admin-operations.ts";
import { NeedsMerchant, RetryLater } from "#app/lib/errors.ts";
import type { ShopId } from "#app/lib/ids.ts";
import { localDayOf } from "#app/lib/local-time.ts";
import { MINUTE_MS } from "#app/lib/time.ts";
import { isInstalled } from "./is-installed.server.ts";

/** Changes that come one after the other are published together: a merchant's soon, what was learned overnight at leisure. */
const GATHERING_MS = { soon: 5_000, later: 5 * MINUTE_MS };
const STALE_DELAY_MS = 5_000;

/** Has the shop's promises worked out and published anew, after what they follow from has changed. */
export async function wantPublish(tx: TxCtx, shopId: ShopId, when: "soon" | "later" = "soon"): Promise<void> {
  await markPromisesWanted(tx, shopId);
  await tx.queue.send(
    tx.db,
    "publish-promises",
    { shopId },
    // What shall be soon does not wait for what may be later.
    { onlyOneFor: `${shopId} ${when}`, delayMs: GATHERING_MS[when] },
  );
}

/**
 * The job behind it: works out the promise table, and puts it into the shop's metafield unless it stands there already.
 * Checkout extensions read app-owned metafields of the shop by `$app`, theme blocks through Liquid, both without a
 * definition: https://shopify.dev/docs/apps/build/custom-data/permissions
 */
export async function publishPromises(ctx: Ctx, shopId: ShopId): Promise<void> {
  if (!(await isInstalled(ctx, shopId))) return;
  const built = await buildTable(ctx, shopId);
  const value = JSON.stringify(built.table);
  const hash = hashOfTable(value);
  if (await isPublished(ctx, shopId, hash)) return saveNothingToPublish(ctx, shopId);
  try {
    const refusal = await setMetafield(ctx, shopId, value);
    if (refusal) await fail(ctx, shopId, `Shopify refused the delivery dates: ${refusal}`);
    else await savePublished(ctx, shopId, built, hash);
  } catch (error) {
    if (!(error instanceof NeedsMerchant)) throw error;
    await fail(ctx, shopId, error.nextStep);
  }
}

/** The next change, or the next night, tries again. */
async function fail(ctx: Ctx, shopId: ShopId, problem: string): Promise<void> {
  ctx.log.warn({ shopId, problem }, "the promise table was not published");
  await savePublishingProblem(ctx, shopId, problem);
}

async function buildTable(ctx: Ctx, shopId: ShopId): Promise<BuiltPromiseTable> {
  const { rules, shop } = await getDeliveryRules(ctx, shopId);
  const now = ctx.now();
  const { learned, shippedTo } = await loadPromiseLearning(ctx, shopId, {
    today: localDayOf(now, shop.zone),
    rules,
  });
  const steps = promiseTableSteps({ rules, shop, learned, now, shippedTo, alsoTo: WIDELY_SENT_TO });
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    // Requests and other jobs get their turn.
    await breathe();
  }
}

/** Sets it only over what was read, so that of two jobs the later one wins whole. Returns why Shopify did not take it. */
async function setMetafield(ctx: Ctx, shopId: ShopId, value: string): Promise<string | null> {
  const { namespace, key, type } = PROMISE_METAFIELD;
  const { data: found } = await ctx.shopify.run(shopId, ShopMetafieldDocument, { namespace, key });
  const { data } = await ctx.shopify.run(shopId, SetMetafieldsDocument, {
    metafields: [
      {
        ownerId: found.shop.id,
        namespace,
        key,
        type,
        value,
        compareDigest: found.shop.metafield?.compareDigest ?? null,
      },
    ],
  });
  const [error] = data.metafieldsSet?.userErrors ?? [];
  if (error?.code === "STALE_OBJECT")
    throw new RetryLater(`${shopId}: another process set the metafield`, STALE_DELAY_MS);
  return error?.message ?? null;
}
