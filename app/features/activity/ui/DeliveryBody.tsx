import { useFetcher } from "@remix-run/react";
import { BlockStack, Button, InlineStack, Text } from "@shopify/polaris";
import { useId, useState } from "react";
import { useTexts } from "#app/ui/AdminTexts.tsx";

type Answer = { kind: "body"; text: string } | { kind: "gone" };

/** The body of one webhook, fetched only when somebody asks to see it: the look is logged. */
export function DeliveryBody({ id, topic }: { id: string; topic: string }) {
  const t = useTexts();
  const panelId = useId();
  const fetcher = useFetcher<Answer>();
  const [isOpen, setOpen] = useState(false);
  const toggle = () => {
    if (!isOpen && !fetcher.data) fetcher.load(`/app/deliveries/${id}`);
    setOpen(!isOpen);
  };
  return (
    <BlockStack gap="100">
      <InlineStack>
        <Button
          variant="plain"
          loading={fetcher.state !== "idle"}
          ariaExpanded={isOpen}
          ariaControls={panelId}
          onClick={toggle}
        >
          {t(isOpen ? "activity.hideBody" : "activity.showBody")}
        </Button>
      </InlineStack>
      <div id={panelId} hidden={!isOpen}>
        {fetcher.data?.kind === "gone" && <Text as="p">{t("activity.bodyGone")}</Text>}
        {fetcher.data?.kind === "body" && (
          // Read only, so that a long body scrolls by keyboard and can be copied whole.
          <textarea
            readOnly
            rows={16}
            aria-label={t("activity.bodyOf", { topic })}
            value={fetcher.data.text}
            style={{
              boxSizing: "border-box",
              width: "100%",
              fontFamily: "monospace",
              fontSize: "12px",
              whiteSpace: "pre",
            }}
          />
        )}
      </div>
    </BlockStack>
  );
}
