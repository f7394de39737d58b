import mjml2html from "mjml";
import { Bug } from "#app/lib/errors.ts";
import { parseLiquid } from "./liquid.server.ts";
import type { MailLook } from "./mail-look.ts";
import type { MailTemplate } from "./mail-template.ts";

export type RenderedMail = { subject: string; text: string; html: string };
export type MailRenderer = (values: object) => RenderedMail;

/** Gmail cuts a mail off at about 102 KB and hides the rest; we keep well below. */
export const HTML_BYTES_MAX = 80_000;

/** Laid out and parsed: thirty times faster than doing both for every mail. */
const renderers = new WeakMap<MailTemplate, Map<string, Promise<MailRenderer>>>();
const LOOKS_MAX = 200;

/** The renderer of a template in a shop's look, made at first use and kept. */
export function rendererOf(template: MailTemplate, look: MailLook): Promise<MailRenderer> {
  let ofTemplate = renderers.get(template);
  if (!ofTemplate) renderers.set(template, (ofTemplate = new Map()));
  const key = JSON.stringify(look);
  let renderer = ofTemplate.get(key);
  if (!renderer) {
    if (ofTemplate.size >= LOOKS_MAX) ofTemplate.clear();
    ofTemplate.set(key, (renderer = createRenderer(template, look)));
  }
  return renderer;
}

async function createRenderer(template: MailTemplate, look: MailLook): Promise<MailRenderer> {
  const subject = parseLiquid("text", template.subject);
  const text = parseLiquid("text", template.text);
  const html = parseLiquid("html", await layOut(template.layout(look)));
  return (values) => ({
    subject: subject(values).replaceAll(/\s+/g, " ").trim(),
    text: text(values),
    html: html(values),
  });
}

async function layOut(mjml: string): Promise<string> {
  // No fonts: MJML would have every reader's mail program fetch them from Google.
  const { html, errors } = await mjml2html(mjml, {
    validationLevel: "strict",
    ignoreIncludes: true,
    fonts: {},
  });
  if (errors.length > 0) throw new Bug(errors.map((error) => error.formattedMessage).join("\n"));
  return (
    html
      // MJML marks the mail as an article. A mail stands alone in its window: screen readers look for its main part.
      .replace(/aria-roledescription="email" role="article"/, 'role="main"')
      // Indentation is a quarter of the bytes, and no mail program needs it.
      .replaceAll(/^[ \t]+/gm, "")
      .replaceAll(/\n{2,}/g, "\n")
  );
}
