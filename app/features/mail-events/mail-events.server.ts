import { verifyMailgun } from "./mailgun/verify.server.ts";
import type { TellingId } from "./parse-mail-events.ts";
import { verifyPostmark } from "./postmark/verify.server.ts";
import { verifyResend } from "./resend/verify.server.ts";
import { verifySendgrid } from "./sendgrid/verify.server.ts";
import { verifySes } from "./ses/verify.server.ts";
import type { VerifyMailHook } from "./verify-mail-hook.ts";

/** How each service shows that a webhook is its own. */
export const VERIFY_MAIL: Readonly<Record<TellingId, VerifyMailHook>> = {
  ses: verifySes,
  postmark: verifyPostmark,
  sendgrid: verifySendgrid,
  resend: verifyResend,
  mailgun: verifyMailgun,
};

export { listFates, recordFate, recordMailEvent, type ToldMessage } from "./record-events.server.ts";
