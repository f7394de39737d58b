import { InlineGrid } from "@shopify/polaris";
import { useTexts } from "#app/ui/AdminTexts.tsx";
import { NumberCard } from "#app/ui/NumberCard.tsx";
import { useFormats } from "#app/ui/use-formats.ts";
import type { LookSums } from "../page-results.ts";

/** How often, by how many, and how often each. */
export function LookNumbers({ total: { looks, orders, askers } }: { total: LookSums }) {
  const t = useTexts();
  const { count, days, share } = useFormats();
  return (
    <InlineGrid columns={{ xs: 2, md: 4 }} gap={{ xs: "200", sm: "400" }}>
      <NumberCard label={t("results.looks")} value={count(looks)} help={t("results.looksHelp")} />
      <NumberCard label={t("results.orders")} value={count(orders)} help={t("results.ordersHelp")} />
      <NumberCard
        label={t("results.looksPerOrder")}
        value={days(orders === 0 ? null : looks / orders)}
        help={t("results.looksPerOrderHelp")}
      />
      <NumberCard
        label={t("results.askers")}
        value={count(askers)}
        help={t("results.askersHelp", { share: share(orders === 0 ? null : askers / orders) })}
      />
    </InlineGrid>
  );
}
