import type { TxCtx } from "#app/context.server.ts";
import { parseCarrierRules } from "#app/features/carriers/carrier-rules.ts";
import type { FulfillmentId, ShopId } from "#app/lib/ids.ts";
import type { CarrierKnowledge } from "./keep-shipments.ts";

/** What tells the carriers of these fulfillments' parcels, in one query. */
export async function loadCarrierKnowledge(
  { db }: TxCtx,
  shopId: ShopId,
  fulfillmentIds: FulfillmentId[],
): Promise<CarrierKnowledge> {
  const [row] = await db.$queryRaw<KnowledgeRow[]>`
    select (select "countryCode" from "Shop" where "shopId" = ${shopId}) as "shopCountry",
      (select rules from "CarrierRules" where "shopId" = ${shopId}) as rules,
      (select json_agg(json_build_array(pin."shipmentId", pin."carrierId"))
        from "Shipment" s join "CarrierPin" pin on pin."shopId" = s."shopId" and pin."shipmentId" = s."shipmentId"
        where s."shopId" = ${shopId} and s."fulfillmentId" = any(${fulfillmentIds})) as pins`;
  return {
    rules: parseCarrierRules(row?.rules),
    pins: new Map(row?.pins ?? []),
    shopCountry: row?.shopCountry ?? null,
  };
}

type KnowledgeRow = { shopCountry: string | null; rules: unknown; pins: [string, string][] | null };
