import { useAppBridge } from "@shopify/app-bridge-react";
import { BlockStack, Button, InlineStack, TextField } from "@shopify/polaris";
import { PlusIcon, ProductIcon } from "@shopify/polaris-icons";
import { useTexts } from "#app/ui/AdminTexts.tsx";
import { RowButtons } from "#app/ui/RowButtons.tsx";
import { useMounted } from "#app/ui/use-mounted.ts";
import type { Block } from "../blocks.ts";
import { AddressField } from "./AddressField.tsx";
import { fieldId } from "./EditorForm.tsx";
import { LIMITS } from "./field-limits.ts";
import { LiquidField } from "./LiquidField.tsx";
import { PictureField } from "./PictureFields.tsx";
import { useChangeBlock } from "./use-change-block.ts";
import styles from "#app/ui/editor/editor.module.css";

type Recommendations = Extract<Block, { type: "recommendations" }>;
type Product = Recommendations["products"][number];

/** Products that the merchant chose: picked in Shopify's own window where there is one, else typed. */
export function RecommendationsForm({ block }: { block: Recommendations }) {
  const t = useTexts();
  const { write, choose } = useChangeBlock(block);
  const pick = useProductPicker();
  const { id, products } = block;
  const room = LIMITS.products - products.length;
  const change = (index: number, product: Product, field: string) =>
    write({ products: products.with(index, product) }, `products.${index}.${field}`);
  const swap = (index: number, other: number) => {
    const [one, two] = [products[index], products[other]];
    if (one && two) choose({ products: products.with(index, two).with(other, one) });
  };
  return (
    <BlockStack gap="400">
      <LiquidField
        blockId={id}
        field="heading"
        label={t("editor.headingText")}
        value={block.heading}
        onChange={(heading) => write({ heading })}
        maxLength={LIMITS.heading}
      />
      {products.map((product, index) => (
        // Products have no ids here but their places.
        <fieldset
          key={index}
          className={styles["entry"]}
          aria-label={t("editor.product", { number: index + 1 })}
        >
          <BlockStack gap="200">
            <TextField
              id={fieldId(id, `products.${index}.title`)}
              label={t("editor.productTitle", { number: index + 1 })}
              autoComplete="off"
              maxLength={LIMITS.productTitle}
              value={product.title}
              onChange={(title) => change(index, { ...product, title }, "title")}
            />
            <AddressField
              blockId={id}
              field={`products.${index}.url`}
              label={t("editor.leadsTo")}
              value={product.url}
              onWrite={(url) => change(index, { ...product, url }, "url")}
              onChoose={(url) => choose({ products: products.with(index, { ...product, url }) })}
            />
            <PictureField
              blockId={id}
              field={`products.${index}.image`}
              label={t("editor.picture")}
              value={product.image}
              onChange={(image) => change(index, { ...product, image }, "image")}
            />
            <TextField
              label={t("editor.price")}
              helpText={t("editor.priceHelp")}
              autoComplete="off"
              maxLength={LIMITS.price}
              value={product.price}
              onChange={(price) => change(index, { ...product, price }, "price")}
            />
            <InlineStack align="end">
              <RowButtons
                name={product.title || t("editor.product", { number: index + 1 })}
                moveUp={index > 0 ? () => swap(index, index - 1) : null}
                moveDown={index < products.length - 1 ? () => swap(index, index + 1) : null}
                remove={() => choose({ products: products.toSpliced(index, 1) })}
              />
            </InlineStack>
          </BlockStack>
        </fieldset>
      ))}
      <InlineStack gap="200">
        {pick && (
          <Button
            icon={ProductIcon}
            disabled={room === 0}
            onClick={async () => choose({ products: [...products, ...(await pick(room))] })}
          >
            {t("editor.pickProducts")}
          </Button>
        )}
        <Button
          icon={PlusIcon}
          disabled={room === 0}
          onClick={() =>
            choose({ products: [...products, { title: "", url: "https://", image: "", price: "" }] })
          }
        >
          {t("editor.addProduct")}
        </Button>
      </InlineStack>
    </BlockStack>
  );
}

/**
 * Shopify's own window for choosing products; null where there is none. It tells no currency, so the price is left to the
 * merchant. https://shopify.dev/docs/api/app-home/apis/user-interface-and-interactions/resource-picker-api
 */
function useProductPicker(): ((max: number) => Promise<Product[]>) | null {
  const shopify = useAppBridge();
  const isMounted = useMounted();
  if (!isMounted || typeof shopify.resourcePicker !== "function") return null;
  return async (max) => {
    const chosen = await shopify.resourcePicker({
      type: "product",
      action: "select",
      multiple: max,
      filter: { variants: false, draft: false, archived: false },
    });
    return (chosen ?? []).map((product) => ({
      title: product.title.slice(0, LIMITS.productTitle),
      url: `{{ shop.url }}/products/${product.handle}`,
      image: product.images[0]?.originalSrc ?? "",
      price: "",
    }));
  };
}
