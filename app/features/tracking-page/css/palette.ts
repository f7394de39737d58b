import type { Brand } from "#app/features/brand/brand.ts";
import {
  isNeutral,
  mix,
  ratio,
  readableOn,
  TEXT_RATIO_MIN,
  visibleOn,
} from "#app/features/brand/contrast.ts";

/** As visibleOn; but on the few colours in the middle, where near-black falls short by a hair, black itself does. */
function seenOn(color: string, background: string, ratioMin: number): string {
  const seen = visibleOn(color, background, ratioMin);
  if (ratio(seen, background) >= Math.min(ratioMin, TEXT_RATIO_MIN)) return seen;
  return ratio("#000000", background) > ratio("#ffffff", background) ? "#000000" : "#ffffff";
}

/** What shapes and borders need to be seen: https://www.w3.org/TR/WCAG22/#non-text-contrast */
const SHAPE_RATIO_MIN = 3;
/** Light words on a dark page need more than the least to be pleasant; dark ones are what the merchant chose. */
const DARK_RATIOS = { ink: 13, soft: 6.5, tone: 4.5, neutral: 12 };
const OWN_RATIOS = {
  ink: TEXT_RATIO_MIN,
  soft: TEXT_RATIO_MIN,
  tone: SHAPE_RATIO_MIN,
  neutral: SHAPE_RATIO_MIN,
};
type Ratios = typeof OWN_RATIOS;
const GOOD = "#1a7f4b";
const ALERT = "#c2510c";

/** Colours as custom properties, "--ink:#17191c;…". */
type Properties = Record<`--${string}`, string>;
type Colors = Pick<Brand, "accent" | "ink" | "quiet" | "card" | "page">;
export type Surfaces = { page: string; card: string };

/**
 * The colours of a page of its own: the brand's, each made lighter or darker until it can be read where it stands. What
 * lies on the page itself and what lies in a card have inks of their own.
 */
export function brandProperties(
  brand: Colors,
  surfaces: Surfaces,
  isDark = false,
): { page: string; card: string; background: string } {
  const ratios = isDark ? DARK_RATIOS : OWN_RATIOS;
  const fill = fillOf(brand, surfaces, ratios);
  return {
    background: surfaces.page,
    page: declare({
      ...inksOn(surfaces.page, brand, { fill, ratios }),
      ...fillProperties(fill),
      "--page": surfaces.page,
    }),
    card: declare({ ...inksOn(surfaces.card, brand, { fill, ratios }), "--card": surfaces.card }),
  };
}

/** A dark page that keeps a breath of the brand's colour; null for a brand that is dark already. */
export function darkSurfaces(brand: Pick<Colors, "accent" | "page">): Surfaces | null {
  if (readableOn(brand.page) === "#ffffff") return null;
  const tint = isNeutral(brand.accent) ? "#808896" : brand.accent;
  return { page: mix(tint, "#0e0f12", 0.05), card: mix(tint, "#191b20", 0.06) };
}

/** The field of the accent and buttons: never so pale that it can't be told from the page. */
function fillOf({ accent }: Pick<Colors, "accent">, { page }: Surfaces, ratios: Ratios): string {
  const seen = isNeutral(accent) ? seenOn(accent, page, ratios.neutral) : accent;
  return seenOn(seen, readableOn(seen), TEXT_RATIO_MIN);
}

const fillProperties = (fill: string): Properties => ({
  "--fill": fill,
  "--on-fill": readableOn(fill),
  // What is marked on the field: a badge in the field's own colours turned round.
  "--fill-alert": seenOn(ALERT, readableOn(fill), SHAPE_RATIO_MIN),
  "--fill-good": seenOn(GOOD, readableOn(fill), SHAPE_RATIO_MIN),
});

function inksOn(
  surface: string,
  brand: Colors,
  { fill, ratios }: { fill: string; ratios: Ratios },
): Properties {
  const ink = seenOn(brand.ink, surface, ratios.ink);
  const toneOf = (color: string) => seenOn(color, surface, ratios.tone);
  const [calm, good, alert, quiet] = [toneOf(fill), toneOf(GOOD), toneOf(ALERT), toneOf(brand.quiet)];
  return {
    "--ink": ink,
    "--soft": seenOn(brand.quiet, surface, ratios.soft),
    "--line": mix(ink, surface, 0.12),
    "--rest": seenOn(mix(ink, surface, 0.45), surface, SHAPE_RATIO_MIN),
    "--tint": mix(ink, surface, 0.05),
    "--link": seenOn(isNeutral(brand.accent) ? ink : brand.accent, surface, TEXT_RATIO_MIN),
    "--edge": ratio(fill, surface) < SHAPE_RATIO_MIN / 2 ? seenOn(fill, surface, SHAPE_RATIO_MIN) : fill,
    "--calm": calm,
    "--good": good,
    "--alert": alert,
    "--quiet": quiet,
    "--on-calm": readableOn(calm),
    "--on-good": readableOn(good),
    "--on-alert": readableOn(alert),
    "--on-quiet": readableOn(quiet),
    "--alert-tint": mix(alert, surface, 0.1),
    "--good-tint": mix(good, surface, 0.1),
  };
}

/**
 * Inside a theme nobody knows what lies beneath: words keep the theme's ink, shapes have colours that can be seen on black
 * and on white, and an accent without a colour of its own gives way to the ink.
 */
export function themeProperties({ accent }: Pick<Brand, "accent">): string {
  const middle = seenOn(seenOn(accent, "#ffffff", TEXT_RATIO_MIN), "#000000", SHAPE_RATIO_MIN);
  const colored: Properties = {
    "--fill": middle,
    "--on-fill": readableOn(middle),
    "--edge": middle,
    "--calm": middle,
    "--on-calm": readableOn(middle),
  };
  const inked: Properties = { "--calm": "currentColor", "--on-calm": "currentColor" };
  return declare({
    "--ink": "inherit",
    "--soft": "inherit",
    "--link": "inherit",
    "--line": "rgba(127,127,127,.3)",
    "--rest": "rgba(127,127,127,.7)",
    "--tint": "rgba(127,127,127,.1)",
    "--card": "rgba(127,127,127,.06)",
    "--good": GOOD,
    "--alert": ALERT,
    "--quiet": "#6b7280",
    "--on-good": "#fff",
    "--on-alert": "#fff",
    "--on-quiet": "#fff",
    "--alert-tint": "rgba(194,81,12,.12)",
    "--good-tint": "rgba(26,127,75,.12)",
    "--fill": "#33373d",
    "--on-fill": "#fff",
    "--edge": "currentColor",
    "--fill-alert": ALERT,
    "--fill-good": GOOD,
    ...(isNeutral(accent) ? inked : colored),
  });
}

const declare = (properties: Properties): string =>
  Object.entries(properties)
    .map(([name, value]) => `${name}:${value}`)
    .join(";");
