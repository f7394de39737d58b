import { Badge, BlockStack, Button, Card, InlineStack, List, Text } from "@shopify/polaris";
import { useTexts } from "#app/ui/AdminTexts.tsx";
import { DELIVERIES_NEEDED } from "../calibration.ts";
import type { PerformanceView, WhatIf } from "../performance-view.ts";
import { PlainTable } from "#app/ui/PlainTable.tsx";
import { useFormats } from "#app/ui/use-formats.ts";

/** What promising 80, 90 or 95 in 100 would have meant for the same parcels. */
export function WhatIfCard({ view: { whatIf, certainty } }: { view: PerformanceView }) {
  const t = useTexts();
  const { days, share } = useFormats();
  return (
    <Card>
      <BlockStack gap="300">
        <BlockStack gap="100">
          <Text as="h2" variant="headingMd">
            {t("perf.whatIf")}
          </Text>
          <Text as="p" tone="subdued">
            {whatIf ? t("perf.whatIfHelp") : t("perf.whatIfFew", { needed: DELIVERIES_NEEDED })}
          </Text>
        </BlockStack>
        {whatIf && (
          <>
            <PlainTable
              headings={[t("perf.certainty"), t("perf.daysPromised"), t("perf.onTime")]}
              rows={whatIf.map((one) => [
                <InlineStack key={one.level} gap="200">
                  <span>{t("perf.inHundred", { level: one.level })}</span>
                  {one.level === certainty && <Badge tone="info">{t("perf.setNow")}</Badge>}
                </InlineStack>,
                days(one.days),
                share(one.onTime),
              ])}
            />
            <Sentences whatIf={whatIf} certainty={certainty} />
          </>
        )}
        <InlineStack>
          <Button url="/app/delivery-dates">{t("perf.changeCertainty")}</Button>
        </InlineStack>
      </BlockStack>
    </Card>
  );
}

function Sentences({ whatIf, certainty }: { whatIf: WhatIf[]; certainty: number }) {
  const t = useTexts();
  const { days, share } = useFormats();
  const now = whatIf.find(({ level }) => level === certainty);
  if (!now) return null;
  return (
    <List>
      {whatIf
        .filter((one) => one !== now)
        .map((one) => {
          const change = one.days - now.days;
          return (
            <List.Item key={one.level}>
              {t("perf.whatIfLine", {
                level: one.level,
                now: now.level,
                days: days(Math.abs(change)),
                // Less than what is written as 0.0 is no change.
                change: Math.abs(change) < 0.05 ? "none" : change > 0 ? "longer" : "shorter",
                share: share(one.onTime),
                before: share(now.onTime),
              })}
            </List.Item>
          );
        })}
    </List>
  );
}
