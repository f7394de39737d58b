import { chooseLocale } from "#app/lib/locales.ts";

/** Languages of the admin pages. */
const ADMIN_LOCALES = ["en", "ja"] as const;
export type AdminLocale = (typeof ADMIN_LOCALES)[number];

/** The page's language for the `locale` that Shopify gives with the first load; English for all we do not speak. */
export const chooseAdminLocale = (wanted: string | null): AdminLocale =>
  chooseLocale([wanted], ADMIN_LOCALES, "en");
