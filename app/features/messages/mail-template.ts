import type { MailLook } from "./mail-look.ts";

/** A kind of mail: three Liquid texts over the same variables. The HTML one is laid out in MJML first. */
export type MailTemplate = {
  subject: string;
  text: string;
  /** MJML with Liquid in texts and addresses; colours stand in it as they are, for MJML checks them. */
  layout(look: MailLook): string;
};
