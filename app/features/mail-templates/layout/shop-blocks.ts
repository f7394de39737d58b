import type { Brand } from "#app/features/brand/brand.ts";
import { SOCIAL_NAMES } from "#app/features/brand/social-names.ts";
import type { Block } from "../blocks.ts";
import { escapeTemplate, inertLiquid } from "#app/lib/merchant-markup/escape-text.ts";
import { link, paddingOf, sectionHeading, type LaidOut, type Paper, type Place } from "./paper.ts";

type Of<Type extends Block["type"]> = Extract<Block, { type: Type }>;

/** The shop's accounts by their names: mail programs block pictures, and names need none. */
export function socialLinks(paper: Paper, social: Brand["social"], color: string): string {
  const links = social.map(
    ({ kind, url }) =>
      `<a class="quiet" href="${escapeTemplate(url)}" style="display:inline-block;padding:6px 10px;color:${color};text-decoration:underline">${SOCIAL_NAMES[kind]}</a>`,
  );
  return paper.code(links.join(" "));
}

export const socialText = (social: Brand["social"]): string =>
  social.map(({ kind, url }) => `${SOCIAL_NAMES[kind]}: ${inertLiquid(url)}`).join("\n");

export function layOutSocial(paper: Paper, social: Brand["social"], place: Place): LaidOut {
  if (social.length === 0) return { mjml: "", text: "" };
  return {
    mjml: `<mj-text align="center" padding="${paddingOf(place)}" font-size="15px" css-class="quiet">${socialLinks(paper, social, paper.look.quiet)}</mj-text>`,
    text: socialText(social),
  };
}

export function layOutFaq(paper: Paper, block: Of<"faq">, place: Place): LaidOut {
  const { ink } = paper.look;
  const heading = block.heading && sectionHeading(ink, paper.line(block.heading));
  const entries = block.entries.map(
    ({ question, answer }) =>
      `<div class="ink" style="padding-top:14px;font-weight:700;color:${ink}">${paper.line(question)}</div>${paper.prose(answer)}`,
  );
  return {
    mjml: `<mj-text padding="${paddingOf(place)}" css-class="ink">${heading}${entries.join("")}</mj-text>`,
    text: [
      paper.plain.line(block.heading),
      ...block.entries.map(
        ({ question, answer }) => `${paper.plain.line(question)}\n${paper.plain.prose(answer)}`,
      ),
    ].join("\n\n"),
  };
}

export const layOutSupport = (paper: Paper, block: Of<"support">, place: Place): LaidOut => ({
  mjml: `<mj-text padding="${paddingOf(place)}" font-size="15px" css-class="ink">${paper.prose(block.text)}</mj-text>`,
  text: paper.plain.prose(block.text),
});

/** The code stands alone on its line, large, so that it is easy to copy. */
export function layOutDiscount(paper: Paper, block: Of<"discount">, place: Place): LaidOut {
  const { ink, quiet, panel, radius } = paper.look;
  const code = paper.line(block.code);
  const style = `display:inline-block;padding:4px 8px;font-family:ui-monospace,Menlo,Consolas,'Courier New',monospace;font-size:24px;line-height:1.4;font-weight:700;letter-spacing:.06em;word-break:break-all;color:${ink}`;
  const bare = `<span class="ink" style="${style}">${code}</span>`;
  const shown = block.url
    ? link(paper, block.url, (href) => `<a class="ink" href="${href}" style="${style}">${code}</a>`, bare)
    : bare;
  const words = block.text && `<div class="ink" style="color:${ink}">${paper.prose(block.text)}</div>`;
  return {
    mjml: `<mj-table padding="${paddingOf(place)}"><tr><td align="center" class="panel" style="padding:20px;text-align:center;border:2px dashed ${quiet};border-radius:${radius}px;background-color:${panel}">${words}<div style="padding-top:8px">${shown}</div></td></tr></mj-table>`,
    text: [
      paper.plain.prose(block.text),
      paper.plain.line(block.code),
      block.url && paper.plain.address(block.url),
    ].join("\n"),
  };
}

export const layOutLiquid = (paper: Paper, block: Of<"liquid">, place: Place): LaidOut => ({
  mjml: `<mj-text padding="${paddingOf(place)}" css-class="ink">${paper.markup(block.source)}</mj-text>`,
  text: paper.plain.markup(block.source),
});

/** A card for each product, side by side; below each other on a phone. */
export function layOutRecommendations(
  paper: Paper,
  block: Of<"recommendations">,
  { top, left, right }: Place,
): LaidOut {
  const { ink, quiet, radius } = paper.look;
  const perRow = block.products.length % 3 === 0 || block.products.length === 5 ? 3 : 2;
  const rows = Array.from({ length: Math.ceil(block.products.length / perRow) }, (_, row) =>
    block.products.slice(row * perRow, (row + 1) * perRow),
  );
  const product = ({ title, url, image, price }: (typeof block.products)[number]) => {
    const bare = `<span class="ink" style="font-weight:600;color:${ink}">${paper.line(title)}</span>`;
    const picture = image
      ? `<img src="${paper.line(image)}" alt="${paper.line(title)}" width="160" style="display:block;width:100%;height:auto;border-radius:${Math.min(radius, 12)}px">`
      : "";
    const titled = url
      ? link(
          paper,
          url,
          (href) =>
            `<a class="ink" href="${href}" style="color:${ink};text-decoration:none">${picture}<span style="display:block;padding-top:8px;font-weight:600;text-decoration:underline">${paper.line(title)}</span></a>`,
          `${picture}${bare}`,
        )
      : `${picture}${bare}`;
    const cost = price && `<div class="quiet" style="color:${quiet}">${paper.line(price)}</div>`;
    return `<mj-column css-class="col"><mj-text padding="12px 8px 0" font-size="15px" css-class="ink">${titled}${cost}</mj-text></mj-column>`;
  };
  const heading = `<mj-section><mj-column css-class="col"><mj-text padding="${paddingOf({ top, left, right })}" css-class="ink">${sectionHeading(ink, paper.line(block.heading))}</mj-text></mj-column></mj-section>`;
  const empty = '<mj-column><mj-text padding="0">&nbsp;</mj-text></mj-column>';
  const sections = rows.map((products) => {
    const missing = rows.length > 1 ? perRow - products.length : 0;
    return `<mj-section padding="0 ${right - 8}px 0 ${left - 8}px">${products.map(product).join("")}${empty.repeat(missing)}</mj-section>`;
  });
  return {
    mjml: `${block.heading ? heading : ""}${sections.join("")}`,
    text: [
      paper.plain.line(block.heading),
      ...block.products.map(({ title, url, price }) =>
        [
          [paper.plain.line(title), price && paper.plain.line(price)].filter(Boolean).join(" – "),
          url && paper.plain.address(url),
        ]
          .filter(Boolean)
          .join("\n"),
      ),
    ].join("\n\n"),
  };
}
