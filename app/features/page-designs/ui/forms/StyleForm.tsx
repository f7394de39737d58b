import { BlockStack, Checkbox, Select } from "@shopify/polaris";
import { useTexts } from "#app/ui/AdminTexts.tsx";
import type { PageStyle } from "../../page-design.ts";

type Props = { style: PageStyle; onChange: (style: PageStyle) => void };

/** How the page looks beside its colors and letters, which are the brand's. */
export function StyleForm({ style, onChange }: Props) {
  const t = useTexts();
  return (
    <BlockStack gap="400">
      <Select
        label={t("pageStyle.frame")}
        options={(["theme", "page"] as const).map((value) => ({
          value,
          label: t(`pageStyle.frame.${value}`),
        }))}
        value={style.frame}
        onChange={(frame) => onChange({ ...style, frame: frame === "page" ? "page" : "theme" })}
      />
      <Checkbox
        label={t("pageStyle.dark")}
        checked={style.dark}
        onChange={(dark) => onChange({ ...style, dark })}
      />
    </BlockStack>
  );
}
