import { z } from "zod";

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
  shippedMailOn: z.boolean().default(true),
  /** Inside the shop's theme, or a page of its own with nothing else on it. */
  trackingPageLayout: z.enum(["theme", "page"]).default("theme"),
  /** How long personal data of finished orders is kept, in days. */
  retentionDays: z.number().int().min(30).max(3650).default(730),
  /** The merchant closed the words for the first day. */
  welcomeDismissed: z.boolean().default(false),
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
