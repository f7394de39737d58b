import { BlockStack, Text } from "@shopify/polaris";
import { useReader } from "#app/ui/AdminTexts.tsx";
import { useCountryNames } from "#app/ui/use-country-names.ts";
import type { CarrierMask } from "../carrier.ts";
import { previewMask } from "../mask-preview.ts";
import styles from "./carriers.module.css";

const ROWS = [
  ["previewCarrier", "carrierName"],
  ["previewNumber", "trackingNumber"],
  ["previewPlace", "place"],
  ["previewEvent", "text"],
] as const;

/** One scan of a made-up parcel as the carrier tells it, and as a shopper reads it under a mask. */
export function MaskPreview({ mask }: { mask: CarrierMask }) {
  const { t, locale } = useReader();
  const countries = useCountryNames();
  const { before, after } = previewMask(
    mask,
    {
      text: (values) => t("carriers.previewText", values),
      city: t("carriers.previewCity"),
      countryName: countries.of,
    },
    locale,
  );
  return (
    <BlockStack gap="200">
      <Text as="h4" variant="headingSm">
        {t("carriers.preview")}
      </Text>
      <table className={styles["preview"]}>
        <thead>
          <tr>
            <th scope="col">{t("carriers.previewPart")}</th>
            <th scope="col">{t("carriers.before")}</th>
            <th scope="col">{t("carriers.after")}</th>
          </tr>
        </thead>
        <tbody>
          {ROWS.map(([label, field]) => (
            <tr key={field}>
              <th scope="row">{t(`carriers.${label}`)}</th>
              <td>{before[field]}</td>
              <td>
                {after[field] || (
                  <Text as="span" tone="subdued">
                    {t("carriers.previewNothing")}
                  </Text>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </BlockStack>
  );
}
