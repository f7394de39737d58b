import type { BlockRules } from "./block-rules.ts";
import { warning } from "./design-problem.ts";
import type { PageBlock } from "./page-blocks.ts";
import type { DesignProblem, PageAudience } from "./page-design.ts";
import type { Situation } from "./situations.ts";

/** What asks for an opinion waits until everything was delivered: nothing of this is true then. */
const BEFORE_DELIVERY: ReadonlySet<Situation> = new Set([
  "preparing",
  "delayed_before_handover",
  "shipped",
  "on_the_way",
  "out_for_delivery",
  "ready_for_pickup",
  "cancelled",
]);

/** Rules that contradict the page's audience, the block itself, or what stands before. */
export function checkRules(block: PageBlock, audience: PageAudience): DesignProblem[] {
  const { show, id } = block;
  const never = (field: string | null) => [warning("never_shown", id, field)];
  if (areApart(show.languages, audience.languages)) return never("show.languages");
  if (areApart(show.countries, audience.countries)) return never("show.countries");
  const waits = block.type === "review" || block.type === "survey";
  const isOver = show.situations.length > 0 && show.situations.every((one) => BEFORE_DELIVERY.has(one));
  if (waits && isOver) return never("show.situations");
  if (block.type !== "support") return [];
  const always = block.contacts.findIndex(({ when }) => when.length === 0);
  // The first contact that fits is shown.
  return block.contacts.flatMap((_contact, index) =>
    always !== -1 && index > always ? never(`contacts.${index}`) : [],
  );
}

/** Whether two blocks may be shown on one page. Situations do not tell them apart: several are true at once. */
export const canMeet = (one: BlockRules, other: BlockRules): boolean =>
  !areApart(one.languages, other.languages) &&
  !areApart(one.countries, other.countries) &&
  (one.firstOrder === null || other.firstOrder === null || one.firstOrder === other.firstOrder);

/** A list that names nothing stands for all. */
const areApart = <One>(some: readonly One[], others: readonly One[]): boolean =>
  some.length > 0 && others.length > 0 && !some.some((one) => others.includes(one));
