/**
 * What a merchant's style sheet may be made of. Allow-lists: what is not named here, or not known yet, is left out. Nothing that
 * loads, runs, or reaches beyond the page itself.
 */

/** At-rules that only ask; "@import" and "@font-face" load, and "@keyframes" shares its names with the theme. */
export const AT_RULES: ReadonlySet<string> = new Set(["media", "supports", "container"]);

export const isAllowedProperty = (property: string): boolean =>
  FAMILIES.test(property) || SINGLE.has(property) || CUSTOM_PROPERTY.test(property);

const CUSTOM_PROPERTY = /^--[-\w]{1,60}$/;

/** Properties with everything that their names begin: "border", "border-inline-start-color". */
const FAMILIES =
  /^(?:align|background|border|box|break|column|columns|contain|container|content|counter|flex|float|font|grid|inset|justify|line|list-style|margin|mask|max|min|object|offset|outline|overflow|overscroll-behavior|padding|place|scroll|stroke|text|transform|transition|white-space|word)(?:-[a-z]+)*$/;

const SINGLE: ReadonlySet<string> = new Set(
  (
    "accent-color appearance aspect-ratio backdrop-filter block-size bottom caption-side caret-color clear clip-path color " +
    "color-scheme cursor direction display empty-cells fill fill-opacity filter gap height hyphens image-rendering inline-size " +
    "isolation left letter-spacing mix-blend-mode opacity order orphans perspective pointer-events position quotes resize right " +
    "rotate row-gap scale tab-size table-layout top translate unicode-bidi user-select vertical-align visibility widows width " +
    "will-change writing-mode z-index -webkit-box-orient -webkit-font-smoothing -webkit-line-clamp -webkit-text-size-adjust"
  ).split(" "),
);

/** "fixed" and "sticky" would cover the theme. */
export const POSITIONS: ReadonlySet<string> = new Set(["static", "relative", "absolute"]);

/** Functions that compute. Not "image-set" and "src", which load what a string names, nor "expression". */
export const FUNCTIONS: ReadonlySet<string> = new Set(
  (
    "abs calc clamp max min mod pow rem round sign sqrt var env attr counter counters " +
    "color color-mix hsl hsla hwb lab lch light-dark oklab oklch rgb rgba " +
    "conic-gradient linear-gradient radial-gradient repeating-conic-gradient repeating-linear-gradient repeating-radial-gradient " +
    "matrix matrix3d perspective rotate rotate3d rotatex rotatey rotatez scale scale3d scalex scaley scalez skew skewx skewy " +
    "translate translate3d translatex translatey translatez cubic-bezier linear steps " +
    "blur brightness contrast drop-shadow grayscale hue-rotate invert opacity saturate sepia " +
    "circle ellipse inset path polygon xywh fit-content minmax repeat"
  ).split(" "),
);

/** The only pictures that a style sheet may load. */
export const isPictureAddress = (address: string): boolean =>
  /^https:\/\/[^\s"'<>`{}\\()]{1,2000}$/i.test(address);
