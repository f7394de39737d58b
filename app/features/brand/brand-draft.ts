import type { Brand, FontId, SocialKind } from "./brand.ts";

/** A brand as it is typed. */
export type BrandDraft = {
  logoUrl: string;
  logoWidth: string;
  logoAlt: string;
  font: FontId;
  radius: number;
  footer: string;
  social: { kind: SocialKind; url: string }[];
} & Record<BrandColor, string>;

export const BRAND_COLORS = ["accent", "ink", "quiet", "card", "page"] as const;
export type BrandColor = (typeof BRAND_COLORS)[number];

/** What is wrong with a field: "logoUrl", "ink", "social.2". */
export type BrandFault = { field: string; code: "color" | "address" | "width" };

export const LOGO_WIDTH = { min: 24, max: 560, usual: 160 };
export const BRAND_MAX = { radius: 28, footer: 600, alt: 120, address: 2_000 };

export function toBrandDraft({ logo, ...brand }: Brand): BrandDraft {
  return {
    ...brand,
    logoUrl: logo?.url ?? "",
    logoWidth: String(logo?.width ?? LOGO_WIDTH.usual),
    logoAlt: logo?.alt ?? "",
  };
}

/** The brand that a draft makes; a field that does not fit stays as in `before`, and is named. */
export function fromBrandDraft(draft: BrandDraft, before: Brand): { brand: Brand; faults: BrandFault[] } {
  const faults: BrandFault[] = [];
  const colorOf = (field: BrandColor): string => {
    const color = parseColor(draft[field]);
    if (color === null) faults.push({ field, code: "color" });
    return color ?? before[field];
  };
  const social = draft.social.flatMap((account, index) => {
    const url = parseAddress(account.url);
    if (url === null) faults.push({ field: `social.${index}`, code: "address" });
    return url === null ? [] : [{ ...account, url }];
  });
  const colors = {
    accent: colorOf("accent"),
    ink: colorOf("ink"),
    quiet: colorOf("quiet"),
    card: colorOf("card"),
    page: colorOf("page"),
  };
  const { font, radius, footer } = draft;
  return { brand: { ...colors, logo: logoOf(draft, before, faults), font, radius, footer, social }, faults };
}

function logoOf(
  { logoUrl, logoWidth, logoAlt }: BrandDraft,
  before: Brand,
  faults: BrandFault[],
): Brand["logo"] {
  if (logoUrl.trim() === "") return null;
  const url = parseAddress(logoUrl);
  const width = Number(logoWidth);
  const fits = Number.isInteger(width) && width >= LOGO_WIDTH.min && width <= LOGO_WIDTH.max;
  if (url === null) faults.push({ field: "logoUrl", code: "address" });
  if (!fits) faults.push({ field: "logoWidth", code: "width" });
  return url !== null && fits ? { url, width, alt: logoAlt } : before.logo;
}

/** "#rrggbb" in small letters, from however it is usually written; null when it is no such colour. */
export function parseColor(text: string): string | null {
  const digits = /^#?([0-9a-f]{3}|[0-9a-f]{6})$/.exec(text.trim().toLowerCase())?.[1];
  if (digits === undefined) return null;
  return digits.length === 6 ? `#${digits}` : `#${digits.replaceAll(/./g, "$&$&")}`;
}

/** A whole address that begins with https://, or null. */
function parseAddress(text: string): string | null {
  const address = text.trim();
  return /^https:\/\/[^\s/?#@:]+\.[^\s]{2,}$/.test(address) && address.length <= BRAND_MAX.address
    ? address
    : null;
}
