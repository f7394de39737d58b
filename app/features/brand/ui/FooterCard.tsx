import { BlockStack, Button, Card, InlineStack, Select, Text, TextField } from "@shopify/polaris";
import { PlusIcon } from "@shopify/polaris-icons";
import { useTexts } from "#app/ui/AdminTexts.tsx";
import { RowButtons } from "#app/ui/RowButtons.tsx";
import type { SocialKind } from "../brand.ts";
import { BRAND_MAX } from "../brand-draft.ts";
import { SOCIAL_NAMES } from "../social-names.ts";
import type { FormProps } from "./LogoCard.tsx";
import styles from "./brand.module.css";

/** What stands under every mail: the shop's own words, and its accounts. */
export function FooterCard({ draft, faults, change }: FormProps) {
  const t = useTexts();
  const { social } = draft;
  // The keys of a record are exactly its type's.
  const kinds = Object.keys(SOCIAL_NAMES) as SocialKind[];
  const free = kinds.filter((kind) => !social.some((account) => account.kind === kind));
  const swap = (index: number, other: number) => {
    const [one, two] = [social[index], social[other]];
    if (one && two) change({ social: social.with(index, two).with(other, one) });
  };
  return (
    <Card>
      <BlockStack gap="400">
        <Text as="h2" variant="headingMd">
          {t("brand.under")}
        </Text>
        <TextField
          label={t("brand.footer")}
          helpText={t("brand.footerHelp")}
          autoComplete="off"
          multiline={3}
          maxHeight="12rem"
          maxLength={BRAND_MAX.footer}
          showCharacterCount
          value={draft.footer}
          onChange={(footer) => change({ footer })}
        />
        {social.map(({ kind, url }, index) => (
          <div key={kind} className={styles["account"]}>
            <Select
              label={t("brand.account")}
              options={kinds
                .filter((one) => one === kind || free.includes(one))
                .map((one) => ({ value: one, label: SOCIAL_NAMES[one] }))}
              value={kind}
              // The options' values are kinds of accounts.
              onChange={(next) => change({ social: social.with(index, { kind: next as SocialKind, url }) })}
            />
            <TextField
              label={t("brand.accountUrl", { account: SOCIAL_NAMES[kind] })}
              inputMode="url"
              autoComplete="off"
              placeholder="https://"
              maxLength={BRAND_MAX.address}
              value={url}
              onChange={(next) => change({ social: social.with(index, { kind, url: next }) })}
              error={faults.some(({ field }) => field === `social.${index}`) && t("brand.addressFault")}
            />
            <div className={styles["rowButtons"]}>
              <RowButtons
                name={SOCIAL_NAMES[kind]}
                moveUp={index > 0 ? () => swap(index, index - 1) : null}
                moveDown={index < social.length - 1 ? () => swap(index, index + 1) : null}
                remove={() => change({ social: social.toSpliced(index, 1) })}
              />
            </div>
          </div>
        ))}
        <InlineStack>
          <Button
            icon={PlusIcon}
            disabled={free.length === 0}
            onClick={() => {
              const [kind] = free;
              if (kind) change({ social: [...social, { kind, url: "" }] });
            }}
          >
            {t("brand.addAccount")}
          </Button>
        </InlineStack>
      </BlockStack>
    </Card>
  );
}
