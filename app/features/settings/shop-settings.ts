import { z } from "zod";
import { WRITABLE_STATUSES, type WriteBackRules } from "#app/features/shipments/plan-write-back.ts";
import { parseInstant, type Instant } from "#app/lib/time.ts";

const instant = z.string().transform((text, context): Instant => {
  const at = parseInstant(text);
  if (at) return at;
  context.addIssue({ code: "custom", message: "not a time" });
  return z.NEVER;
});

/** What a merchant can set. Every field has a default, so that a shop works before anybody opens the page. */
export const shopSettingsSchema = z.object({
  /** Name shown as the sender of messages; empty: the shop's own name. */
  // No control characters: the name goes into a mail header.
  senderName: z
    .string()
    .trim()
    .max(80)
    .regex(/^\P{Cc}*$/u)
    .default(""),
  supportEmail: z.union([z.literal(""), z.email().max(254)]).default(""),
  /** How long a tracking link works after its order's last sign of life, in days; null: for ever. */
  linkDays: z.number().int().min(30).max(730).nullable().default(180),
  /** Whether a parcel's number alone leads to a page, without anything personal. */
  lookUpByNumber: z.boolean().default(true),
  /** How long personal data of finished orders is kept, in days. */
  retentionDays: z.number().int().min(30).max(3650).default(730),
  /** Of a hundred orders, how many shoppers ask where theirs is; null: the merchant has not counted. */
  questionsPer100: z.number().min(0.1).max(100).nullable().default(null),
  /** What answering one of them takes. */
  minutesPerQuestion: z.number().min(0.1).max(240).default(5),
  /** The merchant closed the words for the first day. */
  welcomeDismissed: z.boolean().default(false),
  /** The merchant does not want to be asked about Shopify's own notices on the first page. */
  noticesDismissed: z.boolean().default(false),
  /** Since when Shopify is told what other sources tell; null: it is not. */
  writeBackSince: instant.nullable().default(null),
  /** The steps that it is told. A problem is left out: Shopify would show it until the parcel arrives. */
  writeBackStatuses: z
    .array(z.enum(WRITABLE_STATUSES))
    .default(WRITABLE_STATUSES.filter((status) => status !== "exception")),
});

export type ShopSettings = z.infer<typeof shopSettingsSchema>;

/** Reads stored settings; a field that no longer fits falls back to its default alone, so nothing else is lost. */
export function parseShopSettings(stored: unknown): ShopSettings {
  const given = typeof stored === "object" && stored !== null ? { ...stored } : {};
  const whole = shopSettingsSchema.safeParse(given);
  if (whole.success) return whole.data;
  const broken = new Set(whole.error.issues.map((issue) => String(issue.path[0])));
  return shopSettingsSchema.parse(
    Object.fromEntries(Object.entries(given).filter(([key]) => !broken.has(key))),
  );
}

export const writeBackRulesOf = ({ writeBackSince, writeBackStatuses }: ShopSettings): WriteBackRules => ({
  since: writeBackSince,
  statuses: writeBackStatuses,
});
