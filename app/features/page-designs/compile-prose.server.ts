import { escapeTemplate } from "#app/lib/merchant-markup/escape-text.ts";
import { proseHtml } from "#app/lib/merchant-markup/markdown.server.ts";
import { safeAddress } from "#app/lib/merchant-markup/safe-address.ts";
import { withoutSlots } from "#app/lib/merchant-markup/slots.ts";
import { webLink, type LocalText } from "./local-text.ts";
import type { DesignProblem, PageDesign } from "./page-design.ts";
import { PAGE_LANGUAGES } from "./page-languages.ts";

/** Safe HTML of the "rich_text" blocks of a design, by block and language. A link that leads nowhere safe is just its words. */
export function compileProse({ blocks }: PageDesign): {
  html: Record<string, LocalText>;
  problems: DesignProblem[];
} {
  const html: Record<string, LocalText> = {};
  const problems: DesignProblem[] = [];
  for (const block of blocks) {
    if (block.type !== "rich_text") continue;
    const texts: LocalText = {};
    for (const language of PAGE_LANGUAGES) {
      const source = withoutSlots(block.text[language] ?? "").trim();
      if (source === "") continue;
      texts[language] = htmlOf(source, (address) =>
        problems.push({
          severity: "warning",
          code: "bad_address",
          blockId: block.id,
          field: `text.${language}`,
          detail: address.slice(0, 100),
        }),
      );
    }
    html[block.id] = texts;
  }
  return { html, problems };
}

const htmlOf = (source: string, onBadAddress: (address: string) => void): string =>
  proseHtml(source, {
    words: escapeTemplate,
    link(address, words) {
      const href = linkOf(address);
      if (href === null) onBadAddress(address);
      return href === null ? words : `<a href="${escapeTemplate(href)}">${words}</a>`;
    },
  });

/** A whole address, or a path of the shop. */
const linkOf = (address: string): string | null =>
  address.startsWith("/") && webLink.safeParse(address).success ? address : safeAddress(address);
