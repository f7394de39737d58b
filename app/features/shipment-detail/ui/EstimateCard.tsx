import { Badge, BlockStack, Card, InlineStack, Text } from "@shopify/polaris";
import type { EstimateView, LateReason } from "#app/features/estimates/estimate-view.ts";
import { formatWindow, type DayWindow } from "#app/lib/format-window.ts";
import type { CalendarDate } from "#app/lib/time.ts";
import { useReader, useTexts } from "#app/ui/AdminTexts.tsx";

type Props = { estimate: EstimateView | null; today: CalendarDate };

/** When it comes: what the shopper was told, what we believe now, and why that is not the same. */
export function EstimateCard({ estimate, today }: Props) {
  const t = useTexts();
  if (!estimate) return null;
  const { promise, expected, lateness, lateProbability, lateReason } = estimate;
  return (
    <Card>
      <BlockStack gap="300">
        <InlineStack align="space-between" gap="200">
          <Text as="h2" variant="headingMd">
            {t("estimate.title")}
          </Text>
          {lateness && (
            <Badge tone={lateness === "late" ? "critical" : "warning"}>{t(`trouble.${lateness}`)}</Badge>
          )}
        </InlineStack>
        {promise ? (
          <Days
            label={t("estimate.promised")}
            window={promise}
            today={today}
            help={[
              t(`estimate.basis.${promise.basis}`),
              promise.level === null ? null : t("estimate.level", { level: promise.level }),
            ]}
          />
        ) : (
          <Text as="p" tone="subdued">
            {t("estimate.notPromised")}
          </Text>
        )}
        {expected && (
          <Days
            label={t("estimate.expected")}
            window={expected}
            today={today}
            help={[t(`estimate.basis.${expected.basis}`)]}
          />
        )}
        {promise && lateProbability !== null && (
          <Fact label={t("estimate.chance")} text={t("estimate.chanceOf", { chance: lateProbability })} />
        )}
        {lateReason && <Why reason={lateReason} today={today} />}
      </BlockStack>
    </Card>
  );
}

function Why({ reason, today }: { reason: LateReason; today: CalendarDate }) {
  const t = useTexts();
  const { locale } = useReader();
  if (reason.kind === "not_handed_over") return <Text as="p">{t("estimate.why.not_handed_over")}</Text>;
  const day = formatWindow({ from: reason.day, to: reason.day }, locale, today);
  return <Text as="p">{t(`estimate.why.${reason.kind}`, { day })}</Text>;
}

type DaysProps = { label: string; window: DayWindow; today: CalendarDate; help: (string | null)[] };

function Days({ label, window, today, help }: DaysProps) {
  const { locale } = useReader();
  return (
    <Fact
      label={label}
      text={formatWindow(window, locale, today)}
      help={help.filter((part) => part !== null).join(" · ")}
    />
  );
}

function Fact({ label, text, help }: { label: string; text: string; help?: string }) {
  return (
    <BlockStack>
      <Text as="span" tone="subdued" variant="bodySm">
        {label}
      </Text>
      <Text as="span" fontWeight="semibold">
        {text}
      </Text>
      {help && (
        <Text as="span" tone="subdued" variant="bodySm">
          {help}
        </Text>
      )}
    </BlockStack>
  );
}
