import type { OriginFault } from "#app/features/headless/origins.ts";
import { shopSettingsSchema, type ShopSettings } from "#app/features/settings/shop-settings.ts";
import type { Instant } from "#app/lib/time.ts";

/** How long tracking links work, and what shoppers may look up with. */
export type LinkSettings = Pick<ShopSettings, "linkDays" | "lookUpByNumber">;

/** The same as the form holds it: `days` as typed, and whether it counts. */
export type LinkFields = { expires: boolean; days: string; lookUpByNumber: boolean };

const DAYS_USUAL = 180;

export const toLinkFields = ({ linkDays, lookUpByNumber }: LinkSettings): LinkFields => ({
  expires: linkDays !== null,
  days: String(linkDays ?? DAYS_USUAL),
  lookUpByNumber,
});

/** Reads what the form sent; null when the days are none. */
export function parseLinkFields(sent: Partial<Record<string, string>>): LinkSettings | null {
  const days = /^\d{1,5}$/.test(sent.days ?? "") ? Number(sent.days) : null;
  const linkDays =
    sent.expires === "1" ? shopSettingsSchema.shape.linkDays.unwrap().safeParse(days ?? NaN) : null;
  if (linkDays && !linkDays.success) return null;
  return { linkDays: linkDays ? linkDays.data : null, lookUpByNumber: sent.lookUpByNumber === "1" };
}

/** What the page of links and look-up shows. */
export type LinksView = {
  settings: LinkSettings;
  /** Null: switched off. */
  headless: { origins: string[]; createdAt: Instant; rotatedAt: Instant | null } | null;
  /** Beginning of the shop's JSON addresses, and where they are described. */
  apiUrl: string;
  documentUrl: string;
};

/** What came of something done on the page. */
export type LinksAnswer =
  | { about: "links"; kind: "saved" }
  | { about: "links"; kind: "invalid" }
  | { about: "headless"; kind: "secret"; secret: string }
  | { about: "headless"; kind: "already_on" | "off" }
  | { about: "origins"; kind: "saved" }
  | { about: "origins"; kind: "invalid"; fault: OriginFault };
