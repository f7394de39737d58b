import type { AppliedFilterInterface } from "@shopify/polaris";
import type { AdminTranslate } from "#app/ui/AdminTexts.tsx";
import { listedCarrierText, type ListedCarrier } from "../listed-carrier.ts";
import type { ListFilter, ListQuery } from "../list-query.ts";

/** The chips below the search field, one for each filter in force; removing one takes it out of the address. */
export function appliedFilters(
  query: ListFilter,
  listed: ListedCarrier[],
  { t, locale }: { t: AdminTranslate; locale: string },
  go: (change: Partial<ListQuery>) => void,
): AppliedFilterInterface[] {
  const chips: AppliedFilterInterface[] = [];
  const { statuses, troubles, carriers, shippedFrom: from, shippedTo: to } = query;
  const chip = (key: string, label: string, cleared: Partial<ListQuery>) =>
    chips.push({ key, label, onRemove: () => go(cleared) });
  const values = (names: string[]) => ({ values: names.join(", ") });
  if (statuses.length > 0)
    chip("status", t("list.isStatus", values(statuses.map((status) => t(`status.${status}`)))), {
      statuses: [],
    });
  if (troubles.length > 0)
    chip("need", t("list.isNeed", values(troubles.map((kind) => t(`trouble.${kind}`)))), { troubles: [] });
  const carrierNames = carriers.map((stored) => listedCarrierText(listed, stored, locale));
  if (carriers.length > 0) chip("carrier", t("list.isCarrier", values(carrierNames)), { carriers: [] });
  const noDays = { shippedFrom: null, shippedTo: null };
  if (from && to) chip("shipped", t("list.isShippedBetween", { from, to }), noDays);
  else if (from) chip("shipped", t("list.isShippedFrom", { from }), noDays);
  else if (to) chip("shipped", t("list.isShippedTo", { to }), noDays);
  return chips;
}
