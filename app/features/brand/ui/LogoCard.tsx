import { BlockStack, Card, InlineGrid, Text, TextField } from "@shopify/polaris";
import { useTexts } from "#app/ui/AdminTexts.tsx";
import { BRAND_MAX, LOGO_WIDTH, type BrandDraft, type BrandFault } from "../brand-draft.ts";

export type FormProps = {
  draft: BrandDraft;
  faults: readonly BrandFault[];
  change: (part: Partial<BrandDraft>) => void;
};

const isFaulty = (faults: readonly BrandFault[], field: string): boolean =>
  faults.some((fault) => fault.field === field);

/** The picture above every mail; the shop's name stands there without it. */
export function LogoCard({ draft, faults, change }: FormProps) {
  const t = useTexts();
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingMd">
          {t("brand.logo")}
        </Text>
        <TextField
          label={t("brand.logoUrl")}
          helpText={t("brand.logoHelp")}
          inputMode="url"
          autoComplete="off"
          placeholder="https://"
          maxLength={BRAND_MAX.address}
          value={draft.logoUrl}
          onChange={(logoUrl) => change({ logoUrl })}
          error={isFaulty(faults, "logoUrl") && t("brand.addressFault")}
        />
        {draft.logoUrl.trim() !== "" && (
          <InlineGrid columns={{ xs: "1fr", sm: "1fr 2fr" }} gap="300">
            <TextField
              label={t("brand.logoWidth")}
              type="number"
              min={LOGO_WIDTH.min}
              max={LOGO_WIDTH.max}
              suffix="px"
              autoComplete="off"
              value={draft.logoWidth}
              onChange={(logoWidth) => change({ logoWidth })}
              error={
                isFaulty(faults, "logoWidth") &&
                t("brand.widthFault", { min: LOGO_WIDTH.min, max: LOGO_WIDTH.max })
              }
            />
            <TextField
              label={t("brand.logoAlt")}
              helpText={t("brand.logoAltHelp")}
              autoComplete="off"
              maxLength={BRAND_MAX.alt}
              value={draft.logoAlt}
              onChange={(logoAlt) => change({ logoAlt })}
            />
          </InlineGrid>
        )}
      </BlockStack>
    </Card>
  );
}
