import { Banner, BlockStack, Button, InlineStack } from "@shopify/polaris";
import { useTexts } from "#app/ui/AdminTexts.tsx";
import type { DeskView, Halt } from "../desk-view.ts";

/** What a merchant should know before anything else: nothing goes out, or news would arrive twice. */
export function DeskBanners({ view }: { view: DeskView }) {
  const t = useTexts();
  const { openNotices, doubles, halted } = view;
  return (
    <BlockStack gap="300">
      <HaltBanner halted={halted} />
      {doubles > 0 && (
        <Banner tone="warning" title={t("desk.doubles", { count: doubles })}>
          <InlineStack>
            <Button url="/app/messages/shopify-notices">{t("desk.toNotices")}</Button>
          </InlineStack>
        </Banner>
      )}
      {openNotices > 0 && (
        <Banner
          tone="info"
          title={t("desk.openNotices")}
          action={{ content: t("desk.toNotices"), url: "/app/messages/shopify-notices" }}
        >
          {t("desk.openNoticesText", { count: openNotices })}
        </Banner>
      )}
    </BlockStack>
  );
}

/** That nothing goes out, and where to change it. */
export function HaltBanner({ halted }: { halted: Halt }) {
  const t = useTexts();
  return (
    halted && (
      <Banner
        tone="critical"
        title={t(`desk.halted.${halted}`)}
        action={{ content: t("desk.toSending"), url: "/app/messages/sending" }}
      >
        {t(`desk.haltedText.${halted}`)}
      </Banner>
    )
  );
}
