import { BlockStack, Card, InlineStack, Link, Text } from "@shopify/polaris";
import { useTexts } from "#app/ui/AdminTexts.tsx";
import type { BrandView } from "../brand-view.ts";

/** Who mails come from: kept in the settings, where it belongs to more than looks. */
export function SenderCard({ sender: { name, replyTo } }: Pick<BrandView, "sender">) {
  const t = useTexts();
  return (
    <Card>
      <BlockStack gap="200">
        <Text as="h2" variant="headingMd">
          {t("brand.sender")}
        </Text>
        <Text as="p">{t("brand.senderName", { name })}</Text>
        <Text as="p" breakWord>
          {replyTo === null ? t("brand.noReply") : t("brand.replyTo", { address: replyTo })}
        </Text>
        <InlineStack>
          <Link url="/app/settings">{t("brand.toSettings")}</Link>
        </InlineStack>
      </BlockStack>
    </Card>
  );
}
