import { BlockStack, Checkbox, Text } from "@shopify/polaris";
import { useTexts } from "#app/ui/AdminTexts.tsx";
import type { PageStyle } from "../../page-design.ts";
import { LookChoice } from "./LookChoice.tsx";
import { LettersDrawing, StyleDrawing } from "./StyleDrawing.tsx";

type Props = { style: PageStyle; onChange: (style: PageStyle) => void };

/** How the page looks beside its colors and letters, which are the brand's. */
export function StyleForm({ style, onChange }: Props) {
  const t = useTexts();
  const change = (part: Partial<PageStyle>) => onChange({ ...style, ...part });
  return (
    <BlockStack gap="400">
      <LookChoice
        legend={t("pageStyle.frame")}
        options={(["theme", "page"] as const).map((value) => ({
          value,
          label: t(`pageStyle.frame.${value}`),
          help: t(`pageStyle.frameHelp.${value}`),
          drawing: <StyleDrawing name={`frame.${value}`} />,
        }))}
        value={style.frame}
        onChange={(frame) => change({ frame })}
      />
      <LookChoice
        legend={t("pageStyle.hero")}
        options={(["card", "open", "filled"] as const).map((value) => ({
          value,
          label: t(`pageStyle.hero.${value}`),
          drawing: <StyleDrawing name={`hero.${value}`} />,
        }))}
        value={style.hero}
        onChange={(hero) => change({ hero })}
      />
      <LookChoice
        legend={t("pageStyle.progress")}
        options={(["dots", "bar", "icons"] as const).map((value) => ({
          value,
          label: t(`pageStyle.progress.${value}`),
          drawing: <StyleDrawing name={`progress.${value}`} />,
        }))}
        value={style.progress}
        onChange={(progress) => change({ progress })}
      />
      <LookChoice
        legend={t("pageStyle.cards")}
        options={(["outlined", "raised", "plain"] as const).map((value) => ({
          value,
          label: t(`pageStyle.cards.${value}`),
          drawing: <StyleDrawing name={`cards.${value}`} />,
        }))}
        value={style.cards}
        onChange={(cards) => change({ cards })}
      />
      <LookChoice
        legend={t("pageStyle.width")}
        options={(["narrow", "medium", "wide"] as const).map((value) => ({
          value,
          label: t(`pageStyle.width.${value}`),
          drawing: <StyleDrawing name={`width.${value}`} />,
        }))}
        value={style.width}
        onChange={(width) => change({ width })}
      />
      <LookChoice
        legend={t("pageStyle.headings")}
        options={(["normal", "elegant", "loud"] as const).map((value) => ({
          value,
          label: t(`pageStyle.headings.${value}`),
          drawing: <LettersDrawing name={value} />,
        }))}
        value={style.headings}
        onChange={(headings) => change({ headings })}
      />
      <LookChoice
        legend={t("pageStyle.align")}
        options={(["start", "center"] as const).map((value) => ({
          value,
          label: t(`pageStyle.align.${value}`),
          drawing: <StyleDrawing name={`align.${value}`} />,
        }))}
        value={style.align}
        onChange={(align) => change({ align })}
      />
      {style.frame === "page" ? (
        <Checkbox
          label={t("pageStyle.dark")}
          helpText={t("pageStyle.darkHelp")}
          checked={style.dark}
          onChange={(dark) => change({ dark })}
        />
      ) : (
        <Text as="p" tone="subdued">
          {t("pageStyle.darkInTheme")}
        </Text>
      )}
    </BlockStack>
  );
}
