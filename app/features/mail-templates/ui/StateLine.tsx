import { Badge, Button, ButtonGroup, InlineStack, Spinner, Text } from "@shopify/polaris";
import { RedoIcon, UndoIcon } from "@shopify/polaris-icons";
import type { Dispatch } from "react";
import { useReader, useTexts } from "#app/ui/AdminTexts.tsx";
import { formatMoment } from "#app/ui/format-moment.ts";
import type { TemplateView } from "../editor-view.ts";
import type { EditorAction, EditorState } from "./editor-state.ts";
import type { SaveState } from "./use-template.ts";
import styles from "./editor.module.css";

type Props = {
  template: TemplateView;
  saveState: SaveState;
  onRetry: () => void;
  editor: EditorState;
  dispatch: Dispatch<EditorAction>;
};

/** What is being sent, how much of what is on the page is kept, and the way back. */
export function StateLine({ template, saveState, onRetry, editor, dispatch }: Props) {
  const t = useTexts();
  return (
    <div className={styles["bar"]}>
      <InlineStack gap="200" blockAlign="center">
        <Badge tone={template.publishedVersion === null ? "new" : "success"}>
          {template.publishedVersion === null
            ? t("editor.sendingOurs")
            : t("editor.sendingVersion", { version: template.publishedVersion })}
        </Badge>
        {template.isDraft && <Badge tone="attention">{t("editor.draft")}</Badge>}
        <SaveNote saveState={saveState} template={template} onRetry={onRetry} />
      </InlineStack>
      <ButtonGroup noWrap>
        <Button
          icon={UndoIcon}
          accessibilityLabel={t("editor.undo")}
          disabled={editor.past.length === 0}
          onClick={() => dispatch({ type: "undo" })}
        />
        <Button
          icon={RedoIcon}
          accessibilityLabel={t("editor.redo")}
          disabled={editor.future.length === 0}
          onClick={() => dispatch({ type: "redo" })}
        />
      </ButtonGroup>
    </div>
  );
}

function SaveNote({ saveState, template, onRetry }: Pick<Props, "saveState" | "template" | "onRetry">) {
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
      if (!template.isDraft || template.draftAt === null) return null;
      return (
        <Text as="span" tone="subdued">
          {t("editor.savedAt", { time: formatMoment(template.draftAt, "dateTime", locale, zone) })}
        </Text>
      );
  }
}
