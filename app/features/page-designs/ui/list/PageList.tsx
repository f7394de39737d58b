import { Box, BlockStack, Card, Text } from "@shopify/polaris";
import { useEffect, useRef } from "react";
import { useTexts } from "#app/ui/AdminTexts.tsx";
import type { PageLine, PagesView } from "../../pages-view.ts";
import { PageRow, type PageTask } from "./PageRow.tsx";
import { usePagesDeed } from "./use-pages-deed.ts";
import styles from "./pages.module.css";

type Props = { view: PagesView; onAsk: (task: PageTask, line: PageLine) => void };

/** The pages in the order in which they are tried. */
export function PageList({ view: { lines, hasOurs, now }, onAsk }: Props) {
  const t = useTexts();
  const { send, isWaiting } = usePagesDeed();
  const stay = useFocusAfterMove(lines.map(({ pageId }) => pageId).join());
  const mover = (index: number, to: number) => {
    const line = lines[index];
    if (!line || to < 0 || to >= lines.length) return null;
    return () => {
      if (isWaiting) return;
      stay();
      send({ intent: "move", pageId: line.pageId, to });
    };
  };
  return (
    <Card padding="0">
      <Box padding="400">
        <BlockStack gap="100">
          <Text as="h2" variant="headingMd">
            {t("pages.yours")}
          </Text>
          {lines.length > 1 && (
            <Text as="p" tone="subdued">
              {t("pages.orderText")}
            </Text>
          )}
        </BlockStack>
      </Box>
      <ol className={styles["rows"]}>
        {lines.map((line, index) => (
          <PageRow
            key={line.pageId}
            line={line}
            now={now}
            onAsk={(task) => onAsk(task, line)}
            {...(lines.length > 1
              ? { moveUp: mover(index, index - 1), moveDown: mover(index, index + 1) }
              : {})}
          />
        ))}
      </ol>
      {hasOurs && (
        <Box padding="400" borderBlockStartWidth="025" borderColor="border-secondary">
          <Text as="p" tone="subdued">
            {t("pages.restIsOurs")}
          </Text>
        </Box>
      )}
    </Card>
  );
}

/** Browsers take the focus off whatever is moved in the document; whoever moved a page stays on its button. */
function useFocusAfterMove(order: string): () => void {
  const pressed = useRef<HTMLElement | null>(null);
  useEffect(() => {
    const last = pressed.current;
    pressed.current = null;
    if (!last?.isConnected || document.activeElement === last) return;
    const isDisabled = last instanceof HTMLButtonElement && last.disabled;
    const other = [...(last.closest("li")?.querySelectorAll("button") ?? [])].find((one) => !one.disabled);
    (isDisabled ? other : last)?.focus();
  }, [order]);
  return () => {
    pressed.current = document.activeElement instanceof HTMLElement ? document.activeElement : null;
  };
}
