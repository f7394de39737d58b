import { createHash } from "node:crypto";
import { inTransaction, type Ctx } from "#app/context.server.ts";
import { storeDelivery } from "#app/features/inbox/inbox.server.ts";
import { afterOutcome } from "#app/features/providers/asking/after-asking.ts";
import type { CallToMake } from "#app/features/providers/asking/calls-to-make.ts";
import { standingOf, type Standing } from "#app/features/providers/asking/following.ts";
import type { AskingPace } from "#app/features/providers/asking/plan-asking.ts";
import type { CallResult, Provider, ProviderId } from "#app/features/providers/provider.ts";
import {
  listParcelsOfNumbers,
  lockFollowings,
  saveFollowings,
  type Account,
} from "#app/features/providers/providers.server.ts";
import type { Instant } from "#app/lib/time.ts";

type Asking = { ctx: Ctx; account: Pick<Account, "shopId">; provider: Provider; pace: AskingPace };

/**
 * Remembers what came of a call, and puts what it told into the inbox, together: a process that dies between the answer
 * and this transaction has lost nothing, for the numbers are still due.
 */
export async function keepAnswer(
  { ctx, account: { shopId }, provider, pace }: Asking,
  { asked, keys }: Pick<CallToMake, "asked" | "keys">,
  { outcomes, telling }: CallResult,
): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const now = tx.now();
    const parcels = Map.groupBy(
      await listParcelsOfNumbers(tx, shopId, keys),
      ({ trackingKey }) => trackingKey,
    );
    const gone: Standing = { status: "cancelled", closedAt: now };
    const outcomeOf = new Map(keys.map((key, index) => [key, outcomes[index]]));
    const followings = await lockFollowings(tx, shopId, keys, provider.id);
    const after = followings.flatMap((following) => {
      const outcome = outcomeOf.get(following.trackingKey);
      if (!outcome) return [];
      const standing = standingOf(parcels.get(following.trackingKey) ?? []) ?? gone;
      return [
        afterOutcome(
          following,
          { asked, outcome, told: telling !== null },
          { provider, standing, pace, now },
        ),
      ];
    });
    await saveFollowings(tx, shopId, after);
    if (telling === null) return;
    const body = Buffer.from(telling);
    await storeDelivery(tx, {
      shopId,
      topic: `tracking/${provider.id}/asked`,
      subject: keys.length === 1 ? `number:${keys[0]}` : `tracking:${provider.id}`,
      webhookId: answerIdOf(provider.id, body, now),
      eventId: null,
      apiVersion: null,
      triggeredAt: now,
      body,
    });
  });
}

/** The same answer counts once a day: what was told, taken back and told again is news the next day. */
const answerIdOf = (providerId: ProviderId, body: Buffer, now: Instant): string =>
  `${providerId}:${createHash("sha256").update(now.slice(0, 10)).update(body).digest("hex")}`;
