import { Modal, Text } from "@shopify/polaris";
import { useTexts } from "#app/ui/AdminTexts.tsx";

type Props = {
  title: string;
  text: string;
  action: string;
  isDestructive?: boolean;
  isWorking?: boolean;
  /** What the way back is called, when it is not "Cancel". */
  cancel?: string;
  onConfirm: () => void;
  onClose: () => void;
};

/** Asks once more before something that cannot be taken back by itself. */
export function ConfirmModal({
  title,
  text,
  action,
  isDestructive,
  isWorking,
  cancel,
  onConfirm,
  onClose,
}: Props) {
  const t = useTexts();
  return (
    <Modal
      open
      onClose={onClose}
      title={title}
      primaryAction={{
        content: action,
        destructive: isDestructive ?? false,
        loading: isWorking ?? false,
        onAction: onConfirm,
      }}
      secondaryActions={[{ content: cancel ?? t("editor.cancel"), onAction: onClose }]}
    >
      <Modal.Section>
        <Text as="p">{text}</Text>
      </Modal.Section>
    </Modal>
  );
}
