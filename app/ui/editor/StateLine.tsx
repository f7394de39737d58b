import { Badge, Button, ButtonGroup, InlineStack, Spinner, Text } from "@shopify/polaris";
import { RedoIcon, UndoIcon } from "@shopify/polaris-icons";
import { useReader, useTexts } from "#app/ui/AdminTexts.tsx";
import { formatMoment } from "#app/ui/format-moment.ts";
import type { DraftView } from "#app/lib/draft-view.ts";
import type { SaveState } from "./use-draft.ts";
import styles from "./editor.module.css";

type Props = {
  /** What is in use now, in a few words. */
  inUse: string;
  draft: Omit<DraftView<unknown>, "document">;
  saveState: SaveState;
  onRetry: () => void;
  steps: { past: readonly unknown[]; future: readonly unknown[] };
  dispatch: (action: { type: "undo" } | { type: "redo" }) => void;
};

/** What is in use, how much of what is on the page is kept, and the way back. */
export function StateLine({ inUse, draft, saveState, onRetry, steps, dispatch }: Props) {
  const t = useTexts();
  return (
    <div className={styles["bar"]}>
      <InlineStack gap="200" blockAlign="center">
        <Badge tone={draft.publishedVersion === null ? "new" : "success"}>{inUse}</Badge>
        {draft.isDraft && <Badge tone="attention">{t("editor.draft")}</Badge>}
        <SaveNote saveState={saveState} draft={draft} onRetry={onRetry} />
      </InlineStack>
      <ButtonGroup noWrap>
        <Button
          icon={UndoIcon}
          accessibilityLabel={t("editor.undo")}
          disabled={steps.past.length === 0}
          onClick={() => dispatch({ type: "undo" })}
        />
        <Button
          icon={RedoIcon}
          accessibilityLabel={t("editor.redo")}
          disabled={steps.future.length === 0}
          onClick={() => dispatch({ type: "redo" })}
        />
      </ButtonGroup>
    </div>
  );
}

function SaveNote({ saveState, draft, onRetry }: Pick<Props, "saveState" | "draft" | "onRetry">) {
  const { t, locale, zone } = useReader();
  switch (saveState) {
    case "waiting":
    case "saving":
      return (
        <InlineStack gap="100" blockAlign="center">
          <Spinner size="small" />
          <Text as="span" tone="subdued">
            {t("editor.saving")}
          </Text>
        </InlineStack>
      );
    case "failed":
      return (
        <InlineStack gap="100" blockAlign="center">
          <Text as="span" tone="critical">
            {t("editor.saveFailed")}
          </Text>
          <Button variant="plain" onClick={onRetry}>
            {t("editor.retry")}
          </Button>
        </InlineStack>
      );
    case "conflict":
      return null;
    case "saved":
      if (!draft.isDraft || draft.draftAt === null) return null;
      return (
        <Text as="span" tone="subdued">
          {t("editor.savedAt", { time: formatMoment(draft.draftAt, "dateTime", locale, zone) })}
        </Text>
      );
  }
}
