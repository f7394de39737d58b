import type { Brand } from "#app/features/brand/brand.ts";
import type { MailLocale } from "#app/features/messages/mail-texts.ts";
import type { MailValues } from "#app/features/messages/mail-values.ts";
import { SAMPLE_NAMES, sampleValues, type SampleMoment } from "#app/features/messages/samples/samples.ts";
import { isolate, type Isolated } from "#app/lib/merchant-markup/isolated-thread.server.ts";
import { fieldsOf } from "./document-fields.ts";
import { problem } from "./document-remarks.ts";
import type { CompiledMail, DocumentProblem, MailDocument, RenderedMail } from "./mail-document.ts";
import type { Vetted, VettingRequest } from "./vet-document.server.ts";

type DocumentCheck = {
  /** Null when there is an error among the problems. */
  compiled: CompiledMail | null;
  problems: DocumentProblem[];
  /** Of the HTML part with the largest sample; 0 when there is none. */
  bytes: number;
};

type Asked = { document: MailDocument; brand: Brand; moment: SampleMoment; locale: MailLocale };

/**
 * Whether a document can be sent: laid out, parsed and rendered with every sample of its moment, in a thread apart from everything,
 * which a template can neither leave nor stop for long.
 */
export async function checkDocument(asked: Asked): Promise<DocumentCheck> {
  const { moment, locale } = asked;
  const orders = SAMPLE_NAMES.map((name) => sampleValues(moment, locale, name));
  const { compiled, problems, bytes } = await vet({ ...asked, orders });
  return { compiled, problems, bytes };
}

type Preview =
  | { kind: "rendered"; mail: RenderedMail; problems: DocumentProblem[] }
  | { kind: "failed"; problems: DocumentProblem[] };

/** A document as it looks with one order. */
export async function renderPreview({ values, ...asked }: Asked & { values: MailValues }): Promise<Preview> {
  const { mails, problems } = await vet({ ...asked, orders: [values] });
  const [mail] = mails;
  return mail ? { kind: "rendered", mail, problems } : { kind: "failed", problems };
}

const vetIsolated = isolate<VettingRequest, Vetted>(new URL("./check-worker.server.ts", import.meta.url));

async function vet(request: VettingRequest): Promise<Vetted> {
  const first = await vetIsolated(request);
  // A thread that has just begun, on a busy machine, spends more on itself than on the document: nobody is accused of that.
  const vetting = isSlow(first) ? await vetIsolated(request) : first;
  if (vetting.kind === "told") return vetting.told;
  const at = fieldsOf(request.document)[vetting.field];
  const code = vetting.kind === "hung" ? "too_slow" : "too_much_memory";
  const problems = [problem("error", code, at?.blockId ?? null, at?.field ?? null)];
  return { compiled: null, problems, mails: [], bytes: 0 };
}

const isSlow = (vetting: Isolated<Vetted>): boolean =>
  vetting.kind === "told" && vetting.told.problems.some(({ code }) => code === "too_slow");
