import { Banner, Text } from "@shopify/polaris";
import { useTexts } from "#app/ui/AdminTexts.tsx";
import type { Calibration } from "../calibration.ts";
import { useFormats } from "#app/ui/use-formats.ts";

const TONES = { bold: "warning", right: "success", open: "info", careful: "info" } as const;

/** Whether the dates hold what they promise, in words. */
export function CalibrationBanner({ calibration }: { calibration: Calibration }) {
  const t = useTexts();
  const { inHundred } = useFormats();
  if (calibration.kind === "too_few") {
    const { due, needed } = calibration;
    return (
      <Banner tone="info" title={t("perf.fewTitle", { due, needed })}>
        <Text as="p">{t("perf.fewText", { needed })}</Text>
      </Banner>
    );
  }
  const { kind, goal, share, low, high } = calibration;
  return (
    <Banner tone={TONES[kind]} title={t(`perf.${kind}Title`)}>
      <Text as="p">
        {t("perf.calibration", {
          goal: inHundred(goal),
          share: inHundred(share),
          low: inHundred(low),
          high: inHundred(high),
        })}
      </Text>
      {kind !== "right" && <Text as="p">{t(`perf.${kind}Text`)}</Text>}
    </Banner>
  );
}
