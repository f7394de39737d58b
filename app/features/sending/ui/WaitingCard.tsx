import { BlockStack, Button, ButtonGroup, InlineGrid, Modal, Text } from "@shopify/polaris";
import { useState } from "react";
import { useTexts } from "#app/ui/AdminTexts.tsx";
import type { SendingView } from "../sending-view.ts";
import { useIntent } from "#app/ui/use-intent.ts";

type Answer = { kind: "paused" } | { kind: "stopped"; cancelled: number };

/** What is on its way, and the two ways to keep it from going out. */
export function WaitingCard({ view: { waiting, isPaused, isStopped } }: { view: SendingView }) {
  const t = useTexts();
  const [isAsking, setAsking] = useState(false);
  const change = useIntent<Answer>((answer) =>
    answer.kind === "paused"
      ? t("sending.pausedDone")
      : t("sending.stoppedDone", { count: answer.cancelled }),
  );
  const open = waiting.due + waiting.later + waiting.held;
  return (
    <BlockStack gap="400">
      <InlineGrid columns={3} gap="400">
        <Figure name={t("sending.due")} count={waiting.due} />
        <Figure name={t("sending.later")} count={waiting.later} />
        <Figure name={t("sending.held")} count={waiting.held} />
      </InlineGrid>
      {!isStopped && (
        <ButtonGroup>
          {!isPaused && (
            <Button onClick={() => change.send({ intent: "pause" })} loading={change.underWay === "pause"}>
              {t("sending.pause")}
            </Button>
          )}
          <Button tone="critical" onClick={() => setAsking(true)}>
            {t("sending.stop")}
          </Button>
        </ButtonGroup>
      )}
      <Text as="p" tone="subdued" variant="bodySm">
        {t("sending.switchHelp")}
      </Text>
      <Modal
        open={isAsking}
        onClose={() => setAsking(false)}
        title={t("sending.stopTitle")}
        primaryAction={{
          content: t("sending.stopYes", { count: open }),
          destructive: true,
          onAction: () => {
            change.send({ intent: "stop" });
            setAsking(false);
          },
        }}
        secondaryActions={[{ content: t("sending.stopNo"), onAction: () => setAsking(false) }]}
      >
        <Modal.Section>
          <Text as="p">{t("sending.stopText", { count: open })}</Text>
        </Modal.Section>
      </Modal>
    </BlockStack>
  );
}

function Figure({ name, count }: { name: string; count: number }) {
  const t = useTexts();
  return (
    <BlockStack gap="050">
      <Text as="p" variant="headingLg">
        {t("sending.figure", { count })}
      </Text>
      <Text as="p" tone="subdued">
        {name}
      </Text>
    </BlockStack>
  );
}
