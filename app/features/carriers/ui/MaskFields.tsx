import { BlockStack, Checkbox, InlineStack, Tag, Text, TextField } from "@shopify/polaris";
import { useState } from "react";
import { useTexts } from "#app/ui/AdminTexts.tsx";
import { RowButtons } from "#app/ui/RowButtons.tsx";
import { useCountryNames } from "#app/ui/use-country-names.ts";
import { useChangeOf } from "#app/ui/use-change-of.ts";
import type { CarrierMask } from "../carrier.ts";
import { CarrierSelect } from "./CarrierSelect.tsx";
import { useCarriersForm, useProblemAt } from "./CarriersForm.tsx";
import { CountryPick } from "./CountryPick.tsx";
import { MaskPreview } from "./MaskPreview.tsx";
import styles from "./carriers.module.css";

type Props = {
  mask: CarrierMask;
  path: string;
  set: (part: Partial<CarrierMask>) => void;
  remove: () => void;
  /** Where there is an order; null at an end of it. */
  moveUp?: (() => void) | null;
  moveDown?: (() => void) | null;
};

/** One mask: over whom it lies, what it shows and hides, and how that looks. */
export function MaskFields({ mask, path, set, remove, moveUp, moveDown }: Props) {
  const t = useTexts();
  const problemAt = useProblemAt();
  const { book } = useCarriersForm();
  const every = t("carriers.every");
  const name = mask.carrierId === "*" ? every : (book.find(({ id }) => id === mask.carrierId)?.label ?? "");
  return (
    <div className={styles["mask"]}>
      <BlockStack gap="400">
        <InlineStack align="space-between" blockAlign="center" wrap={false}>
          <Text as="h3" variant="headingSm">
            {name}
          </Text>
          <RowButtons name={name} remove={remove} moveUp={moveUp} moveDown={moveDown} />
        </InlineStack>
        <CarrierSelect
          label={t("carriers.carrier")}
          value={mask.carrierId}
          every={every}
          onChange={(carrierId) => set({ carrierId })}
          error={problemAt(`${path}.carrierId`)}
        />
        <TextField
          label={t("carriers.showAs")}
          helpText={t("carriers.showAsHelp")}
          autoComplete="off"
          value={mask.showAs ?? ""}
          onChange={(text) => set({ showAs: text === "" ? null : text })}
          error={problemAt(`${path}.showAs`)}
        />
        <Checkbox
          label={t("carriers.hidesNumber")}
          checked={mask.hidesNumber || mask.showAs === null}
          disabled={mask.showAs === null}
          onChange={(hidesNumber) => set({ hidesNumber })}
        />
        <HiddenCountries
          codes={mask.hiddenCountries}
          onChange={(hiddenCountries) => set({ hiddenCountries })}
          error={problemAt(`${path}.hiddenCountries`)}
        />
        <HiddenWords
          words={mask.hiddenWords}
          onChange={(hiddenWords) => set({ hiddenWords })}
          error={problemAt(`${path}.hiddenWords`)}
        />
        <MaskPreview mask={mask} />
      </BlockStack>
    </div>
  );
}

type CountriesProps = {
  codes: readonly string[];
  onChange: (codes: string[]) => void;
  error: string | false;
};

function HiddenCountries({ codes, onChange, error }: CountriesProps) {
  const t = useTexts();
  const names = useCountryNames();
  return (
    <BlockStack gap="200">
      <CountryPick
        label={t("carriers.hiddenCountries")}
        first={{ value: "", label: t("carriers.addCountry") }}
        value=""
        onChange={(code) => code !== "" && onChange([...new Set([...codes, code])])}
        error={error}
      />
      {codes.length > 0 && (
        <InlineStack gap="200">
          {codes.map((code) => (
            <Tag key={code} onRemove={() => onChange(codes.filter((other) => other !== code))}>
              {names.of(code)}
            </Tag>
          ))}
        </InlineStack>
      )}
    </BlockStack>
  );
}

type WordsProps = { words: readonly string[]; onChange: (words: string[]) => void; error: string | false };

const split = (text: string): string[] =>
  text
    .split("\n")
    .map((word) => word.trim())
    .filter((word) => word !== "");

/** One on each line. The line that is being begun stays where it is. */
function HiddenWords({ words, onChange, error }: WordsProps) {
  const t = useTexts();
  const joined = words.join("\n");
  const [text, setText] = useState(joined);
  useChangeOf(joined, () => {
    if (split(text).join("\n") !== joined) setText(joined);
  });
  return (
    <TextField
      label={t("carriers.hiddenWords")}
      helpText={t("carriers.hiddenWordsHelp")}
      autoComplete="off"
      multiline={2}
      value={text}
      onChange={(next) => {
        setText(next);
        onChange(split(next));
      }}
      error={error}
    />
  );
}
