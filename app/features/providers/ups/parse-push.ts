import { z } from "zod";
import { maySection, mayText } from "#app/lib/loose-fields.ts";
import type { UnknownCodes } from "../reading/code-table.ts";
import { mergeUpdates } from "../reading/merge-updates.ts";
import { isObject, type Found, type JsonObject } from "../reading/reading.ts";
import { estimateBetween } from "../reading/told-estimate.ts";
import type { TrackingUpdate } from "../tracking-update.ts";
import { toUpsEvent, upsDay } from "./activity.ts";
import { bareUpsUpdate } from "./bare-update.ts";

const pushSchema = z.object({
  trackingNumber: mayText,
  localActivityDate: mayText,
  localActivityTime: mayText,
  gmtActivityDate: mayText,
  gmtActivityTime: mayText,
  activityLocation: maySection(z.object({ city: mayText, stateProvince: mayText, country: mayText })),
  activityStatus: maySection(
    z.object({ type: mayText, code: mayText, description: mayText, descriptionCode: mayText }),
  ),
  scheduledDeliveryDate: mayText,
  actualDeliveryDate: mayText,
});

/** Messages of Track Alert, one activity each; several when they come as a list or as UPS's own collection of examples. */
export function readUpsPush(value: unknown, unknownCodes: UnknownCodes): Found {
  const messages = messagesIn(value);
  if (messages.length > 0)
    return { updates: mergeUpdates(messages.flatMap((message) => toUpdate(message, unknownCodes) ?? [])) };
  return { nothing: isObject(value) ? (errorIn(value) ?? "no activity is in it") : "no activity is in it" };
}

function messagesIn(value: unknown): JsonObject[] {
  if (Array.isArray(value)) return value.filter(isMessage);
  if (isMessage(value)) return [value];
  if (!isObject(value)) return [];
  return Object.values(value).flatMap((example) =>
    isObject(example) && isMessage(example["value"]) ? [example["value"]] : [],
  );
}

const isMessage = (value: unknown): value is JsonObject =>
  isObject(value) && isObject(value["activityStatus"]) && value["trackingNumber"] !== undefined;

function toUpdate(message: JsonObject, unknownCodes: UnknownCodes): TrackingUpdate | null {
  const told = pushSchema.parse(message);
  if (!told.trackingNumber) return null;
  const event = toUpsEvent(
    {
      type: told.activityStatus?.type ?? null,
      code: told.activityStatus?.code ?? null,
      statusCode: told.activityStatus?.descriptionCode ?? null,
      description: told.activityStatus?.description ?? null,
      date: told.localActivityDate,
      time: told.localActivityTime,
      gmtDate: told.gmtActivityDate,
      gmtTime: told.gmtActivityTime,
      gmtOffset: null,
      city: told.activityLocation?.city ?? null,
      province: told.activityLocation?.stateProvince ?? null,
      country: told.activityLocation?.country ?? null,
    },
    unknownCodes,
  );
  return {
    ...bareUpsUpdate(told.trackingNumber),
    events: event ? [event] : [],
    // Once it has arrived, the day that was planned is of no use any more.
    estimate: told.actualDeliveryDate ? null : estimateBetween(upsDay(told.scheduledDeliveryDate)),
  };
}

const errorSchema = z.object({
  response: z.object({ errors: z.array(z.object({ code: mayText, message: mayText })).min(1) }),
});

function errorIn(value: JsonObject): string | null {
  const read = errorSchema.safeParse(value);
  const [error] = read.success ? read.data.response.errors : [];
  return error ? [error.code, error.message].filter(Boolean).join(" ") : null;
}
