import { Banner } from "@shopify/polaris";
import { useTexts } from "#app/ui/AdminTexts.tsx";

/** Somebody else's save, until the reader has chosen. */
export function ConflictBanner({ takeTheirs, keepMine }: { takeTheirs: () => void; keepMine: () => void }) {
  const t = useTexts();
  return (
    <Banner
      tone="warning"
      title={t("editor.conflictTitle")}
      action={{ content: t("editor.takeTheirs"), onAction: takeTheirs }}
      secondaryAction={{ content: t("editor.keepMine"), onAction: keepMine }}
    >
      {t("editor.conflictText")}
    </Banner>
  );
}

export type Looking = { version: number; rollBack: () => void; stop: () => void };

/** An old version that the preview shows in place of what is edited. */
export function LookingBanner({ version, rollBack, stop }: Looking) {
  const t = useTexts();
  return (
    <Banner
      tone="info"
      title={t("editor.looking", { version })}
      action={{ content: t("editor.rollBack"), onAction: rollBack }}
      secondaryAction={{ content: t("editor.backToDraft"), onAction: stop }}
    />
  );
}
