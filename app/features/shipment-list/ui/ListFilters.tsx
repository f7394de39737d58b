import { IndexFilters, IndexFiltersMode, useSetIndexFiltersMode } from "@shopify/polaris";
import { useReader } from "#app/ui/AdminTexts.tsx";
import { useNavigation } from "@remix-run/react";
import { FIRST_PAGE, VIEWS, type ListQuery } from "../list-query.ts";
import type { ListedCarrier } from "../listed-carrier.ts";
import { SORTS } from "../page-place.ts";
import { appliedFilters } from "./applied-filters.ts";
import { CarrierChoice, DayRange, StatusChoice, TroubleChoice } from "./FilterChoices.tsx";
import { useListAddress } from "./use-list-address.ts";
import { useSearchText } from "./use-search-text.ts";

/** Tabs, search field, filters and sort order of the list. The address is the only state: it can be shared and reloaded. */
export function ListFilters({ query: shown, carriers }: { query: ListQuery; carriers: ListedCarrier[] }) {
  const { t, locale } = useReader();
  const { wished: query, go } = useListAddress(shown);
  const search = useSearchText(query.search, (text) =>
    // Who looks for one order means it wherever it stands, and the tabs are hidden while searching.
    go(text ? { search: text, view: "all" } : { search: text }),
  );
  const navigation = useNavigation();
  const chips = appliedFilters(query, carriers, { t, locale }, go);
  const isSearched = query.search !== "" || chips.length > 0;
  const { mode, setMode } = useSetIndexFiltersMode(
    isSearched ? IndexFiltersMode.Filtering : IndexFiltersMode.Default,
  );
  const clear = () => go({ ...FIRST_PAGE, view: query.view, sort: query.sort, direction: query.direction });
  return (
    <IndexFilters
      tabs={VIEWS.map((view) => ({ id: view, content: t(`list.${view}`), isLocked: view === "all" }))}
      selected={VIEWS.indexOf(query.view)}
      onSelect={(index) => go({ view: VIEWS[index] ?? "all" })}
      canCreateNewView={false}
      queryValue={search.text}
      queryPlaceholder={t("list.search")}
      onQueryChange={search.change}
      onQueryClear={() => search.change("")}
      loading={navigation.state === "loading"}
      filters={[
        { key: "status", label: t("list.status"), filter: <StatusChoice query={query} go={go} /> },
        { key: "need", label: t("list.need"), filter: <TroubleChoice query={query} go={go} /> },
        {
          key: "carrier",
          label: t("list.carrier"),
          filter: <CarrierChoice query={query} go={go} carriers={carriers} />,
        },
        { key: "shipped", label: t("list.shipped"), filter: <DayRange query={query} go={go} /> },
      ]}
      appliedFilters={chips}
      onClearAll={() => {
        search.change("");
        clear();
      }}
      cancelAction={{ onAction: clear }}
      sortOptions={SORTS.flatMap((sort) =>
        (["desc", "asc"] as const).map((direction) => ({
          label: t(sort === "shipped" ? "list.sortShipped" : "list.sortStatus"),
          value: `${sort} ${direction}` as const,
          directionLabel: t(direction === "desc" ? "list.newest" : "list.oldest"),
        })),
      )}
      sortSelected={[`${query.sort} ${query.direction}`]}
      onSort={([chosen = ""]) => {
        const [sort, direction] = chosen.split(" ");
        go({
          sort: SORTS.find((known) => known === sort) ?? "shipped",
          direction: direction === "asc" ? "asc" : "desc",
        });
      }}
      mode={mode}
      setMode={setMode}
    />
  );
}
