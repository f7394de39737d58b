import { z } from "zod";
import { maySection, mayText } from "#app/lib/loose-fields.ts";
import { estimateBetween } from "../reading/told-estimate.ts";
import type { ToldEstimate } from "../tracking-update.ts";

const predictedSchema = z.object({
  estimated_delivery_date: mayText,
  estimated_delivery_date_min: mayText,
  estimated_delivery_date_max: mayText,
});

const schema = z.object({
  latest_estimated_delivery: maySection(
    z.object({ source: mayText, datetime: mayText, datetime_min: mayText, datetime_max: mayText }),
  ),
  courier_estimated_delivery_date: maySection(predictedSchema),
  aftership_estimated_delivery_date: maySection(predictedSchema),
  expected_delivery: mayText,
});

/**
 * When the carrier, else AfterShip, expects the parcel. Dates are those of the destination. What comes from the merchant's own
 * settings there is left out: their promise is ours to make.
 */
export function aftershipEstimate(tracking: unknown): ToldEstimate | null {
  const { data } = schema.safeParse(tracking);
  if (!data) return null;
  const latest = data.latest_estimated_delivery;
  const isMerchants = /custom/i.test(latest?.source ?? "");
  const [courier, predicted] = [data.courier_estimated_delivery_date, data.aftership_estimated_delivery_date];
  return (
    (latest && !isMerchants
      ? estimateBetween(latest.datetime_min ?? latest.datetime, latest.datetime_max ?? latest.datetime)
      : null) ??
    betweenOf(courier) ??
    estimateBetween(data.expected_delivery) ??
    betweenOf(predicted)
  );
}

const betweenOf = (told: z.infer<typeof predictedSchema> | null): ToldEstimate | null =>
  told &&
  estimateBetween(
    told.estimated_delivery_date_min ?? told.estimated_delivery_date,
    told.estimated_delivery_date_max ?? told.estimated_delivery_date,
  );
