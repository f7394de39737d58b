import type { Brand } from "#app/features/brand/brand.ts";
import type { MailLocale } from "#app/features/messages/mail-texts.ts";
import type { MailValues } from "#app/features/messages/mail-values.ts";
import type { Moment } from "#app/features/messages/moments.ts";
import { directionOf } from "#app/lib/locales.ts";
import { utf8Length } from "#app/lib/text.ts";
import { compileDocument } from "./compile-document.server.ts";
import { fieldsOf } from "./document-fields.ts";
import { problem, remarksOn } from "./document-remarks.ts";
import { lookOf } from "./layout/look.ts";
import { OUR_OWN_WORK } from "#app/lib/merchant-markup/isolated-thread.server.ts";
import { faultOf } from "#app/lib/merchant-markup/liquid-faults.server.ts";
import type { Progress } from "#app/lib/merchant-markup/vet-liquid.server.ts";
import {
  HTML_BYTES_MAX,
  type CompiledMail,
  type DocumentProblem,
  type MailDocument,
  type RenderedMail,
} from "./mail-document.ts";
import { rendererOf } from "./mail-renderer.server.ts";
import { PRINTABLE_NAMES } from "./value-shape.ts";
import { vetFields } from "./vet-fields.server.ts";

export type VettingRequest = {
  document: MailDocument;
  brand: Brand;
  moment: Moment;
  locale: MailLocale;
  /** The orders to render it with; the first is what is usual. */
  orders: MailValues[];
};

export type Vetted = {
  /** Null when there is an error. */
  compiled: CompiledMail | null;
  problems: DocumentProblem[];
  /** Of each order, as far as it could be rendered. */
  mails: RenderedMail[];
  /** Of the largest HTML part. */
  bytes: number;
};

/** Where the whole mail is rendered, after its last field. */
const WHOLE_MAIL = -2;

const SUBJECT_CHARACTERS = 60;
const WHOLE_LIMITS = { renderMs: 250, values: 2_000_000, characters: 400_000 };

/** Checks a document as a whole. Runs a merchant's Liquid: only in a thread of its own, see check-document.server.ts. */
export async function vetDocument(request: VettingRequest, progress: Progress): Promise<Vetted> {
  const { document, brand, moment, locale, orders } = request;
  const problems = [
    ...remarksOn(document, brand, moment),
    ...vetFields(fieldsOf(document), lookOf(brand), orders, progress),
  ];
  const failed = (more: DocumentProblem[]): Vetted => ({
    compiled: null,
    problems: [...problems, ...more],
    mails: [],
    bytes: 0,
  });
  if (problems.some(({ severity }) => severity === "error")) return failed([]);
  progress.at(OUR_OWN_WORK);
  const reader = { lang: locale, dir: directionOf(locale), moment };
  const compiled = await compileDocument(document, brand, reader);
  progress.at(WHOLE_MAIL);
  try {
    const render = rendererOf(compiled, { limits: WHOLE_LIMITS, strict: true });
    const mails = orders.map(render);
    const bytes = Math.max(0, ...mails.map(({ html }) => utf8Length(html)));
    const more = remarksOnMails(mails, bytes);
    const isFine = more.every(({ severity }) => severity === "warning");
    return { compiled: isFine ? compiled : null, problems: [...problems, ...more], mails, bytes };
  } catch (error) {
    const { code, detail } = faultOf(error, PRINTABLE_NAMES);
    return failed([problem("error", code, null, null, detail)]);
  }
}

function remarksOnMails(mails: readonly RenderedMail[], bytes: number): DocumentProblem[] {
  const [usual] = mails;
  const isLong = usual && usual.subject.length > SUBJECT_CHARACTERS;
  return [
    ...(mails.some(({ subject }) => subject === "")
      ? [problem("error", "empty_subject", null, "subject")]
      : []),
    ...(isLong ? [problem("warning", "long_subject", null, "subject", String(usual.subject.length))] : []),
    ...(bytes > HTML_BYTES_MAX
      ? [problem("error", "too_big", null, null, `${Math.ceil(bytes / 1_000)} kB`)]
      : []),
  ];
}
