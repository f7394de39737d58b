import type { Brand } from "#app/features/brand/brand.ts";
import { isNeutral, mix, ratio, readableOn, visibleOn } from "#app/features/brand/contrast.ts";
import { FONT_STACKS } from "#app/features/brand/fonts.ts";

/** How one shop's mails look. Plain values, because MJML checks colours, and a mail is laid out once for each brand. */
export type MailLook = {
  accent: string;
  /** Text on the accent. */
  onAccent: string;
  ink: string;
  quiet: string;
  line: string;
  card: string;
  page: string;
  /** Bars that are not filled. */
  track: string;
  /** Behind what stands out on the card. */
  panel: string;
  fonts: string;
  /** In pixels. */
  radius: number;
  /** For programs that know dark mode; of the brand only the accent is left, as light as it must be there. */
  dark: { accent: string; onAccent: string };
};

/** The card in dark mode. */
export const DARK_CARD = "#1b1e22";

/** Graphics need less contrast than text: https://www.w3.org/TR/WCAG22/#non-text-contrast */
const GRAPHICS_RATIO_MIN = 3;

export function lookOf(brand: Brand): MailLook {
  const darkAccent = accentInTheDark(brand.accent);
  return {
    accent: brand.accent,
    onAccent: readableOn(brand.accent),
    ink: brand.ink,
    quiet: brand.quiet,
    line: mix(brand.ink, brand.card, 0.12),
    card: brand.card,
    page: brand.page,
    track: mix(brand.ink, brand.card, 0.16),
    // A breath of the accent; of the ink too, so that it shows even where the accent is as light as the card.
    panel: mix(brand.accent, mix(brand.ink, brand.card, 0.015), 0.04),
    fonts: FONT_STACKS[brand.font],
    radius: brand.radius,
    dark: { accent: darkAccent, onAccent: readableOn(darkAccent) },
  };
}

/** A dark grey turns nearly white: made only as light as it must be, a button looks switched off. */
function accentInTheDark(accent: string): string {
  const isVisible = ratio(accent, DARK_CARD) >= GRAPHICS_RATIO_MIN;
  return isNeutral(accent) && !isVisible ? "#f1f3f5" : visibleOn(accent, DARK_CARD, GRAPHICS_RATIO_MIN);
}
