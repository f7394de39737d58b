import type { Ctx } from "#app/context.server.ts";
import type { Look } from "./visit.ts";

export { attributeSales } from "./attribute-sales.server.ts";
export { hasLooks, listBlockSums, listDaySums, loadSales } from "./load-results.server.ts";
export { linkVia, nameOfLink, readPageLink, type LinkVia } from "./page-link.server.ts";
export { saveVisits } from "./save-visits.server.ts";
export { createVisitCounter } from "./visit-counter.server.ts";

/** Counts that an order's page was looked at. Returns at once and never throws: the page does not wait for its numbers. */
export const countView = (ctx: Ctx, look: Omit<Look, "at">): void =>
  ctx.visits.look({ ...look, at: ctx.now() });
