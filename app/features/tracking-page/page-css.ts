import type { Brand } from "#app/features/brand/brand.ts";
import { isNeutral } from "#app/features/brand/contrast.ts";
import { FONT_STACKS } from "#app/features/brand/fonts.ts";
import type { PageStyle } from "#app/features/page-designs/page-design.ts";
import { boundedCache } from "#app/lib/bounded-cache.ts";
import type { BlockModel } from "./block-model.ts";
import { BASE_CSS, STYLE_CSS } from "./css/base.ts";
import { EXTRA_CSS } from "./css/extras.ts";
import { HERO_CSS, HERO_STYLE_CSS } from "./css/hero.ts";
import { brandProperties, darkSurfaces, themeProperties, type Surfaces } from "./css/palette.ts";
import { ITEMS_CSS, PARCELS_CSS } from "./css/parcels.ts";
import { PROGRESS_CSS } from "./css/progress.ts";

export type CssPart = BlockModel["type"] | "form";

type Given = { style: PageStyle; brand: PaintedBrand; parts: CssPart[] };
/** What of a brand is in a style sheet. */
type PaintedBrand = Pick<Brand, "accent" | "ink" | "quiet" | "card" | "page" | "font" | "radius">;

/** The style sheet of a page: what its style, its brand and the blocks on it need, and nothing else. */
export function pageCss(style: PageStyle, brand: PaintedBrand, parts: Iterable<CssPart>): string {
  const { accent, ink, quiet, card, page, font, radius } = brand;
  const painted = { accent, ink, quiet, card, page, font, radius };
  const given: Given = { style, brand: painted, parts: [...new Set(parts)].toSorted() };
  return composed(JSON.stringify(given));
}

const CACHED_MAX = 500;
/** Two pages of the same look share one text; a shop's pages have a handful of sets of blocks. */
const composed = boundedCache(CACHED_MAX, (key: string): string => {
  // The key is what pageCss wrote just above.
  const { style, brand, parts } = JSON.parse(key) as Given;
  return [
    propertiesOf(style, brand),
    BASE_CSS,
    HERO_CSS,
    ...parts.flatMap((part) => PART_CSS[part]?.(style) ?? []),
    STYLE_CSS.wide.repeat(style.width === "wide" ? 1 : 0),
    style.hero === "card" ? "" : HERO_STYLE_CSS[style.hero],
    style.cards === "outlined" ? "" : STYLE_CSS[style.cards],
    style.headings === "normal" ? "" : STYLE_CSS[style.headings],
    style.align === "center" ? STYLE_CSS.center : "",
  ].join("");
});

const PART_CSS: Partial<Record<CssPart, (style: PageStyle) => string[]>> = {
  header: () => [EXTRA_CSS.header],
  progress: ({ progress }) => [PROGRESS_CSS[progress]],
  map: () => [EXTRA_CSS.map],
  delivery_date: () => [EXTRA_CSS.date],
  // Several parcels have progress and items of their own.
  parcels: ({ progress }) => [PARCELS_CSS, PROGRESS_CSS[progress], ITEMS_CSS],
  items: () => [ITEMS_CSS],
  follow: () => [EXTRA_CSS.ways],
  faq: () => [EXTRA_CSS.faq],
  support: () => [EXTRA_CSS.ways],
  announcement: () => [EXTRA_CSS.announcement],
  rich_text: () => [EXTRA_CSS.prose],
  custom: () => [EXTRA_CSS.prose],
  image: () => [EXTRA_CSS.image],
  recommendations: () => [EXTRA_CSS.products],
  discount: () => [EXTRA_CSS.copy, EXTRA_CSS.discount],
  review: () => [EXTRA_CSS.ways],
  survey: () => [EXTRA_CSS.ways],
  returns: () => [EXTRA_CSS.ways],
  loyalty: () => [EXTRA_CSS.ways],
  social: () => [EXTRA_CSS.social],
  form: () => [EXTRA_CSS.form],
};

const WIDTHS: Record<PageStyle["width"], string> = { narrow: "580px", medium: "720px", wide: "1080px" };

/** Colours, letters and measures, which everything else refers to. */
function propertiesOf(style: PageStyle, brand: PaintedBrand): string {
  const measures = [
    `--width:${WIDTHS[style.width]}`,
    `--round:${brand.radius}px`,
    // Buttons, in which large corners would swallow the words.
    `--round-s:${Math.min(brand.radius, 14)}px`,
  ].join(";");
  const room =
    ".doorstep .ds-look{--gap:16px;--pad:20px}@container (min-width:640px){.doorstep .ds-look{--gap:20px;--pad:28px}}";
  if (style.frame === "theme") return `.doorstep{${measures};${themeProperties(brand)}}${room}`;
  const family = FONT_STACKS[brand.font];
  const display = SERIF_FONTS.has(brand.font) ? family : FONT_STACKS.serif;
  const letters = `font-family:${family}${style.headings === "elegant" ? `;--display:${display}` : ""}`;
  return [
    `.doorstep{${measures}}.doorstep.ds-page{${letters};min-height:100vh;background:var(--page)}`,
    paint(brandProperties(brand, surfacesOf(style, brand))),
    room,
    style.dark ? paintDark(style, brand) : "",
  ].join("");
}

const SERIF_FONTS: ReadonlySet<Brand["font"]> = new Set(["serif", "georgia"]);

const paint = ({ page, card, background }: ReturnType<typeof brandProperties>): string =>
  `.ds-body{margin:0;background:${background}}.doorstep.ds-page{${page}}.doorstep.ds-page :is(.ds-card,.ds-top){${card}}`;

/** Without cards, the page itself is the paper that words stand on. */
const surfacesOf = ({ cards }: PageStyle, { page, card }: Surfaces): Surfaces =>
  cards === "plain" ? { page: card, card } : { page, card };

function paintDark(style: PageStyle, brand: PaintedBrand): string {
  const dark = darkSurfaces(brand);
  if (!dark) return "";
  const surfaces = surfacesOf(style, dark);
  // A logo made for a light page keeps a light ground.
  const logo = `.doorstep .ds-brand img{background:${brand.card};padding:4px 8px;border-radius:6px}`;
  return `@media (prefers-color-scheme:dark){${paint(brandProperties(brand, surfaces, true))}${logo}}`;
}

/** True where calm things take the theme's own ink, since the brand has no colour to give. */
export const isInked = (style: PageStyle, { accent }: Pick<Brand, "accent">): boolean =>
  style.frame === "theme" && isNeutral(accent);
