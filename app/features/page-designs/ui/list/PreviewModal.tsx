import { BlockStack, Button, InlineStack, Modal, Spinner, Text } from "@shopify/polaris";
import { useState } from "react";
import { useReader } from "#app/ui/AdminTexts.tsx";
import { ChoiceButtons } from "#app/ui/editor/ChoiceButtons.tsx";
import { DeviceFrame } from "#app/ui/editor/DeviceFrame.tsx";
import type { ReadyName } from "../../ready/ready-designs.ts";
import { useReadyPreview } from "./ReadyThumb.tsx";

const DEVICES = { desktop: { width: 1_200, height: 1_000 }, phone: { width: 390, height: 760 } };

type Props = { ready: ReadyName; onUse: () => void; onClose: () => void };

/** One of our designs, large, with a made-up order. */
export function PreviewModal({ ready, onUse, onClose }: Props) {
  const { t, locale } = useReader();
  const [device, setDevice] = useState<keyof typeof DEVICES>("desktop");
  const { html, hasFailed, retry } = useReadyPreview(ready);
  const title = t("pages.previewOf", { name: t(`pages.ready.${ready}`) });
  return (
    <Modal
      open
      size="large"
      onClose={onClose}
      title={title}
      primaryAction={{ content: t("pages.use"), onAction: onUse }}
      secondaryActions={[{ content: t("pages.close"), onAction: onClose }]}
    >
      <Modal.Section>
        <BlockStack gap="300">
          <InlineStack align="center">
            <ChoiceButtons
              label={t("pages.device")}
              labelHidden
              options={[
                { value: "desktop", label: t("pages.desktop") },
                { value: "phone", label: t("pages.phone") },
              ]}
              value={device}
              onChange={setDevice}
            />
          </InlineStack>
          {html && <DeviceFrame html={html} lang={locale} title={title} {...DEVICES[device]} />}
          {!html && !hasFailed && (
            <InlineStack align="center">
              <Spinner accessibilityLabel={t("app.loading")} />
            </InlineStack>
          )}
          {hasFailed && (
            <InlineStack gap="200" blockAlign="center">
              <Text as="p" tone="critical">
                {t("pages.previewFailed")}
              </Text>
              <Button onClick={retry}>{t("pages.retry")}</Button>
            </InlineStack>
          )}
        </BlockStack>
      </Modal.Section>
    </Modal>
  );
}
