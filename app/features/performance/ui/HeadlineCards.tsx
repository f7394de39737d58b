import { BlockStack, InlineGrid, Text } from "@shopify/polaris";
import { useTexts } from "#app/ui/AdminTexts.tsx";
import { NumberCard } from "#app/ui/NumberCard.tsx";
import type { PerformanceView } from "../performance-view.ts";
import { Edge } from "#app/ui/Edge.tsx";
import { useFormats } from "#app/ui/use-formats.ts";

/** The six numbers, and below them what they are about. */
export function HeadlineCards({ view }: { view: PerformanceView }) {
  const t = useTexts();
  const { share, days, inHundred } = useFormats();
  const { total, goal, inWindow, beforeWindow } = view;
  const inside = { inside: share(inWindow), before: share(beforeWindow) };
  const dayCount = (value: number | null) =>
    value === null ? days(null) : t("perf.windowDays", { days: days(value) });
  return (
    <BlockStack gap="300">
      <InlineGrid columns={{ xs: 2, md: 3 }} gap={{ xs: "200", sm: "400" }}>
        <NumberCard
          label={t("perf.onTime")}
          value={share(total.onTime)}
          help={t("perf.onTimeHelp", { goal: t("perf.inHundred", { level: inHundred(goal) }) })}
        />
        <NumberCard label={t("perf.nearDay")} value={share(total.nearDay)} help={t("perf.nearDayHelp")} />
        <NumberCard label={t("perf.exactDay")} value={share(total.exactDay)} help={t("perf.exactDayHelp")} />
        <NumberCard
          label={t("perf.window")}
          value={dayCount(total.windowDays)}
          help={t("perf.windowHelp", inside)}
        />
        <NumberCard
          label={t("perf.promised")}
          value={dayCount(total.promisedDays)}
          help={t("perf.promisedHelp")}
        />
        <NumberCard label={t("perf.taken")} value={dayCount(total.takenDays)} help={t("perf.takenHelp")} />
      </InlineGrid>
      <Edge>
        <BlockStack gap="100">
          <Fact>{t("perf.countLine", { due: total.due, undelivered: total.undelivered })}</Fact>
          {view.byRules > 0 && <Fact>{t("perf.rulesLine", { count: view.byRules })}</Fact>}
          {view.unheard > 0 && <Fact>{t("perf.unheardLine", { count: view.unheard })}</Fact>}
        </BlockStack>
      </Edge>
    </BlockStack>
  );
}

const Fact = ({ children }: { children: string }) => (
  <Text as="p" tone="subdued">
    {children}
  </Text>
);
