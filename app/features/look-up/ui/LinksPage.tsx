import { TitleBar } from "@shopify/app-bridge-react";
import { Page } from "@shopify/polaris";
import { PagesTabs } from "#app/features/page-designs/ui/PagesTabs.tsx";
import { useTexts } from "#app/ui/AdminTexts.tsx";
import type { LinksView } from "../link-settings.ts";
import { HeadlessSection } from "./HeadlessSection.tsx";
import { LinkSections } from "./LinkSections.tsx";

/** How shoppers come to their page: by links, by looking it up, or on a storefront of the shop's own. */
export function LinksPage({ view }: { view: LinksView }) {
  const t = useTexts();
  return (
    <Page title={t("app.pages")}>
      <TitleBar title={t("app.pages")} />
      <PagesTabs tab="links">
        <LinkSections saved={view.settings} />
        <HeadlessSection view={view} />
      </PagesTabs>
    </Page>
  );
}
