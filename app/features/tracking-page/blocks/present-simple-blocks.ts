import { SOCIAL_NAMES } from "#app/features/brand/social-names.ts";
import type { BlockOf } from "#app/features/page-designs/page-blocks.ts";
import { safeWebUrl } from "#app/lib/html.ts";
import type { BlockModelOf } from "../block-model.ts";
import { customValues } from "./custom-values.ts";
import { hrefOf, linkTo, write, type BlockInput } from "./block-input.ts";

/** Blocks that say what the merchant wrote. Each is null when nothing was written that this reader could use. */

export function presentHeader(block: BlockOf<"header">, input: BlockInput): BlockModelOf<"header"> {
  const { shop } = input;
  const { logo } = shop.brand;
  return {
    id: block.id,
    type: "header",
    name: shop.name,
    href: shop.url,
    logo: logo && { src: logo.url, alt: logo.alt || shop.name, width: logo.width },
    menu: block.menu.flatMap(({ label, url }) => linkTo(block.id, url, write(label, input), input) ?? []),
  };
}

export const presentHero = (block: BlockOf<"hero">, input: BlockInput): BlockModelOf<"hero"> => ({
  id: block.id,
  type: "hero",
  image: block.image ? { src: block.image, alt: write(block.alt, input) } : null,
});

export function presentAnnouncement(
  block: BlockOf<"announcement">,
  input: BlockInput,
): BlockModelOf<"announcement"> | null {
  const text = write(block.text, input);
  if (!text) return null;
  const { id, type, tone } = block;
  return { id, type, tone, text, href: hrefOf(id, block.url, input) };
}

export function presentRichText(
  { id, type }: BlockOf<"rich_text">,
  { design, reader }: BlockInput,
): BlockModelOf<"rich_text"> | null {
  const written = design.html[id] ?? {};
  const html = written[reader.language] ?? written[design.design.mainLanguage] ?? Object.values(written)[0];
  return html ? { id, type, html } : null;
}

export function presentImage(block: BlockOf<"image">, input: BlockInput): BlockModelOf<"image"> | null {
  const { id, type, src, alt, url } = block;
  if (!src) return null;
  return { id, type, picture: { src, alt: write(alt, input) }, href: hrefOf(id, url, input) };
}

export function presentDiscount(
  block: BlockOf<"discount">,
  input: BlockInput,
): BlockModelOf<"discount"> | null {
  const { id, type } = block;
  const [text, code] = [write(block.text, input), block.code.trim()];
  if (!text && !code) return null;
  return {
    id,
    type,
    text,
    code: code || null,
    link: linkTo(id, block.url, input.reader.say("block.shop"), input),
  };
}

export function presentLoyalty(block: BlockOf<"loyalty">, input: BlockInput): BlockModelOf<"loyalty"> | null {
  const { id, type } = block;
  const [heading, text] = [write(block.heading, input), write(block.text, input)];
  const label = write(block.label, input) || input.reader.say("block.more");
  const link = linkTo(id, block.url, label, input);
  return heading || text ? { id, type, heading: heading || null, text, link } : null;
}

export function presentSocial(
  { id, type }: BlockOf<"social">,
  { shop, linkVia }: BlockInput,
): BlockModelOf<"social"> | null {
  const accounts = shop.brand.social.flatMap(({ kind, url }) => {
    const address = safeWebUrl(url);
    return address ? [{ kind, name: SOCIAL_NAMES[kind], href: linkVia(id, address) }] : [];
  });
  return accounts.length > 0 ? { id, type, accounts } : null;
}

export function presentCustom(
  { id, type }: BlockOf<"custom">,
  input: BlockInput,
): BlockModelOf<"custom"> | null {
  const html = input.renderCustom(id, input.reader.language, customValues(input));
  return html.trim() ? { id, type, html } : null;
}
