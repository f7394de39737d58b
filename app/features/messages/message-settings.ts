import { z } from "zod";
import {
  MOMENT_TRAITS,
  PLANNED_MOMENTS,
  SHOPIFY_NOTICES,
  type PlannedMoment,
  type ShopifyNotice,
} from "./moments.ts";

/** "21:00": a time of day on the recipient's clock. */
const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
const timeSpan = z.object({ from: timeOfDay, to: timeOfDay });
const webLink = z.union([z.literal(""), z.url({ protocol: /^https$/ }).max(1_000)]);

const wait = z.object({
  amount: z.number().int().min(0).max(365),
  unit: z.enum(["minutes", "hours", "business_days"]),
});

const momentRule = z.object({
  /** Null: as the moment's own default and the merchant's answer about Shopify's notice have it. */
  on: z.boolean().nullable().default(null),
  /** Missing: the moment's own. */
  wait: wait.optional(),
});

/** A moment's rule with all that the merchant left open filled in. */
export type MomentRule = { on: boolean | null; wait: z.infer<typeof wait> };

/** Questions wait until the parcel has been opened. */
const DEFAULT_WAITS: Partial<Record<PlannedMoment, MomentRule["wait"]>> = {
  review_request: { amount: 5, unit: "business_days" },
  survey: { amount: 3, unit: "business_days" },
};

/** How a shop tells its shoppers. Every field has a default, so that mail goes out before anybody opens the page. */
export const messageSettingsSchema = z.object({
  moments: z.partialRecord(z.enum(PLANNED_MOMENTS), momentRule).default({}),
  /** What the merchant told us of Shopify's own notices. */
  shopifyNotices: z.partialRecord(z.enum(SHOPIFY_NOTICES), z.enum(["on", "off"])).default({}),
  /** Nothing arrives at night, in the recipient's zone; null: at any time. The end may be on the next day. */
  quietHours: timeSpan.nullable().default(null),
  /** When questions may be sent, in the recipient's zone: hours, and weekdays from 1 (Monday) to 7. */
  askingHours: timeSpan.default({ from: "09:00", to: "20:00" }),
  askingWeekdays: z.array(z.number().int().min(1).max(7)).min(1).default([1, 2, 3, 4, 5, 6, 7]),
  /** At most so many mails to one address in a day of the recipient; what is over waits for the next. */
  perDayMax: z.number().int().min(1).max(50).nullable().default(6),
  /** How long news of one more parcel of the same order is waited for, so that one mail tells of both. */
  gatherMinutes: z.number().int().min(0).max(240).default(10),
  /** Reasons of exceptions that shoppers are not told. */
  untoldReasons: z.array(z.string().max(60)).max(60).default([]),
  /** Where questions lead until the shop's own pages do. */
  reviewUrl: webLink.default(""),
  surveyUrl: webLink.default(""),
  measureOpens: z.boolean().default(false),
  measureClicks: z.boolean().default(false),
});
export type MessageSettings = z.infer<typeof messageSettingsSchema>;

/** Reads stored settings; a field that no longer fits falls back to its default alone, so nothing else is lost. */
export function parseMessageSettings(stored: unknown): MessageSettings {
  const given = typeof stored === "object" && stored !== null ? { ...stored } : {};
  const whole = messageSettingsSchema.safeParse(given);
  if (whole.success) return whole.data;
  const broken = new Set(whole.error.issues.map((issue) => String(issue.path[0])));
  return messageSettingsSchema.parse(
    Object.fromEntries(Object.entries(given).filter(([key]) => !broken.has(key))),
  );
}

/** The merchant's rule for a moment, and its own defaults for whatever they have not said. */
export function ruleOf(settings: MessageSettings, moment: PlannedMoment): MomentRule {
  const given = settings.moments[moment];
  return {
    on: given?.on ?? null,
    wait: given?.wait ?? DEFAULT_WAITS[moment] ?? { amount: 0, unit: "hours" },
  };
}

/** Whether a moment is told: as the merchant says, else so that no shopper reads the same news from Shopify too. */
export function isOn(settings: MessageSettings, moment: PlannedMoment): boolean {
  const { on } = ruleOf(settings, moment);
  if (on !== null) return on;
  const { shopifyNotice, defaultOn } = MOMENT_TRAITS[moment];
  const told = shopifyNotice && noticeOf(settings, shopifyNotice);
  return told ? told === "off" : defaultOn;
}

/** What the merchant said of a notice of Shopify's; null when not asked yet. */
export const noticeOf = (settings: MessageSettings, notice: ShopifyNotice): "on" | "off" | null =>
  settings.shopifyNotices[notice] ?? null;
