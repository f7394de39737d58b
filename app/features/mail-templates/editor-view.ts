import type { MailLocale } from "#app/features/messages/mail-texts.ts";
import type { PlannedMoment } from "#app/features/messages/moments.ts";
import type { SampleName } from "#app/features/messages/samples/samples.ts";
import type { Instant } from "#app/lib/time.ts";
import type { DraftAnswer, DraftView, VersionView } from "#app/lib/draft-view.ts";
import type { DocumentProblem, MailDocument, ProblemCode, RenderedMail } from "./mail-document.ts";

/** A template as it stands there. Our own is sent as long as none was published. */
export type TemplateView = DraftView<MailDocument> & {
  /** When what is sent could not be written for an order, and ours went out instead. */
  failure: TemplateFailure | null;
};

export type TemplateFailure = { at: Instant; code: ProblemCode };

/** What a text may fill in, by its name in Liquid, and what it becomes in the usual example. */
export type EditorVariable = { name: string; example: string };

/** What the editor's page shows. */
export type EditorView = {
  moment: PlannedMoment;
  locale: MailLocale;
  template: TemplateView;
  /** Our own, to go back to. */
  ours: MailDocument;
  versions: VersionView[];
  /** Every language that mails are written in, and what is sent in it. */
  languages: { locale: MailLocale; isOwn: boolean; isDraft: boolean }[];
  variables: EditorVariable[];
  samples: SampleName[];
  /** Who the mail is from, as mail programs show it. */
  from: { name: string; address: string };
  /** Where test mails go unless another address is given. */
  testTo: string;
};

/** What the preview shows the mail of: made-up data by its name, or an order of the shop by its own ("#1001"). */
export type PreviewSubject = { kind: "sample"; name: SampleName } | { kind: "order"; name: string };

export type PreviewAnswer =
  | { kind: "rendered"; mail: RenderedMail; problems: DocumentProblem[] }
  | { kind: "failed"; problems: DocumentProblem[] }
  | { kind: "no_order" }
  | { kind: "no_version" };

/** What is left to translate in a language after a template was copied to it. */
export type LeftToTranslate = { locale: MailLocale; texts: string[] };

export type TemplateAnswer =
  DraftAnswer<TemplateView, DocumentProblem> | { kind: "copied"; left: LeftToTranslate[] };

export type TestMailAnswer =
  | { kind: "sent" }
  | { kind: "bad_address" }
  | { kind: "too_many"; perHour: number }
  | { kind: "refused"; problems: DocumentProblem[] }
  | { kind: "no_order" }
  | { kind: "suppressed" };
