import { BlockStack, Card, List, Text } from "@shopify/polaris";
import { useTexts } from "#app/ui/AdminTexts.tsx";
import { Disclosure } from "#app/ui/Disclosure.tsx";
import type { Deflection, DeflectionSettings } from "../estimate-deflection.ts";
import { AssumptionsForm } from "./AssumptionsForm.tsx";
import { useRanges } from "./use-ranges.ts";

type Props = { deflection: Deflection; settings: DeflectionSettings };

/** Questions that were probably not asked, how that is worked out, and what the merchant knows better. */
export function DeflectionCard({ deflection, settings }: Props) {
  const t = useTexts();
  const { questions, per100, time } = useRanges();
  const { orders, askers, expected, spared, minutes } = deflection;
  return (
    <Card>
      <BlockStack gap="300">
        <BlockStack gap="100">
          <Text as="h2" variant="headingMd">
            {t("results.spared")}
          </Text>
          <Text as="p" variant="heading2xl">
            {questions(spared)}
          </Text>
          <Text as="p">{t("results.sparedTime", { time: time(minutes) })}</Text>
          <Text as="p" tone="subdued">
            {t("results.estimate")}
          </Text>
        </BlockStack>
        <List>
          <List.Item>{t("results.sparedOrders", { orders })}</List.Item>
          <List.Item>
            {t("results.sparedExpected", {
              per100: per100(deflection.per100),
              expected: questions(expected),
            })}
          </List.Item>
          <List.Item>{t("results.sparedAskers", { askers })}</List.Item>
          <List.Item>{t("results.sparedMinutes", { minutes: settings.minutesPerQuestion })}</List.Item>
        </List>
        <Disclosure label={t("results.assumptions")}>
          <BlockStack gap="300">
            {(["results.source1", "results.source2", "results.source3"] as const).map((key) => (
              <Text key={key} as="p" tone="subdued">
                {t(key)}
              </Text>
            ))}
            <AssumptionsForm settings={settings} />
          </BlockStack>
        </Disclosure>
      </BlockStack>
    </Card>
  );
}
