import { BlockStack, Card, RangeSlider, Select, Text } from "@shopify/polaris";
import { useTexts } from "#app/ui/AdminTexts.tsx";
import type { FontId } from "../brand.ts";
import { BRAND_MAX } from "../brand-draft.ts";
import { FONT_STACKS } from "../fonts.ts";
import type { FormProps } from "./LogoCard.tsx";

/** Letters and corners. */
export function ShapeCard({ draft, change }: FormProps) {
  const t = useTexts();
  // The keys of a record are exactly its type's.
  const fonts = Object.keys(FONT_STACKS) as FontId[];
  return (
    <Card>
      <BlockStack gap="400">
        <Text as="h2" variant="headingMd">
          {t("brand.shape")}
        </Text>
        <Select
          label={t("brand.font")}
          helpText={t("brand.fontHelp")}
          options={fonts.map((font) => ({ value: font, label: t(`brand.font.${font}`) }))}
          value={draft.font}
          // The options' values are fonts.
          onChange={(font) => change({ font: font as FontId })}
        />
        <RangeSlider
          label={t("brand.radius")}
          min={0}
          max={BRAND_MAX.radius}
          value={draft.radius}
          onChange={(radius) => {
            if (typeof radius === "number") change({ radius });
          }}
          output
          suffix={<Text as="span">{t("brand.pixels", { count: draft.radius })}</Text>}
        />
      </BlockStack>
    </Card>
  );
}
