import { BlockStack, Checkbox, InlineGrid, TextField } from "@shopify/polaris";
import { PageSection } from "#app/ui/PageSection.tsx";
import { useTexts } from "#app/ui/AdminTexts.tsx";
import type { SettingsView } from "../desk-view.ts";
import { MessagesFrame } from "./MessagesFrame.tsx";
import { NumberField } from "./NumberField.tsx";
import { SettingsForm } from "./SettingsForm.tsx";
import { Weekdays } from "./Weekdays.tsx";

const NIGHT = { from: "21:00", to: "08:00" };
const PER_DAY = 6;

/** When messages may arrive, how many, and what is measured of them: for all moments at once. */
export function TimingPage({ view: { settings } }: { view: SettingsView }) {
  const t = useTexts();
  const { quietHours, perDayMax, gatherMinutes, askingHours, askingWeekdays, measureOpens, measureClicks } =
    settings;
  const saved = {
    quietHours,
    perDayMax,
    gatherMinutes,
    askingHours,
    askingWeekdays,
    measureOpens,
    measureClicks,
  };
  return (
    <MessagesFrame tab="timing">
      <SettingsForm id="timing-save-bar" saved={saved}>
        {({ fields, change, wrong }) => (
          <BlockStack gap="400">
            <PageSection title={t("timing.quiet")} help={t("timing.quietHelp")}>
              <BlockStack gap="300">
                <Checkbox
                  label={t("timing.quietOn")}
                  checked={fields.quietHours !== null}
                  onChange={(isOn) => change({ quietHours: isOn ? NIGHT : null })}
                />
                {fields.quietHours && (
                  <Span
                    value={fields.quietHours}
                    isWrong={wrong.some((path) => path.startsWith("quietHours"))}
                    onChange={(span) => change({ quietHours: span })}
                  />
                )}
              </BlockStack>
            </PageSection>
            <PageSection title={t("timing.many")} help={t("timing.manyHelp")}>
              <BlockStack gap="300">
                <Checkbox
                  label={t("timing.perDayOn")}
                  checked={fields.perDayMax !== null}
                  onChange={(isOn) => change({ perDayMax: isOn ? PER_DAY : null })}
                />
                {fields.perDayMax !== null && (
                  <NumberField
                    label={t("timing.perDay")}
                    value={fields.perDayMax}
                    min={1}
                    max={50}
                    onChange={(count) => change({ perDayMax: count })}
                  />
                )}
                <NumberField
                  label={t("timing.gather")}
                  help={t("timing.gatherHelp")}
                  value={fields.gatherMinutes}
                  min={0}
                  max={240}
                  onChange={(minutes) => change({ gatherMinutes: minutes })}
                />
              </BlockStack>
            </PageSection>
            <PageSection title={t("timing.asking")} help={t("timing.askingHelp")}>
              <BlockStack gap="300">
                <Span
                  value={fields.askingHours}
                  isWrong={wrong.some((path) => path.startsWith("askingHours"))}
                  onChange={(span) => change({ askingHours: span })}
                />
                <Weekdays
                  chosen={fields.askingWeekdays}
                  onChange={(weekdays) => change({ askingWeekdays: weekdays })}
                />
              </BlockStack>
            </PageSection>
            <PageSection title={t("timing.measure")} help={t("timing.measureHelp")}>
              <BlockStack gap="100">
                <Checkbox
                  label={t("timing.opens")}
                  helpText={t("timing.opensHelp")}
                  checked={fields.measureOpens}
                  onChange={(isOn) => change({ measureOpens: isOn })}
                />
                <Checkbox
                  label={t("timing.clicks")}
                  helpText={t("timing.clicksHelp")}
                  checked={fields.measureClicks}
                  onChange={(isOn) => change({ measureClicks: isOn })}
                />
              </BlockStack>
            </PageSection>
          </BlockStack>
        )}
      </SettingsForm>
    </MessagesFrame>
  );
}

type TimeSpan = { from: string; to: string };
type SpanProps = { value: TimeSpan; isWrong: boolean; onChange: (span: TimeSpan) => void };

function Span({ value, isWrong, onChange }: SpanProps) {
  const t = useTexts();
  return (
    <InlineGrid columns={2} gap="300">
      {(["from", "to"] as const).map((end) => (
        <TextField
          key={end}
          type="time"
          label={t(`timing.${end}`)}
          value={value[end]}
          autoComplete="off"
          error={isWrong && t("timing.wrongTime")}
          onChange={(text) => onChange({ ...value, [end]: text })}
        />
      ))}
    </InlineGrid>
  );
}
