import { DEFAULT_BRAND, type Brand } from "#app/features/brand/brand.ts";
import { defaultDocument } from "#app/features/mail-templates/defaults/default-document.ts";
import type { RenderedMail } from "#app/features/mail-templates/mail-document.ts";
import { compileDocument, rendererOf } from "#app/features/mail-templates/mail-templates.server.ts";
import type { MailLocale } from "#app/features/messages/mail-texts.ts";
import type { Moment } from "#app/features/messages/moments.ts";
import { SAMPLE_NAMES, sampleValues, type SampleName } from "#app/features/messages/samples/samples.ts";

export type DefaultMail = { moment: Moment; locale: MailLocale; sample: SampleName; mail: RenderedMail };

/** The mail of a moment in a language before any merchant changed it, of every sample or of those named. */
export async function defaultMails(
  moment: Moment,
  locale: MailLocale,
  { samples = SAMPLE_NAMES, brand = DEFAULT_BRAND }: { samples?: readonly SampleName[]; brand?: Brand } = {},
): Promise<DefaultMail[]> {
  const document = defaultDocument(moment, locale);
  const render = rendererOf(await compileDocument(document, brand, { lang: locale, dir: "ltr", moment }));
  return samples.map((sample) => ({
    moment,
    locale,
    sample,
    mail: render(sampleValues(moment, locale, sample)),
  }));
}
