import { useAppBridge } from "@shopify/app-bridge-react";
import { BlockStack, Form, FormLayout, Modal, TextField } from "@shopify/polaris";
import { useState } from "react";
import { useTexts } from "#app/ui/AdminTexts.tsx";
import type { SendingScope } from "../suppression.ts";
import { ScopeChoice } from "./ScopeChoice.tsx";
import { useSuppressions } from "./use-suppressions.ts";

/** Stops mail to one address by hand. */
export function AddModal({ onClose }: { onClose: () => void }) {
  const t = useTexts();
  const shopify = useAppBridge();
  const [address, setAddress] = useState("");
  const [scope, setScope] = useState<SendingScope>("all");
  const [isWrong, setWrong] = useState(false);
  const { send, isWaiting } = useSuppressions((answer) => {
    if (answer.kind === "no_address") setWrong(true);
    if (answer.kind !== "added") return;
    shopify.toast.show(t(answer.isNew ? "suppressions.added" : "suppressions.addedBefore"));
    onClose();
  });
  const save = () => send({ intent: "add", address, scope });
  return (
    <Modal
      open
      onClose={onClose}
      title={t("suppressions.add")}
      primaryAction={{ content: t("suppressions.save"), onAction: save, loading: isWaiting }}
      secondaryActions={[{ content: t("suppressions.cancel"), onAction: onClose }]}
    >
      <Modal.Section>
        <Form onSubmit={save}>
          <FormLayout>
            <BlockStack gap="400">
              <TextField
                label={t("suppressions.address")}
                helpText={t("suppressions.addHelp")}
                type="email"
                inputMode="email"
                autoComplete="off"
                maxLength={254}
                value={address}
                error={isWrong && t("suppressions.addressWrong")}
                onChange={(text) => {
                  setAddress(text);
                  setWrong(false);
                }}
              />
              <ScopeChoice title={t("suppressions.scope")} scope={scope} onChange={setScope} />
            </BlockStack>
          </FormLayout>
        </Form>
      </Modal.Section>
    </Modal>
  );
}
