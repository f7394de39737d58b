import type { Ctx } from "#app/context.server.ts";
import { getShopSettings } from "#app/features/settings/settings.server.ts";
import { isSameStep, SHOPIFY_STATUS } from "#app/features/shipments/plan-write-back.ts";
import {
  claimWriteBacks,
  dropWantedBack,
  endWriteBack,
  type WrittenStep,
} from "#app/features/shipments/shipments.server.ts";
import { isCancelled } from "#app/features/shipments/statuses.ts";
import {
  CreateFulfillmentEventDocument,
  FulfillmentEventsNowDocument,
} from "#app/gateways/shopify-admin/generated/admin-operations.ts";
import { NEXT_STEPS } from "#app/gateways/shopify-admin/next-steps.ts";
import { Bug, NeedsMerchant } from "#app/lib/errors.ts";
import { idFromGid, parseFulfillmentId, toGid, type ShopId } from "#app/lib/ids.ts";
import { parseInstant } from "#app/lib/time.ts";
import { findGrants } from "./find-grants.server.ts";

/**
 * The job behind `wantWriteBack`: tells Shopify what it shall be told of a fulfillment, step by step. A step may have been
 * told already, by a process that died before it could say so or by somebody else: so Shopify is asked before each.
 */
export async function writeBack(
  ctx: Ctx,
  { shopId, fulfillmentId: given }: { shopId: ShopId; fulfillmentId: string },
): Promise<void> {
  const fulfillmentId = parseFulfillmentId(given);
  const grants = await findGrants(ctx, shopId);
  if (!fulfillmentId || !grants) return;
  const { writeBackSince } = await getShopSettings(ctx, shopId);
  if (writeBackSince === null) return dropWantedBack(ctx, shopId);
  for (;;) {
    const steps = await claimWriteBacks(ctx, shopId, fulfillmentId);
    if (steps.length === 0) return;
    if (grants.writesFulfillments) await tellSteps(ctx, shopId, steps);
    else await fail(ctx, shopId, steps, NEXT_STEPS.grantWriting);
  }
}

async function tellSteps(ctx: Ctx, shopId: ShopId, steps: WrittenStep[]): Promise<void> {
  const left = [...steps];
  try {
    for (const step of steps) {
      await endWriteBack(ctx, shopId, step, await tellShopify(ctx, shopId, step));
      left.shift();
    }
  } catch (error) {
    if (error instanceof NeedsMerchant) return fail(ctx, shopId, left, error.nextStep);
    for (const step of left) await endWriteBack(ctx, shopId, step, { state: "wanted" });
    throw error;
  }
}

type End = Parameters<typeof endWriteBack>[3];

async function tellShopify(ctx: Ctx, shopId: ShopId, step: WrittenStep): Promise<End> {
  const known = await findInShopify(ctx, shopId, step);
  if (known) return known;
  const { data } = await ctx.shopify.run(shopId, CreateFulfillmentEventDocument, {
    // No place and no text: what the merchant hides from shoppers must not reach them through Shopify.
    event: {
      fulfillmentId: toGid("Fulfillment", step.fulfillmentId),
      status: SHOPIFY_STATUS[step.status],
      happenedAt: step.happenedAt,
    },
  });
  const answer = data.fulfillmentEventCreate;
  const refusal = answer?.userErrors.map(({ message }) => message).join(" ");
  if (refusal) return { state: "failed", problem: refusal };
  const fulfillmentEventId = idFromGid("FulfillmentEvent", answer?.fulfillmentEvent?.id);
  if (!fulfillmentEventId) throw new Bug(`${shopId}: Shopify made an event without an id`);
  return { state: "written", fulfillmentEventId };
}

/** What Shopify has of the step by now, ours or another's; null when it must be told. */
async function findInShopify(ctx: Ctx, shopId: ShopId, step: WrittenStep): Promise<End | null> {
  const id = toGid("Fulfillment", step.fulfillmentId);
  const { data } = await ctx.shopify.run(shopId, FulfillmentEventsNowDocument, { id });
  if (!data.fulfillment || isCancelled(data.fulfillment.status.toLowerCase())) return { state: "known" };
  const alike = data.fulfillment.events.nodes.filter(({ status }) => status === SHOPIFY_STATUS[step.status]);
  const ours = alike.find(({ happenedAt: text }) => {
    const happenedAt = parseInstant(text);
    return happenedAt !== null && isSameStep(step, { status: step.status, happenedAt });
  });
  const fulfillmentEventId = idFromGid("FulfillmentEvent", ours?.id);
  if (fulfillmentEventId) return { state: "written", fulfillmentEventId };
  return alike.length > 0 ? { state: "known" } : null;
}

async function fail(ctx: Ctx, shopId: ShopId, steps: WrittenStep[], problem: string): Promise<void> {
  ctx.log.warn({ shopId, problem }, "Shopify could not be told");
  for (const step of steps) await endWriteBack(ctx, shopId, step, { state: "failed", problem });
}
