import { escapeTemplate } from "./escape-mail.ts";
import type { AddressPieces, Paper } from "./layout/paper.ts";
import type { MailLook } from "./layout/look.ts";
import { liquidParts } from "./liquid-parts.server.ts";
import { isProseCrossed, proseHtml, proseText } from "./markdown.server.ts";
import { safeAddress } from "./safe-address.ts";
import { escapeMarkupWords, markupText, sanitizeMarkup } from "./sanitize-markup.ts";
import { betweenSlots, createSlots, hasSlots, type Slots } from "./slots.ts";

/** What could not be taken over as it was written. */
export type Fault = { code: "syntax" | "not_allowed" | "bad_address"; detail: string };

const CROSSED =
  "A condition must end where it began: in the same paragraph or element, or on lines of its own.";

/** Paper for one mail, what makes a template of what was laid out on it, and what went wrong so far. */
export function createPaper(look: MailLook): { paper: Paper; fill: Slots["fill"]; faults: Fault[] } {
  const faults: Fault[] = [];
  const slots = createSlots();
  const slotted = (source: string) =>
    liquidParts(source)
      .map((part) =>
        part.kind === "words"
          ? part.source
          : part.kind === "output"
            ? slots.keep(part.source)
            : slots.keepTag(part.source, part.role),
      )
      .join("");
  const escaped = (text: string) => betweenSlots(text, escapeTemplate);
  const address = (slottedAddress: string): AddressPieces => {
    const literal = safeAddress(slottedAddress);
    if (literal === null && slottedAddress.trim() !== "" && !hasSlots(slottedAddress))
      faults.push({ code: "bad_address", detail: slottedAddress.slice(0, 100) });
    if (literal !== null && !hasSlots(literal))
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
    prose: (source) => {
      const prose = slotted(source);
      if (isProseCrossed(prose)) faults.push({ code: "syntax", detail: CROSSED });
      return slots.keep(
        proseHtml(prose, {
          words: escaped,
          link: (to, words) => {
            const { open, href, otherwise, close } = address(to);
            return `${open}<a class="ink" href="${href}" style="color:inherit;text-decoration:underline">${words}</a>${otherwise}${otherwise && words}${close}`;
          },
        }),
      );
    },
    markup: (source) => {
      const words = (text: string) => escapeMarkupWords(text, escapeTemplate);
      const { html, refused, isCrossed } = sanitizeMarkup(slotted(source), { words, address });
      faults.push(...refused.map((detail) => ({ code: "not_allowed" as const, detail })));
      if (isCrossed) faults.push({ code: "syntax", detail: CROSSED });
      return slots.keep(html);
    },
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
  return { paper, fill: slots.fill, faults };
}
