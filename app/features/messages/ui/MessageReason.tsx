import { Text } from "@shopify/polaris";
import { useTexts } from "#app/ui/AdminTexts.tsx";
import type { MessageState } from "../message.ts";
import { waitsText, whyText } from "./message-words.tsx";

type Props = {
  message: { state: MessageState; reason: string | null; waits: string | null; response: string | null };
};

/** Why a message waits, or was not sent, and what the mail server said. Nothing when there is nothing to say. */
export function MessageReason({ message: { state, reason, waits, response } }: Props) {
  const t = useTexts();
  const why = whyText(reason, t) ?? (state === "planned" ? waitsText(waits, t) : null);
  return (
    <>
      {why && (
        <Text as="p" tone="subdued">
          {why}
        </Text>
      )}
      {response && (
        <Text as="p" tone="subdued" variant="bodySm" breakWord>
          {t("message.serverSaid", { response })}
        </Text>
      )}
    </>
  );
}
