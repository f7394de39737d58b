import { createContext, useContext, useMemo, type ReactNode } from "react";
import { translateWith, type Translate } from "#app/lib/translate.ts";
import type { AdminLocale } from "./admin-locale.ts";
import { en } from "./locales/en.ts";
import { ja } from "./locales/ja.ts";

export type AdminTranslate = Translate<typeof en>;
type Reader = { locale: AdminLocale; zone: string; t: AdminTranslate };

const TRANSLATE: Record<AdminLocale, AdminTranslate> = {
  en: translateWith<typeof en>("en", en),
  ja: translateWith<typeof en>("ja", ja),
};

const ReaderContext = createContext<Reader>({ locale: "en", zone: "UTC", t: TRANSLATE.en });

/** Tells every component below which language its reader speaks and in which zone the shop's day runs. */
export function AdminTexts({
  locale,
  zone,
  children,
}: {
  locale: AdminLocale;
  zone: string;
  children: ReactNode;
}) {
  const reader = useMemo(() => ({ locale, zone, t: TRANSLATE[locale] }), [locale, zone]);
  return <ReaderContext.Provider value={reader}>{children}</ReaderContext.Provider>;
}

/** Language, zone and words of the reader. */
export const useReader = (): Reader => useContext(ReaderContext);
/** The reader's words alone. */
export const useTexts = (): AdminTranslate => useContext(ReaderContext).t;
