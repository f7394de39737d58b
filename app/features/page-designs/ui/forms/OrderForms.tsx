import { BlockStack, Checkbox, ChoiceList } from "@shopify/polaris";
import { useTexts } from "#app/ui/AdminTexts.tsx";
import type { BlockOf } from "../../page-blocks.ts";
import { PictureField } from "./AddressField.tsx";
import { useChangeBlock } from "./BlockFormScope.tsx";
import { AltField } from "./usual-fields.tsx";

export function HeroForm({ block }: { block: BlockOf<"hero"> }) {
  const t = useTexts();
  const { write } = useChangeBlock(block);
  return (
    <BlockStack gap="300">
      <PictureField
        field="image"
        label={t("pageBlock.heroPicture")}
        value={block.image}
        onChange={(image) => write({ image })}
      />
      {block.image !== "" && <AltField block={block} />}
    </BlockStack>
  );
}

export function MapForm({ block }: { block: BlockOf<"map"> }) {
  const t = useTexts();
  const { choose } = useChangeBlock(block);
  return (
    <ChoiceList
      title={t("pageBlock.map")}
      choices={(["drawing", "on_click"] as const).map((value) => ({
        value,
        label: t(`pageBlock.map.${value}`),
        helpText: t(`pageBlock.mapHelp.${value}`),
      }))}
      selected={[block.mode]}
      onChange={([mode]: string[]) => choose({ mode: mode === "on_click" ? "on_click" : "drawing" })}
    />
  );
}

export function DeliveryDateForm({ block }: { block: BlockOf<"delivery_date"> }) {
  const t = useTexts();
  const { choose } = useChangeBlock(block);
  return (
    <Checkbox
      label={t("pageBlock.calendar")}
      helpText={t("pageBlock.calendarHelp")}
      checked={block.calendar}
      onChange={(calendar) => choose({ calendar })}
    />
  );
}

const HISTORIES = ["open", "short", "closed"] as const;

export function ParcelsForm({ block }: { block: BlockOf<"parcels"> }) {
  const t = useTexts();
  const { choose } = useChangeBlock(block);
  return (
    <ChoiceList
      title={t("pageBlock.history")}
      choices={HISTORIES.map((value) => ({ value, label: t(`pageBlock.history.${value}`) }))}
      selected={[block.history]}
      onChange={([history]: string[]) =>
        choose({ history: HISTORIES.find((one) => one === history) ?? "short" })
      }
    />
  );
}

export function ItemsForm({ block }: { block: BlockOf<"items"> }) {
  const t = useTexts();
  const { choose } = useChangeBlock(block);
  return (
    <Checkbox
      label={t("pageBlock.itemPictures")}
      checked={block.images}
      onChange={(images) => choose({ images })}
    />
  );
}

export function FollowForm({ block }: { block: BlockOf<"follow"> }) {
  const t = useTexts();
  const { choose } = useChangeBlock(block);
  return (
    <BlockStack gap="100">
      <Checkbox
        label={t("pageBlock.news")}
        helpText={t("pageBlock.newsHelp")}
        checked={block.news}
        onChange={(news) => choose({ news })}
      />
      <Checkbox
        label={t("pageBlock.share")}
        helpText={t("pageBlock.shareHelp")}
        checked={block.share}
        onChange={(share) => choose({ share })}
      />
    </BlockStack>
  );
}
