import { useNavigate } from "@remix-run/react";
import { Button, InlineStack, Text } from "@shopify/polaris";
import { useReader } from "#app/ui/AdminTexts.tsx";
import { ChoiceGroup } from "#app/ui/ChoiceGroup.tsx";
import { formatCalendarDay } from "#app/ui/format-day.ts";
import { RESULT_LENGTHS, type ResultPeriod } from "../results-period.ts";

/** The last 7, 30 or 90 days, and which days that are. */
export function ResultPeriodChoice({ period }: { period: ResultPeriod }) {
  const { t, locale } = useReader();
  const navigate = useNavigate();
  return (
    <InlineStack gap="300" blockAlign="center">
      <ChoiceGroup label={t("results.period")}>
        {RESULT_LENGTHS.map((length) => (
          <Button
            key={length}
            pressed={period.length === length}
            onClick={() => navigate(`/app/pages/results?days=${length}`, { preventScrollReset: true })}
          >
            {t("results.days", { days: length })}
          </Button>
        ))}
      </ChoiceGroup>
      <Text as="p" tone="subdued">
        <span suppressHydrationWarning>
          {t("results.dates", {
            from: formatCalendarDay(period.from, locale, "date"),
            to: formatCalendarDay(period.to, locale, "date"),
          })}
        </span>
      </Text>
    </InlineStack>
  );
}
