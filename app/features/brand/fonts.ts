import type { FontId } from "./brand.ts";

/** Letters of Japanese and Korean that come with the reader's system; no mail ever fetches a font. */
const SANS_EAST =
  "'Hiragino Sans', 'Yu Gothic UI', Meiryo, 'Apple SD Gothic Neo', 'Malgun Gothic', 'Noto Sans'";
const SERIF_EAST = "'Hiragino Mincho ProN', 'Yu Mincho', AppleMyungjo, Batang, 'Noto Serif'";
const sans = (...names: string[]): string => [...names, SANS_EAST, "sans-serif"].join(", ");
const serif = (...names: string[]): string => [...names, SERIF_EAST, "serif"].join(", ");

/** Fonts with what stands in for them, as CSS wants them. Only single quotes: they stand in attributes. */
export const FONT_STACKS: Record<FontId, string> = {
  system: sans("-apple-system", "BlinkMacSystemFont", "'Segoe UI'", "Roboto", "'Helvetica Neue'", "Arial"),
  serif: serif("'Iowan Old Style'", "Palatino", "'Palatino Linotype'", "'Book Antiqua'", "'Times New Roman'"),
  rounded: sans(
    "ui-rounded",
    "'SF Pro Rounded'",
    "'Hiragino Maru Gothic ProN'",
    "Quicksand",
    "'Segoe UI'",
    "Arial",
  ),
  mono: `ui-monospace, 'SF Mono', Menlo, Consolas, 'Courier New', ${SANS_EAST}, monospace`,
  georgia: serif("Georgia"),
  verdana: sans("Verdana", "Geneva"),
  trebuchet: sans("'Trebuchet MS'", "'Lucida Grande'", "Tahoma"),
};
