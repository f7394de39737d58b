import { Button, Form, FormLayout, InlineStack, Popover, Text, TextField } from "@shopify/polaris";
import { CalendarIcon } from "@shopify/polaris-icons";
import { useState } from "react";
import type { CalendarDate } from "#app/lib/time.ts";
import { formatCalendarDay } from "#app/ui/format-day.ts";
import { useReader, useTexts } from "#app/ui/AdminTexts.tsx";
import { DAYS_MAX, daysIn, latestPeriod, PERIOD_LENGTHS, type Period } from "../period.ts";
import { ChoiceGroup } from "#app/ui/ChoiceGroup.tsx";

type Props = { period: Period; lastDay: CalendarDate; onChoose: (period: Period) => void };

/** The last 30, 90 or 365 days, or any others; and which days that are. */
export function PeriodChoice({ period, lastDay, onChoose }: Props) {
  const { t, locale } = useReader();
  return (
    <InlineStack gap="300" blockAlign="center">
      <ChoiceGroup label={t("perf.period")}>
        {[
          ...PERIOD_LENGTHS.map((length) => (
            <Button
              key={length}
              pressed={period.length === length}
              onClick={() => onChoose(latestPeriod(length, lastDay))}
            >
              {t("perf.days", { days: length })}
            </Button>
          )),
          <CustomPeriod key={`${period.from} ${period.to}`} {...{ period, lastDay, onChoose }} />,
        ]}
      </ChoiceGroup>
      <Text as="p" tone="subdued">
        <span suppressHydrationWarning>
          {t("perf.datesFor", {
            from: formatCalendarDay(period.from, locale, "date"),
            to: formatCalendarDay(period.to, locale, "date"),
          })}
        </span>
      </Text>
    </InlineStack>
  );
}

function CustomPeriod({ period, lastDay, onChoose }: Props) {
  const t = useTexts();
  const [isOpen, setOpen] = useState(false);
  const isChosen = period.length === "custom";
  return (
    <Popover
      active={isOpen}
      onClose={() => setOpen(false)}
      sectioned
      preferredAlignment="left"
      activator={
        <Button
          icon={CalendarIcon}
          disclosure
          pressed={isChosen}
          ariaExpanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          {t("perf.custom")}
        </Button>
      }
    >
      <PeriodForm
        period={period}
        lastDay={lastDay}
        onChoose={(chosen) => {
          setOpen(false);
          onChoose(chosen);
        }}
      />
    </Popover>
  );
}

function PeriodForm({ period, lastDay, onChoose }: Props) {
  const t = useTexts();
  const [from, setFrom] = useState<string>(period.from);
  const [to, setTo] = useState<string>(period.to);
  const [isTried, setTried] = useState(false);
  // A browser's date field gives a whole date or nothing.
  const wished: Period = { length: "custom", from: from as CalendarDate, to: to as CalendarDate };
  const fault = faultOf(wished);
  const submit = () => (fault ? setTried(true) : onChoose(wished));
  const field = { type: "date" as const, autoComplete: "off", max: lastDay };
  return (
    <Form onSubmit={submit} noValidate>
      <FormLayout>
        <TextField
          label={t("perf.from")}
          {...field}
          value={from}
          onChange={setFrom}
          error={isTried && fault && fault !== "perf.toMissing" ? t(fault) : false}
        />
        <TextField
          label={t("perf.to")}
          {...field}
          value={to}
          onChange={setTo}
          error={isTried && fault === "perf.toMissing" ? t(fault) : false}
        />
        <Button submit variant="primary">
          {t("perf.apply")}
        </Button>
      </FormLayout>
    </Form>
  );
}

function faultOf(period: Period) {
  if (period.from === "") return "perf.fromMissing";
  if (period.to === "") return "perf.toMissing";
  if (period.from > period.to) return "perf.fromAfterTo";
  return daysIn(period) > DAYS_MAX ? "perf.tooLong" : null;
}
