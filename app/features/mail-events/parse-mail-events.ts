import type { ServiceId } from "#app/features/sending/sending.ts";
import type { ParseMailEvents } from "./mail-event.ts";
import { parseMailgun } from "./mailgun/parse-mailgun.ts";
import { parsePostmark } from "./postmark/parse-postmark.ts";
import { parseResend } from "./resend/parse-resend.ts";
import { parseSendgrid } from "./sendgrid/parse-sendgrid.ts";
import { parseSes } from "./ses/parse-ses.ts";

/** Services that tell what became of a mail; a plain mail server tells nothing after it took it. */
export type TellingId = Exclude<ServiceId, "smtp">;

export const PARSE: Readonly<Record<TellingId, ParseMailEvents>> = {
  ses: parseSes,
  postmark: parsePostmark,
  sendgrid: parseSendgrid,
  resend: parseResend,
  mailgun: parseMailgun,
};

/** The service of that name, if it tells anything. */
export const tellingIdOf = (text: string): TellingId | null =>
  // The keys of a literal are exactly its type's.
  (Object.keys(PARSE) as TellingId[]).find((id) => id === text) ?? null;
