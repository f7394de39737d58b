import { List, Text } from "@shopify/polaris";
import { carrierLabel } from "#app/features/carriers/carrier-label.ts";
import { useReader, type AdminTranslate } from "#app/ui/AdminTexts.tsx";
import { parseLane } from "../lanes.ts";
import { learnedHours, type LearnedLane } from "../thresholds.ts";
import { spanText } from "./trouble-words.ts";

/** How long things take on the lanes of a shop, and after how long it is warned. */
export function LearnedList({ learned }: { learned: LearnedLane[] }) {
  const { t, locale } = useReader();
  if (learned.length === 0) return <Text as="p">{t("warn.nothing")}</Text>;
  return (
    <List>
      {learned.map((one) => (
        <List.Item key={`${one.kind} ${one.lane}`}>
          {t(`warn.line.${one.kind}`, {
            lane: laneText(one.lane, locale, t),
            usual: spanText(one.hoursP50, t),
            limit: spanText(learnedHours(one), t),
            sample: one.sample,
          })}
        </List.Item>
      ))}
    </List>
  );
}

function laneText(name: string, locale: string, t: AdminTranslate): string {
  const lane = parseLane(name);
  if (!lane) return t("warn.shop");
  const carrier = lane.carrierKey ? carrierLabel(lane.carrierKey, locale) : t("warn.everybody");
  return t("warn.laneName", { carrier, from: lane.from || "?", to: lane.to || "?" });
}
