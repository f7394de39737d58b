import { BlockStack, Button, ChoiceList, InlineStack, RangeSlider, Text } from "@shopify/polaris";
import { CollectionIcon, ProductIcon } from "@shopify/polaris-icons";
import { useTexts } from "#app/ui/AdminTexts.tsx";
import type { BlockOf } from "../../page-blocks.ts";
import { useChangeBlock, useBlockForm } from "./BlockFormScope.tsx";
import { EntryList } from "./EntryList.tsx";
import { pageFieldId } from "./field-ids.ts";
import { LIMITS } from "./field-limits.ts";
import { useFieldError } from "./field-problems.ts";
import { usePicker } from "./use-picker.ts";
import { useResourceNames, type Named } from "./use-resource-names.ts";
import { HeadingField } from "./usual-fields.tsx";

type Products = BlockOf<"recommendations">;
const SOURCES = ["related", "complementary", "collection", "chosen"] as const;
const COUNT = { min: 2, max: 8 };

/** Which products are recommended, and how many. */
export function ProductsForm({ block }: { block: Products }) {
  const t = useTexts();
  const { choose } = useChangeBlock(block);
  return (
    <BlockStack gap="400">
      <HeadingField block={block} hasOurs />
      <ChoiceList
        title={t("pageBlock.products")}
        choices={SOURCES.map((value) => ({
          value,
          label: t(`pageBlock.products.${value}`),
          helpText: t(`pageBlock.productsHelp.${value}`),
        }))}
        selected={[block.source]}
        onChange={([source]: string[]) =>
          choose({ source: SOURCES.find((one) => one === source) ?? "related" })
        }
      />
      {block.source === "collection" && <Collection block={block} />}
      {block.source === "chosen" && <Chosen block={block} />}
      {block.source !== "chosen" && (
        <RangeSlider
          label={t("pageBlock.productCount")}
          min={COUNT.min}
          max={COUNT.max}
          value={block.count}
          onChange={(count) => {
            if (typeof count === "number") choose({ count });
          }}
          suffix={<Text as="span">{t("pageBlock.upTo", { count: block.count })}</Text>}
        />
      )}
    </BlockStack>
  );
}

/** One collection, by its name. */
function Collection({ block }: { block: Products }) {
  const t = useTexts();
  const { blockId } = useBlockForm();
  const { choose } = useChangeBlock(block);
  const pick = usePicker("collection");
  const error = useFieldError("collectionId");
  const { collectionId } = block;
  const names = useResourceNames("Collection", collectionId ? [collectionId] : []);
  const name = collectionId ? nameOf(names.of(collectionId), t("pageBlock.goneCollection")) : null;
  return (
    <BlockStack gap="100">
      <Text as="p" breakWord>
        {name ? t("pageBlock.collectionIs", { name }) : t("pageBlock.noCollection")}
      </Text>
      {error && (
        <Text as="p" tone="critical">
          {error}
        </Text>
      )}
      {pick && (
        <InlineStack>
          <Button
            id={pageFieldId(blockId, "collectionId")}
            icon={CollectionIcon}
            onClick={async () => {
              const [chosen] = (await pick(collectionId ? [collectionId] : [], 1)) ?? [];
              if (!chosen) return;
              names.learn([chosen]);
              choose({ collectionId: chosen.id });
            }}
          >
            {t(collectionId ? "pageBlock.pickOtherCollection" : "pageBlock.pickCollection")}
          </Button>
        </InlineStack>
      )}
    </BlockStack>
  );
}

/** Products in the merchant's order. As many are shown as are chosen. */
function Chosen({ block }: { block: Products }) {
  const t = useTexts();
  const { choose } = useChangeBlock(block);
  const pick = usePicker("product");
  const error = useFieldError("productIds");
  const { productIds } = block;
  const names = useResourceNames("Product", productIds);
  const change = (ids: string[]) =>
    choose({ productIds: ids, count: Math.min(COUNT.max, Math.max(COUNT.min, ids.length)) });
  const titleOf = (id: string) => nameOf(names.of(id), t("pageBlock.goneProduct"));
  return (
    <BlockStack gap="200">
      {error && (
        <Text as="p" tone="critical">
          {error}
        </Text>
      )}
      <EntryList
        field="productIds"
        entries={productIds}
        nameOf={titleOf}
        onChange={change}
        adding={(_, id) =>
          pick && (
            <Button
              id={id}
              icon={ProductIcon}
              onClick={async () => {
                const chosen = await pick(productIds, LIMITS.products);
                if (!chosen) return;
                names.learn(chosen);
                const ids = chosen.map((one) => one.id);
                // Those that stay keep their order; new ones come after them.
                const kept = productIds.filter((one) => ids.includes(one));
                change([...kept, ...ids.filter((one) => !kept.includes(one))].slice(0, LIMITS.products));
              }}
            >
              {t("pageBlock.pickProducts")}
            </Button>
          )
        }
      >
        {(id) => (
          <Text as="p" breakWord>
            {titleOf(id)}
          </Text>
        )}
      </EntryList>
    </BlockStack>
  );
}

/** "…" until the name is known. */
const nameOf = (named: Named | "unknown" | "gone", gone: string): string =>
  named === "unknown" ? "…" : named === "gone" ? gone : named.name;
