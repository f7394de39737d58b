import type { MailValues } from "#app/features/messages/mail-values.ts";
import { JSON_LD_PLACE } from "./layout/frame.ts";
import {
  parseLiquid,
  renderLiquid,
  type LiquidLimits,
} from "#app/lib/merchant-markup/liquid-engine.server.ts";
import type { CompiledMail, RenderedMail } from "./mail-document.ts";

export type MailRenderer = (values: MailValues) => RenderedMail;

/** Parses a laid out mail once: rendering is all that is left to do for each one. */
export function rendererOf(
  compiled: CompiledMail,
  options: { limits?: LiquidLimits; strict?: boolean } = {},
): MailRenderer {
  const subject = parseLiquid("text", compiled.subject);
  const text = parseLiquid("text", compiled.text);
  const html = parseLiquid("html", compiled.html);
  return (values) => {
    // Data for mail programs goes around Liquid: it has an escaping of its own.
    const { json_ld: jsonLd, ...scope } = values;
    return {
      subject: oneLine(renderLiquid(subject, scope, options)),
      text: tidy(renderLiquid(text, scope, options)),
      html: renderLiquid(html, scope, options).replace(JSON_LD_PLACE, () => scriptOf(jsonLd)),
    };
  };
}

const oneLine = (text: string): string => text.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, " ").trim();

/** What a block left empty leaves no gap behind. */
const tidy = (text: string): string =>
  `${text
    .replaceAll(/[ \t]+$/gm, "")
    .replaceAll(/\n{3,}/g, "\n\n")
    .trim()}\n`;

/** JSON cannot end the script that it stands in. https://html.spec.whatwg.org/multipage/scripting.html#restrictions-for-contents-of-script-elements */
const scriptOf = (jsonLd: object | null): string =>
  jsonLd
    ? `<script type="application/ld+json">${JSON.stringify(jsonLd)
        .replaceAll("<", "\\u003c")
        .replaceAll(/[\u2028\u2029]/g, (c) => (c === "\u2028" ? "\\u2028" : "\\u2029"))}</script>`
    : "";
