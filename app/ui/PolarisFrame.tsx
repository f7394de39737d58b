import en from "@shopify/polaris/locales/en.json";
import ja from "@shopify/polaris/locales/ja.json";
import { AppProvider } from "@shopify/shopify-app-remix/react";
import type { ReactNode } from "react";
import type { AdminLocale } from "./admin-locale.ts";

const POLARIS_WORDS = { en, ja };

/** Polaris in the reader's language. App Bridge is loaded by the document's head, so the provider must not load it again. */
export function PolarisFrame({ locale, children }: { locale: AdminLocale; children: ReactNode }) {
  return (
    <AppProvider apiKey="" isEmbeddedApp={false} i18n={POLARIS_WORDS[locale]}>
      {children}
    </AppProvider>
  );
}
