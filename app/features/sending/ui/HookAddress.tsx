import { BlockStack, Text } from "@shopify/polaris";
import { useTexts } from "#app/ui/AdminTexts.tsx";
import type { ServiceId } from "../sending.ts";
import { CopyField } from "#app/ui/CopyField.tsx";

type Props = { name: string; senderId: ServiceId; url: string };

/** Where the service shall tell of bounces and complaints, and where over there that is entered. */
export function HookAddress({ name, senderId, url }: Props) {
  const t = useTexts();
  if (senderId === "smtp") return null;
  return (
    <BlockStack gap="200">
      <CopyField label={t("sending.hook", { name })} value={url} help={t("sending.hookSecret")} />
      <Text as="p" tone="subdued" variant="bodySm">
        {t(`sending.hook.${senderId}`)}
      </Text>
    </BlockStack>
  );
}
