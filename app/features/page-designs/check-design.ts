import type { Brand } from "#app/features/brand/brand.ts";
import { contrastWarnings } from "#app/features/brand/brand-contrast.ts";
import { ratio, readableOn, TEXT_RATIO_MIN } from "#app/features/brand/contrast.ts";
import { checkBlock } from "./check-block.ts";
import { canMeet, checkRules } from "./check-rules.ts";
import { warning } from "./design-problem.ts";
import type { PageBlockType } from "./page-blocks.ts";
import type { DesignProblem, PageAudience, PageDesign } from "./page-design.ts";

const EVERYBODY: PageAudience = { countries: [], languages: [] };

/** What can be said of a design without running anything of it. */
export const checkDesign = (
  design: PageDesign,
  brand: Brand,
  audience: PageAudience = EVERYBODY,
): DesignProblem[] => [
  ...checkHeroes(design),
  ...checkParts(design),
  ...design.blocks.flatMap((block) => [
    ...checkRules(block, audience),
    ...checkBlock(block, design, { audience }),
  ]),
  ...checkContrast(design, brand),
];

/** The sentence is what people come for: without it there is no page. */
function checkHeroes({ blocks }: PageDesign): DesignProblem[] {
  const [first, ...more] = blocks.filter(({ type }) => type === "hero");
  const error = { severity: "error", field: null, detail: "" } as const;
  if (!first) return [{ ...error, code: "no_hero", blockId: null }];
  return more.map(({ id }) => ({ ...error, code: "two_heroes", blockId: id }));
}

/** Parts of which a page has one. */
const ONCE: ReadonlySet<PageBlockType> = new Set([
  "header",
  "progress",
  "map",
  "delivery_date",
  "parcels",
  "items",
  "follow",
  "social",
]);

function checkParts({ blocks }: PageDesign): DesignProblem[] {
  const has = (type: PageBlockType) => blocks.some((block) => block.type === type);
  const isRepeated = (block: PageDesign["blocks"][number], index: number) =>
    blocks.slice(0, index).some(({ type, show }) => type === block.type && canMeet(show, block.show));
  return [
    ...(has("progress") ? [] : [warning("no_progress")]),
    ...(has("support") ? [] : [warning("no_support")]),
    ...blocks
      .filter((block, index) => ONCE.has(block.type) && isRepeated(block, index))
      .map(({ id }) => warning("repeated_block", id)),
  ];
}

function checkContrast({ style }: PageDesign, brand: Brand): DesignProblem[] {
  // Around a page inside the theme are the theme's colours.
  const pairs = contrastWarnings(brand).filter(
    ({ pair }) => style.frame === "page" || !pair.endsWith("_on_page"),
  );
  const onAccent = ratio(readableOn(brand.accent), brand.accent);
  const isPale = style.hero === "filled" && onAccent < TEXT_RATIO_MIN;
  return [
    ...pairs.map(({ pair, ratio: found }) => lowContrast(pair, found)),
    ...(isPale ? [lowContrast("text_on_accent", onAccent)] : []),
  ];
}

const lowContrast = (pair: string, found: number): DesignProblem =>
  warning("low_contrast", null, null, `${pair} ${found.toFixed(1)}`);
