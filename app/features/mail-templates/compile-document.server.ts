import mjml2html from "mjml";
import type { Brand } from "#app/features/brand/brand.ts";
import type { Moment } from "#app/features/messages/moments.ts";
import { Bug } from "#app/lib/errors.ts";
import type { CompiledMail, MailDocument } from "./mail-document.ts";
import { layOutCard } from "./layout/card.ts";
import { layOutMail } from "./layout/frame.ts";
import { lookOf } from "./layout/look.ts";
import { createPaper } from "./paper.server.ts";

export type Reader = { lang: string; dir: "ltr" | "rtl"; moment: Moment };

/**
 * Lays a document out in a shop's brand: MJML once, so that all that is left for each mail is Liquid. Throws liquidjs's errors and
 * TagNotAllowed for a document that was never checked; see check-document.ts.
 */
export async function compileDocument(
  document: MailDocument,
  brand: Brand,
  { lang, dir }: Reader,
): Promise<CompiledMail> {
  const { paper, fill } = createPaper(lookOf(brand));
  const card = layOutCard(paper, document.blocks, brand.social);
  // Accounts that the merchant shows in the mail are not shown under it once more.
  const showsSocial = !document.blocks.some((block) => block.type === "social");
  const mail = layOutMail(paper, { ...document, lang, dir, brand }, card, showsSocial);
  return {
    subject: fill(paper.plain.line(document.subject)),
    preheader: fill(paper.plain.line(document.preheader)),
    html: fill(await htmlOf(mail.mjml)),
    text: fill(mail.text),
  };
}

async function htmlOf(mjml: string): Promise<string> {
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
      // Not a number of pixels, so not valid; the style says it.
      .replaceAll(' height="auto"', "")
      // Indentation is a quarter of the bytes, and no mail program needs it.
      .replaceAll(/^[ \t]+/gm, "")
      .replaceAll(/\n{2,}/g, "\n")
  );
}
