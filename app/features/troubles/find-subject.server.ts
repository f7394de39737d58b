import type { TxCtx } from "#app/context.server.ts";
import { parseOrderId, type OrderId, type ShopId } from "#app/lib/ids.ts";
import { instantFromDate, instantOrNull, type Instant } from "#app/lib/time.ts";
import { parseTroubleFacts, type TroubleFacts } from "./trouble-facts.ts";
import { TROUBLE_KINDS, type TroubleKind } from "./trouble.ts";

/** What a note about a parcel or an order would be about: the most urgent of what is wrong. */
export type AboutSubject = {
  kind: TroubleKind;
  facts: TroubleFacts;
  orderId: OrderId;
  openedAt: Instant;
  toldAt: Instant | null;
  /** False for what is wrong with an order before anything of it, or the rest of it, is sent. */
  hasLeft: boolean;
  isErased: boolean;
};

/** The most urgent trouble of a parcel or an order; null when nothing lasts, and nothing was resolved, that is known. */
export async function findAboutSubject(
  { db }: TxCtx,
  shopId: ShopId,
  subjectId: string,
): Promise<AboutSubject | null> {
  const row = await db.trouble.findFirst({
    where: {
      shopId,
      subjectId,
      kind: { in: [...TROUBLE_KINDS] },
      OR: [{ endedAt: null }, { endedAs: "resolved" }],
    },
    orderBy: [{ endedAt: { sort: "desc", nulls: "first" } }, { urgency: "desc" }, { kind: "desc" }],
  });
  const kind = TROUBLE_KINDS.find((known) => known === row?.kind);
  const orderId = parseOrderId(row?.orderId);
  if (!row || !kind || !orderId) return null;
  const order = await db.order.findUnique({
    where: { shopId_orderId: { shopId, orderId } },
    select: { redactedAt: true },
  });
  return {
    kind,
    orderId,
    hasLeft: row.shipmentId !== null,
    facts: parseTroubleFacts(row.facts),
    openedAt: instantFromDate(row.openedAt),
    toldAt: instantOrNull(row.toldAt),
    isErased: order === null || order.redactedAt !== null,
  };
}
