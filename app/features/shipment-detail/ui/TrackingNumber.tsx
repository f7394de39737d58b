import { useAppBridge } from "@shopify/app-bridge-react";
import { Button, InlineStack, Link } from "@shopify/polaris";
import { ClipboardIcon } from "@shopify/polaris-icons";
import { useTexts } from "#app/ui/AdminTexts.tsx";
import { Fact } from "./Fact.tsx";

/** A number, the way to the carrier's page, and a button to copy it. */
export function TrackingNumber({ number, url }: { number: string; url: string | null }) {
  const t = useTexts();
  const shopify = useAppBridge();
  const copy = async () => {
    await navigator.clipboard.writeText(number);
    shopify.toast.show(t("shipment.copied"));
  };
  return (
    <InlineStack align="space-between" blockAlign="center" wrap={false} gap="200">
      <Fact label={t("shipment.number")}>
        {url ? (
          <Link url={url} target="_blank">
            {number}
          </Link>
        ) : (
          number
        )}
      </Fact>
      <Button
        icon={ClipboardIcon}
        variant="tertiary"
        accessibilityLabel={t("shipment.copyOf", { number })}
        onClick={() => void copy()}
      />
    </InlineStack>
  );
}
