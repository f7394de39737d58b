import { useAppBridge } from "@shopify/app-bridge-react";
import { BlockStack, Modal, Text } from "@shopify/polaris";
import { useTexts } from "#app/ui/AdminTexts.tsx";
import type { SuppressionRow } from "../suppression-list.ts";
import { useSuppressions } from "./use-suppressions.ts";

type Props = { row: SuppressionRow; onClose: () => void; onReleased: () => void };

/** Writes to an address again; says first what that may cost. */
export function ReleaseModal({ row, onClose, onReleased }: Props) {
  const t = useTexts();
  const shopify = useAppBridge();
  const { addressHash, scope, address, reason } = row;
  const { send, isWaiting } = useSuppressions((answer) => {
    if (answer.kind !== "released") return;
    shopify.toast.show(t("suppressions.released"));
    onReleased();
    onClose();
  });
  return (
    <Modal
      open
      onClose={onClose}
      title={t("suppressions.releaseTitle")}
      primaryAction={{
        content: t("suppressions.release"),
        loading: isWaiting,
        onAction: () => send({ intent: "release", addressHash, scope }),
      }}
      secondaryActions={[{ content: t("suppressions.cancel"), onAction: onClose }]}
    >
      <Modal.Section>
        <BlockStack gap="200">
          <Text as="p" fontWeight="medium" breakWord>
            {address ?? t("suppressions.erased")}
          </Text>
          <Text as="p">{t(`suppressions.releaseText.${reason}`)}</Text>
        </BlockStack>
      </Modal.Section>
    </Modal>
  );
}
