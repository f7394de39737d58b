import { BlockStack, Button, Card, InlineStack, Text, TextField } from "@shopify/polaris";
import { useId } from "react";
import { useTexts } from "#app/ui/AdminTexts.tsx";
import type { Brand } from "../brand.ts";
import { BRAND_COLORS, parseColor, type BrandColor } from "../brand-draft.ts";
import { contrastWarnings, type ContrastWarning } from "../brand-contrast.ts";
import { TEXT_RATIO_MIN, visibleOn } from "../contrast.ts";
import type { FormProps } from "./LogoCard.tsx";
import styles from "./brand.module.css";

/** Five colours; what would be hard to read is said at the text's colour, with one that can be read. */
export function ColorsCard({ draft, brand, faults, change }: FormProps & { brand: Brand }) {
  const t = useTexts();
  const warnings = contrastWarnings(brand);
  return (
    <Card>
      <BlockStack gap="400">
        <Text as="h2" variant="headingMd">
          {t("brand.colors")}
        </Text>
        {BRAND_COLORS.map((color) => (
          <BlockStack key={color} gap="100">
            <ColorField
              color={color}
              value={draft[color]}
              shown={brand[color]}
              isFaulty={faults.some(({ field }) => field === color)}
              onChange={(text) => change({ [color]: text })}
            />
            {warnings
              .filter((warning) => textOf(warning) === color)
              .map((warning) => (
                <Contrast
                  key={warning.pair}
                  warning={warning}
                  brand={brand}
                  onUse={(better) => change({ [color]: better })}
                />
              ))}
          </BlockStack>
        ))}
      </BlockStack>
    </Card>
  );
}

type FieldProps = {
  color: BrandColor;
  value: string;
  /** The last whole colour. */
  shown: string;
  isFaulty: boolean;
  onChange: (text: string) => void;
};

/** A colour to pick, or to type. */
function ColorField({ color, value, shown, isFaulty, onChange }: FieldProps) {
  const t = useTexts();
  const id = useId();
  const label = t(`brand.color.${color}`);
  return (
    <TextField
      id={id}
      label={label}
      helpText={t(`brand.colorHelp.${color}`)}
      autoComplete="off"
      maxLength={9}
      monospaced
      value={value}
      onChange={onChange}
      onBlur={() => onChange(parseColor(value) ?? value)}
      error={isFaulty && t("brand.colorFault")}
      connectedLeft={
        <input
          type="color"
          className={styles["swatch"]}
          aria-label={t("brand.pick", { color: label })}
          value={parseColor(value) ?? shown}
          onChange={(event) => onChange(event.target.value)}
        />
      }
    />
  );
}

type ContrastProps = { warning: ContrastWarning; brand: Brand; onUse: (color: string) => void };

function Contrast({ warning, brand, onUse }: ContrastProps) {
  const t = useTexts();
  const [text, , background] = partsOf(warning);
  const better = visibleOn(brand[text], brand[background], TEXT_RATIO_MIN);
  // Cut, not rounded: 4.49 is not enough and must not read as enough.
  const ratio = Math.floor(warning.ratio * 10) / 10;
  return (
    <output className={styles["contrast"]}>
      <InlineStack gap="200" blockAlign="center">
        <Text as="span" tone="caution">
          {t(`brand.hard.${background}`, { ratio, needed: TEXT_RATIO_MIN })}
        </Text>
        <Button size="slim" onClick={() => onUse(better)}>
          {t("brand.use", { color: better })}
        </Button>
      </InlineStack>
    </output>
  );
}

type Pair = ["ink" | "quiet", "on", "card" | "page"];
// A pair's name is made of its two colours.
const partsOf = ({ pair }: ContrastWarning): Pair => pair.split("_") as Pair;
const textOf = (warning: ContrastWarning): BrandColor => partsOf(warning)[0];
