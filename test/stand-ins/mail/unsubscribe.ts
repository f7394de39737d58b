import type { CaughtMail } from "./mailbox.ts";

const headerOf = (mail: CaughtMail, name: string): string =>
  mail.parsed.headers.find(({ key }) => key === name)?.value ?? "";

/** Where one click unsubscribes; null for a mail that does not offer it. https://www.rfc-editor.org/rfc/rfc8058 */
export function unsubscribeLinkOf(mail: CaughtMail): string | null {
  const isOneClick = /List-Unsubscribe=One-Click/i.test(headerOf(mail, "list-unsubscribe-post"));
  return isOneClick ? (/<(https?:[^>]+)>/i.exec(headerOf(mail, "list-unsubscribe"))?.[1] ?? null) : null;
}

/** Does what a mail program does when its reader clicks on "unsubscribe", and tells what came of it. */
export async function unsubscribe(mail: CaughtMail): Promise<string> {
  const link = unsubscribeLinkOf(mail);
  if (!link) return "This mail offers no one-click unsubscribing.";
  try {
    const { status } = await fetch(link, {
      method: "POST",
      headers: { "content-type": "application/x-www-form-urlencoded" },
      body: "List-Unsubscribe=One-Click",
      redirect: "manual",
    });
    return status >= 200 && status < 300 ? "Unsubscribed with one click." : `The sender answered ${status}.`;
  } catch {
    return "The sender does not answer.";
  }
}
