import { Text } from "@shopify/polaris";
import { useTexts } from "#app/ui/AdminTexts.tsx";
import type { AccountView } from "../provider-view.ts";

/** "Follows 120 parcels · 3 waiting · 31 calls today": what is nought is left out, but for the first. */
export function AccountFigures({ account }: { account: AccountView }) {
  const t = useTexts();
  const { numbers, callsToday, callsPerDayMax } = account;
  const parts = [
    t("source.follows", { count: numbers.following }),
    numbers.wanted > 0 && t("source.waiting", { count: numbers.wanted }),
    numbers.not_found > 0 && t("source.notFound", { count: numbers.not_found }),
    numbers.refused > 0 && t("source.refused", { count: numbers.refused }),
    callsPerDayMax === null
      ? t("source.calls", { count: callsToday })
      : t("source.callsOf", { count: callsToday, max: callsPerDayMax }),
  ];
  return (
    <Text as="p" tone="subdued" variant="bodySm">
      {parts.filter((part) => part !== false).join(" · ")}
    </Text>
  );
}
