import type { ServiceId } from "#app/features/sending/sending.ts";
import type { MailService } from "./mail-service.ts";
import { mailgun } from "./mailgun.ts";
import { postmark } from "./postmark.ts";
import { resend } from "./resend.ts";
import { sendgrid } from "./sendgrid.ts";
import { ses } from "./ses.ts";

/** Every service that takes mail over HTTP. */
export const MAIL_SERVICES: Readonly<Record<Exclude<ServiceId, "smtp">, MailService>> = {
  ses,
  postmark,
  sendgrid,
  resend,
  mailgun,
};
