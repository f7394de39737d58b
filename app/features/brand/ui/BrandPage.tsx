import { SaveBar, TitleBar } from "@shopify/app-bridge-react";
import { Banner, BlockStack, Page } from "@shopify/polaris";
import type { ReactNode } from "react";
import { useTexts } from "#app/ui/AdminTexts.tsx";
import type { Brand } from "../brand.ts";
import type { BrandView } from "../brand-view.ts";
import { ColorsCard } from "./ColorsCard.tsx";
import { FooterCard } from "./FooterCard.tsx";
import { LogoCard } from "./LogoCard.tsx";
import { SenderCard } from "./SenderCard.tsx";
import { ShapeCard } from "./ShapeCard.tsx";
import { useBrand } from "./use-brand.ts";
import styles from "./brand.module.css";

type Props = {
  view: BrandView;
  /** A mail in a brand, saved or not. */
  preview: (brand: Brand) => ReactNode;
};

/** How the shop looks in its mails and on its pages, with a mail beside it. */
export function BrandPage({ view, preview }: Props) {
  const t = useTexts();
  const form = useBrand(view.stored);
  const { conflict } = form;
  return (
    <Page
      fullWidth
      title={t("brand.title")}
      subtitle={t("brand.help")}
      backAction={{ content: t("brand.back"), url: "/app/messages" }}
    >
      <TitleBar title={t("brand.title")} />
      <SaveBar id="brand-save-bar" open={form.isChanged}>
        {/* App Bridge draws these two in the admin's own bar and reads their texts. */}
        <button variant="primary" onClick={form.save} {...(form.isSaving ? { loading: "" } : {})}>
          {t("brand.save")}
        </button>
        <button onClick={form.discard}>{t("brand.discard")}</button>
      </SaveBar>
      <BlockStack gap="400">
        {conflict && (
          <Banner
            tone="warning"
            title={t("brand.conflictTitle")}
            action={{ content: t("brand.keepMine"), onAction: conflict.keepMine }}
            secondaryAction={{ content: t("brand.takeTheirs"), onAction: conflict.takeTheirs }}
          >
            {t("brand.conflictText")}
          </Banner>
        )}
        {form.wantsFaults && (
          <Banner tone="critical" title={t("brand.invalidTitle", { count: form.faults.length })} />
        )}
        {form.isRefused && <Banner tone="critical">{t("brand.refused")}</Banner>}
        <div className={styles["columns"]}>
          <BlockStack gap="400">
            <LogoCard {...form} />
            <ColorsCard {...form} />
            <ShapeCard {...form} />
            <FooterCard {...form} />
            <SenderCard sender={view.sender} />
          </BlockStack>
          <div className={styles["aside"]}>{preview(form.brand)}</div>
        </div>
      </BlockStack>
    </Page>
  );
}
