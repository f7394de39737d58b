import { createLiquidSheet, type LiquidSheet } from "#app/lib/merchant-markup/liquid-sheet.server.ts";
import { proseHtml, proseText, type ProseElement } from "#app/lib/merchant-markup/markdown.server.ts";
import { markupText } from "#app/lib/merchant-markup/sanitize-markup.ts";
import type { Paper } from "./layout/paper.ts";
import type { MailLook } from "./layout/look.ts";
import { MAIL_MARKUP } from "./markup-rules.ts";

/** Paper for one mail, what makes a template of what was laid out on it, and what went wrong so far. */
export function createPaper(look: MailLook): { paper: Paper } & Pick<LiquidSheet, "fill" | "faults"> {
  const { slotted, escaped, address, markup, watchProse, keep, fill, faults } = createLiquidSheet();
  const paper: Paper = {
    look,
    code: keep,
    line: (source) => keep(escaped(slotted(source))),
    prose: (source) => {
      const prose = slotted(source);
      watchProse(prose);
      return keep(
        proseHtml(prose, {
          words: escaped,
          link: (to, words) => {
            const { open, href, otherwise, close } = address(to);
            return `${open}<a class="ink" href="${href}" style="color:inherit;text-decoration:underline">${words}</a>${otherwise}${otherwise && words}${close}`;
          },
          attributes: styleOf,
        }),
      );
    },
    markup: (source) => markup(source, MAIL_MARKUP),
    address: (source) => address(slotted(source)),
    plain: {
      line: slotted,
      prose: (source) =>
        proseText(slotted(source), {
          words: (text) => text,
          link: (to, words) => `${words} (${plainAddress(to)})`,
        }),
      markup: (source) => markupText(slotted(source)),
      address: (source) => plainAddress(slotted(source)),
    },
  };
  return { paper, fill, faults };
}

const plainAddress = (slottedAddress: string): string =>
  `{% address %}${slottedAddress}{% then %}{% target %}{% otherwise %}{% endaddress %}`;

/** Mail programs have margins of their own, and break no long words. */
function styleOf(element: ProseElement, isFirst: boolean): string {
  const margin = `margin:${isFirst ? "0" : "12px 0 0"}`;
  switch (element) {
    case "p":
      return ` style="${margin};word-break:break-word"`;
    case "ul":
    case "ol":
      return ` style="${margin};padding:0 0 0 24px"`;
    case "li":
      return ' style="word-break:break-word"';
  }
}
