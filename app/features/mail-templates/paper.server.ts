import { escapeTemplate } from "./escape-mail.ts";
import type { AddressPieces, Paper } from "./layout/paper.ts";
import type { MailLook } from "./layout/look.ts";
import { liquidParts } from "./liquid-parts.server.ts";
import { proseHtml, proseText } from "./markdown.server.ts";
import { safeAddress } from "./safe-address.ts";
import { markupHtml, markupText } from "./sanitize-markup.ts";
import { betweenSlots, createSlots, type Slots } from "./slots.ts";

/** Paper for one mail, and what makes a template of what was laid out on it. */
export function createPaper(look: MailLook): { paper: Paper; fill: Slots["fill"] } {
  const slots = createSlots();
  const slotted = (source: string) =>
    liquidParts(source)
      .map((part) =>
        part.kind === "words"
          ? part.source
          : part.kind === "output"
            ? slots.keep(part.source)
            : slots.keepTag(part.source),
      )
      .join("");
  const escaped = (text: string) => betweenSlots(text, escapeTemplate);
  const address = (slottedAddress: string): AddressPieces => {
    const literal = safeAddress(slottedAddress);
    if (literal !== null && !literal.includes("\uE000"))
      return { open: "", href: escapeTemplate(literal), otherwise: "", close: "" };
    return {
      open: slots.keep(`{% address %}${escaped(slottedAddress)}{% then %}`),
      href: slots.keep("{% target %}"),
      otherwise: slots.keep("{% otherwise %}"),
      close: slots.keep("{% endaddress %}"),
    };
  };
  const plainAddress = (slottedAddress: string): string =>
    `{% address %}${slottedAddress}{% then %}{% target %}{% otherwise %}{% endaddress %}`;
  const paper: Paper = {
    look,
    code: slots.keep,
    line: (source) => slots.keep(escaped(slotted(source))),
    prose: (source) =>
      slots.keep(
        proseHtml(slotted(source), {
          words: escaped,
          link: (to, words) => {
            const { open, href, otherwise, close } = address(to);
            return `${open}<a class="ink" href="${href}" style="color:inherit;text-decoration:underline">${words}</a>${otherwise}${otherwise && words}${close}`;
          },
        }),
      ),
    markup: (source) => slots.keep(markupHtml(slotted(source), { words: escaped, address }).html),
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
  return { paper, fill: slots.fill };
}
