import type { PageBlockType } from "#app/features/page-designs/page-blocks.ts";
import type { CalendarDate, Instant } from "#app/lib/time.ts";
import type { Deflection, DeflectionSettings } from "./estimate-deflection.ts";
import type { ResultPeriod, ResultStep } from "./results-period.ts";

/** Of some days: looks, orders looked at for the first time, and those of them that turned to the shop. */
export type LookSums = { looks: number; orders: number; askers: number };
export type DaySums = LookSums & { on: CalendarDate; pageId: string; language: string };
export type BlockSums = {
  pageId: string;
  blockId: string;
  blockType: string;
  clicks: number;
  orders: number;
};

/** What recommendations sold, in one currency. `amount` as text: "1234.50". */
export type SaleTotal = { currency: string; amount: string; orders: number };
export type Sale = {
  orderId: string;
  /** "#1001"; null when the order is not known by its name yet. */
  orderName: string | null;
  placedAt: Instant;
  products: string[];
  amount: string;
  currency: string;
};

/** A page as its designer has it now, to say where its blocks stand. */
export type KnownPage = {
  pageId: string;
  name: string;
  blocks: readonly { id: string; type: PageBlockType }[];
};

/** `type` null: a kind of block that we do not know any more. `number`: of several of a kind on the page, from the top. */
export type BlockResult = {
  blockId: string;
  type: PageBlockType | null;
  number: number | null;
  /** No longer on the page. */
  isGone: boolean;
  clicks: number;
  orders: number;
  /** Of the orders looked at; null when that cannot be said. */
  share: number | null;
};
/** `name` null: the page of shops that have designed none; "": one that was deleted. */
export type PageResult = {
  pageId: string;
  name: string | null;
  looks: number;
  orders: number;
  blocks: BlockResult[];
};

export type PageResults = {
  period: ResultPeriod;
  step: ResultStep;
  /** Nobody has ever looked. */
  isFirstDay: boolean;
  total: LookSums;
  steps: { on: CalendarDate; looks: number; orders: number }[];
  languages: ({ language: string } & Pick<LookSums, "looks" | "orders">)[];
  pages: PageResult[];
  sales: { totals: SaleTotal[]; latest: Sale[]; isCut: boolean };
  deflection: Deflection;
  settings: DeflectionSettings;
};
