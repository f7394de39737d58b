/** Contrast of colours "#rrggbb", as WCAG 2.2 counts it: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */

const BLACK = "#111214";
const WHITE = "#ffffff";

/** What normal text needs to be read: https://www.w3.org/TR/WCAG22/#contrast-minimum */
export const TEXT_RATIO_MIN = 4.5;

/** From 1 (the same) to 21 (black and white). */
export function ratio(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

/** Near-black or white, whichever is easier to read on a colour. */
export const readableOn = (color: string): string =>
  ratio(WHITE, color) >= ratio(BLACK, color) ? WHITE : BLACK;

/** `share` of one colour (0 to 1) over another. */
export function mix(over: string, under: string, share: number): string {
  const below = channelsOf(under);
  const mixed = channelsOf(over).map((value, index) =>
    Math.round(value * share + (below[index] ?? 0) * (1 - share)),
  );
  return `#${mixed.map((value) => value.toString(16).padStart(2, "0")).join("")}`;
}

/** The colour itself where it can be told from `background`, else as much lighter or darker as that needs. */
export function visibleOn(color: string, background: string, ratioMin: number): string {
  const towards = readableOn(background);
  for (let share = 0; share < 1; share += 0.1) {
    const candidate = mix(towards, color, share);
    if (ratio(candidate, background) >= ratioMin) return candidate;
  }
  return towards;
}

/** Whether a colour is hardly more than a grey. */
export function isNeutral(color: string): boolean {
  const channels = channelsOf(color);
  return Math.max(...channels) - Math.min(...channels) < 24;
}

function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = channelsOf(color).map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const channelsOf = (color: string): number[] =>
  [1, 3, 5].map((start) => Number.parseInt(color.slice(start, start + 2), 16));
