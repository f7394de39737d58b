import { List, Text } from "@shopify/polaris";
import { titleIn } from "#app/features/carriers/carrier-title.ts";
import { useReader, type AdminTranslate } from "#app/ui/AdminTexts.tsx";
import type { LearnedLine } from "../present-learned.ts";
import { spanText } from "./trouble-words.ts";

/** How long things take on the lanes of a shop, and after how long it is warned. */
export function LearnedList({ learned }: { learned: LearnedLine[] }) {
  const { t, locale } = useReader();
  if (learned.length === 0) return <Text as="p">{t("warn.nothing")}</Text>;
  return (
    <List>
      {learned.map(({ kind, lane, usualHours, limitHours, sample }) => {
        const where = laneText(lane, locale, t);
        return (
          <List.Item key={`${kind} ${where}`}>
            {t(`warn.line.${kind}`, {
              lane: where,
              usual: spanText(usualHours, t),
              limit: spanText(limitHours, t),
              sample,
            })}
          </List.Item>
        );
      })}
    </List>
  );
}

function laneText(lane: LearnedLine["lane"], locale: string, t: AdminTranslate): string {
  if (!lane) return t("warn.shop");
  const carrier = lane.carrier ? titleIn(lane.carrier, locale) : t("warn.everybody");
  return t("warn.laneName", { carrier, from: lane.from || "?", to: lane.to || "?" });
}
