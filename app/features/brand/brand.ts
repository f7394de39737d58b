import { z } from "zod";

const color = z
  .string()
  .regex(/^#[0-9a-fA-F]{6}$/)
  .transform((text) => text.toLowerCase());
const webAddress = z.url({ protocol: /^https$/ }).max(2_000);

/** Fonts that mail programs have; each with its fallbacks in brand/fonts.ts. */
const FONT_IDS = ["system", "serif", "rounded", "mono", "georgia", "verdana", "trebuchet"] as const;
export type FontId = (typeof FONT_IDS)[number];

export const SOCIAL_KINDS = [
  "instagram",
  "facebook",
  "x",
  "tiktok",
  "youtube",
  "pinterest",
  "line",
  "threads",
  "linkedin",
  "kakaotalk",
  "naver",
] as const;
export type SocialKind = (typeof SOCIAL_KINDS)[number];

/** How a shop looks, in its mails and on its pages. Every field has a default: near-black on white suits every shop. */
export const brandSchema = z.object({
  logo: z
    .object({ url: webAddress, width: z.number().int().min(24).max(560), alt: z.string().max(120) })
    .nullable()
    .default(null),
  /** Buttons and the progress bar. The text on it is black or white, whichever can be read. */
  accent: color.default("#17191c"),
  ink: color.default("#17191c"),
  quiet: color.default("#5c6370"),
  card: color.default("#ffffff"),
  page: color.default("#f2f3f5"),
  font: z.enum(FONT_IDS).default("system"),
  /** Of cards and buttons, in pixels. */
  radius: z.number().int().min(0).max(28).default(12),
  /** Under every mail: the shop's postal address, a slogan, what the law wants. Plain text, line by line. */
  footer: z.string().max(600).default(""),
  social: z
    .array(z.object({ kind: z.enum(SOCIAL_KINDS), url: webAddress }))
    .max(11)
    .default([]),
});
export type Brand = z.infer<typeof brandSchema>;

export const DEFAULT_BRAND: Brand = brandSchema.parse({});

/** Reads a stored brand; a field that no longer fits falls back to its default alone. */
export function parseBrand(stored: unknown): Brand {
  const given = typeof stored === "object" && stored !== null ? { ...stored } : {};
  const whole = brandSchema.safeParse(given);
  if (whole.success) return whole.data;
  const broken = new Set(whole.error.issues.map((issue) => String(issue.path[0])));
  return brandSchema.parse(Object.fromEntries(Object.entries(given).filter(([key]) => !broken.has(key))));
}
