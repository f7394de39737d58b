import { PAGE_BLOCK_TYPES } from "#app/features/page-designs/page-blocks.ts";
import { estimateDeflection, type DeflectionSettings } from "./estimate-deflection.ts";
import type {
  BlockResult,
  BlockSums,
  DaySums,
  KnownPage,
  LookSums,
  PageResult,
  PageResults,
} from "./page-results.ts";
import { resultStep, stepsIn, stepStart, type ResultPeriod } from "./results-period.ts";

type Facts = {
  period: ResultPeriod;
  days: DaySums[];
  blocks: BlockSums[];
  sales: PageResults["sales"];
  /** The merchant's pages in their order; that of shops without any has the id "". */
  pages: KnownPage[];
  settings: DeflectionSettings;
  hasEver: boolean;
};

/** The page of results, from the daily sums. */
export function presentResults({
  period,
  days,
  blocks,
  sales,
  pages,
  settings,
  hasEver,
}: Facts): PageResults {
  const step = resultStep(period);
  const byStep = Map.groupBy(days, ({ on }) => stepStart(on, step));
  const total = addUp(days);
  return {
    period,
    step,
    isFirstDay: !hasEver,
    total,
    steps: stepsIn(period).map((on) => {
      const { looks, orders } = addUp(byStep.get(on) ?? []);
      return { on, looks, orders };
    }),
    languages: [...Map.groupBy(days, ({ language }) => language)]
      .map(([language, of]) => ({ language, ...addUp(of) }))
      .toSorted((one, other) => other.looks - one.looks || (one.language < other.language ? -1 : 1)),
    pages: presentPages(days, blocks, pages),
    sales,
    deflection: estimateDeflection(total, settings),
    settings,
  };
}

const addUp = (rows: readonly LookSums[]): LookSums =>
  rows.reduce(
    (sum, { looks, orders, askers }) => ({
      looks: sum.looks + looks,
      orders: sum.orders + orders,
      askers: sum.askers + askers,
    }),
    { looks: 0, orders: 0, askers: 0 },
  );

function presentPages(days: DaySums[], blocks: BlockSums[], known: KnownPage[]): PageResult[] {
  const looked = Map.groupBy(days, ({ pageId }) => pageId);
  const pressed = Map.groupBy(blocks, ({ pageId }) => pageId);
  const ids = new Set([...looked.keys(), ...pressed.keys()]);
  return [...ids]
    .map((pageId) => {
      const { looks, orders } = addUp(looked.get(pageId) ?? []);
      const page = known.find((one) => one.pageId === pageId);
      const results = (pressed.get(pageId) ?? []).map((sums) => toBlockResult(sums, orders, page));
      return {
        pageId,
        name: pageId === "" ? null : (page?.name ?? ""),
        looks,
        orders,
        blocks: results.toSorted(
          (one, other) => other.clicks - one.clicks || (one.blockId < other.blockId ? -1 : 1),
        ),
      };
    })
    .toSorted((one, other) => other.looks - one.looks || (one.pageId < other.pageId ? -1 : 1));
}

function toBlockResult(
  { blockId, blockType, clicks, orders }: BlockSums,
  looked: number,
  page?: KnownPage,
): BlockResult {
  const type = PAGE_BLOCK_TYPES.find((one) => one === blockType) ?? null;
  const alike = page?.blocks.filter((block) => block.type === type) ?? [];
  const place = alike.findIndex(({ id }) => id === blockId);
  return {
    blockId,
    type,
    number: alike.length > 1 && place >= 0 ? place + 1 : null,
    isGone: page !== undefined && place < 0,
    clicks,
    orders,
    // Orders first looked at before the period may press in it.
    share: looked === 0 ? null : Math.min(1, orders / looked),
  };
}
