import { useFetcher } from "@remix-run/react";
import { useAppBridge } from "@shopify/app-bridge-react";
import { ActionList, Button, Popover } from "@shopify/polaris";
import { useEffect, useState } from "react";
import { useTexts } from "#app/ui/AdminTexts.tsx";
import { Whole } from "#app/ui/Whole.tsx";
import { deedsFor, type ChangeAnswer, type Deed } from "../message-deeds.ts";
import type { MessageState } from "../message.ts";
import { momentName } from "./message-words.tsx";

type Props = {
  message: { messageId: string; moment: string; state: MessageState; reason: string | null };
  /** What it is about, for who hears the page instead of seeing it. */
  of: string;
};

/** What a merchant can do about a message that has not gone out. Nothing is drawn when there is nothing to do. */
export function MessageActions({ message, of }: Props) {
  const t = useTexts();
  const [isOpen, setOpen] = useState(false);
  const { run, isRunning } = useDeed(message.messageId);
  const deeds = deedsFor(message);
  if (deeds.length === 0) return null;
  const what = `${momentName(message.moment, t)}, ${of}`;
  return (
    <Whole>
      <Popover
        active={isOpen}
        onClose={() => setOpen(false)}
        activator={
          <Button
            disclosure
            loading={isRunning}
            accessibilityLabel={t("message.actionsOf", { what })}
            onClick={() => setOpen((open) => !open)}
          >
            {t("message.actions")}
          </Button>
        }
      >
        <ActionList
          actionRole="menuitem"
          items={deeds.map((deed) => ({
            content: t(`message.do.${deed}`),
            destructive: deed === "cancel",
            onAction: () => run(deed),
          }))}
          onActionAnyItem={() => setOpen(false)}
        />
      </Popover>
    </Whole>
  );
}

function useDeed(messageId: string) {
  const t = useTexts();
  const shopify = useAppBridge();
  const fetcher = useFetcher<ChangeAnswer>();
  const answer = fetcher.data;
  useEffect(() => {
    if (!answer) return;
    shopify.toast.show(t(`message.answer.${answer.kind}`), { isError: answer.kind !== "changed" });
  }, [answer, shopify, t]);
  return {
    isRunning: fetcher.state !== "idle",
    run: (deed: Deed) =>
      fetcher.submit({ deed, messageId }, { method: "post", action: "/app/messages/outbox" }),
  };
}
