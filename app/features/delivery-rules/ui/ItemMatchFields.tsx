import { BlockStack, Button, InlineStack, Select, Text, TextField } from "@shopify/polaris";
import { useAppBridge } from "@shopify/app-bridge-react";
import { useTexts } from "#app/ui/AdminTexts.tsx";
import { Whole } from "#app/ui/Whole.tsx";
import type { ItemMatch } from "../rules.ts";
import { useField } from "./RulesForm.tsx";
import styles from "./rules.module.css";

const KINDS = ["product", "collection", "tag", "vendor", "type"] as const satisfies ItemMatch["kind"][];

type Props = { path: string; match: ItemMatch; onChange: (match: ItemMatch) => void };

/** Which items are meant: products and collections by Shopify's own picker, the others by their text. */
export function ItemMatchFields({ path, match, onChange }: Props) {
  const t = useTexts();
  const kindField = useField(`${path}.kind`);
  const valueField = useField(`${path}.value`);
  return (
    <div className={styles["pair"]}>
      <Select
        {...kindField}
        label={t("rules.itemsBy")}
        options={KINDS.map((kind) => ({ value: kind, label: t(`rules.match.${kind}`) }))}
        value={match.kind}
        onChange={(kind) => {
          const known = KINDS.find((one) => one === kind);
          if (known) onChange({ kind: known, value: "", label: "" });
        }}
      />
      {match.kind === "product" || match.kind === "collection" ? (
        <PickedItem {...valueField} kind={match.kind} match={match} onChange={onChange} />
      ) : (
        <TextField
          {...valueField}
          label={t(`rules.match.${match.kind}`)}
          autoComplete="off"
          maxLength={255}
          value={match.value}
          onChange={(value) => onChange({ ...match, value, label: value })}
        />
      )}
    </div>
  );
}

type PickedProps = Omit<Props, "path"> & {
  id: string;
  error: string | false;
  kind: "product" | "collection";
};

function PickedItem({ id, error, kind, match, onChange }: PickedProps) {
  const t = useTexts();
  const shopify = useAppBridge();
  const pick = async () => {
    const picked = await shopify.resourcePicker({
      type: kind,
      action: "select",
      filter: { variants: false },
      ...(match.value ? { selectionIds: [{ id: gidOf(kind, match.value) }] } : {}),
    });
    const [item] = picked ?? [];
    const value = /(\d+)$/.exec(item?.id ?? "")?.[1];
    if (item && value) onChange({ kind, value, label: item.title });
  };
  return (
    <BlockStack gap="100">
      <Text as="p">{t(`rules.match.${kind}`)}</Text>
      <InlineStack gap="200" blockAlign="center" wrap={false}>
        <Whole>
          <Button id={id} onClick={() => void pick()}>
            {match.value ? t("rules.pickOther") : t("rules.pick")}
          </Button>
        </Whole>
        <Text as="span" breakWord {...(error ? { tone: "critical" } : {})}>
          {match.label || error || t("rules.nothingPicked")}
        </Text>
      </InlineStack>
    </BlockStack>
  );
}

const gidOf = (kind: "product" | "collection", value: string): string =>
  `gid://shopify/${kind === "product" ? "Product" : "Collection"}/${value}`;
