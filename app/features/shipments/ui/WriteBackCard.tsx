import {
  Banner,
  BlockStack,
  Button,
  Card,
  Checkbox,
  ChoiceList,
  InlineStack,
  Link,
  Text,
} from "@shopify/polaris";
import { useTexts } from "#app/ui/AdminTexts.tsx";
import { Moment } from "#app/ui/Moment.tsx";
import { WRITABLE_STATUSES } from "../plan-write-back.ts";
import type { WriteBackView } from "../write-back-form.ts";
import { useWriteBack } from "./use-write-back.ts";

/** The switch that has Shopify told of what other sources tell, with what it means for shoppers' mail. */
export function WriteBackCard({ view }: { view: WriteBackView }) {
  const t = useTexts();
  const form = useWriteBack(view);
  return (
    <Card>
      <BlockStack gap="400">
        <BlockStack gap="100">
          <Text as="h2" variant="headingMd">
            {t("back.title")}
          </Text>
          <Text as="p" tone="subdued">
            {t("back.text")}
          </Text>
        </BlockStack>
        <Checkbox
          label={t("back.on")}
          checked={form.on}
          onChange={form.setOn}
          helpText={form.on && !view.isGranted && view.since === null && t("back.needsGrant")}
        />
        {form.on && (
          <>
            <Banner tone="warning" title={t("back.warnTitle")}>
              <BlockStack gap="100">
                <Text as="p">{t("back.warnText")}</Text>
                <Link url="shopify://admin/settings/notifications" target="_top">
                  {t("back.openNotifications")}
                </Link>
              </BlockStack>
            </Banner>
            <ChoiceList
              allowMultiple
              title={t("back.statuses")}
              choices={WRITABLE_STATUSES.map((status) => ({ value: status, label: t(`status.${status}`) }))}
              selected={form.statuses}
              onChange={form.setStatuses}
              {...(form.statuses.length === 0 ? { error: t("back.noStatus") } : {})}
            />
            <Text as="p" tone="subdued">
              {t("back.rules")}
            </Text>
          </>
        )}
        {form.isDeclined && <Banner tone="critical">{t("back.declined")}</Banner>}
        {form.isChanged && (
          <InlineStack>
            <Button
              variant="primary"
              loading={form.isSaving}
              disabled={form.on && form.statuses.length === 0}
              onClick={form.save}
            >
              {t("back.save")}
            </Button>
          </InlineStack>
        )}
        {view.since !== null && <Health view={view} />}
      </BlockStack>
    </Card>
  );
}

function Health({ view: { since, isGranted, written, waiting, failed, problem } }: { view: WriteBackView }) {
  const t = useTexts();
  return (
    <BlockStack gap="200">
      {!isGranted && <Banner tone="critical">{t("back.noGrant")}</Banner>}
      {isGranted && failed > 0 && (
        <Banner tone="warning">{t("back.failed", { count: failed, problem: problem ?? "" })}</Banner>
      )}
      <Text as="p" tone="subdued" variant="bodySm">
        {since && (
          <>
            {t("back.since")} <Moment at={since} /> ·{" "}
          </>
        )}
        {t("back.written", { count: written })}
        {waiting > 0 && ` · ${t("back.waiting", { count: waiting })}`}
      </Text>
    </BlockStack>
  );
}
