/**
 * What a mail server's words say of an address. Enhanced status codes (RFC 3463) have the last word; plain text is looked
 * at only without them. Full mailboxes, rates, policies and faults of the sender say nothing of the address.
 * https://www.iana.org/assignments/smtp-enhanced-status-codes
 */
export type Refusal = "hard_bounce" | null;

/** Codes that mean: nobody is there, and nobody will be. */
const NOBODY_THERE: ReadonlySet<string> = new Set([
  "5.1.1", // bad mailbox
  "5.1.2", // bad domain
  "5.1.3", // bad syntax
  "5.1.6", // moved away
  "5.1.10", // the domain takes no mail, RFC 7505
  "5.2.1", // mailbox switched off
]);

const ENHANCED_CODE = /\b([245])\.(\d{1,3})\.(\d{1,3})\b/;
const PERMANENT = /^\s*(?:\D{0,20}\s)?55[0-4]\b/;
/** Gmail gives 5.2.1 to mailboxes that get too much at a time as well: https://support.google.com/a/answer/3726730 */
const ONLY_NOW = /\brate\b|too (?:many|much|quickly|fast)|quota|full\b|over ?quota|temporar/i;
const ABOUT_SENDER =
  /sender|from address|mail from|return.?path|spf|dkim|dmarc|blocked|blacklist|spam|policy/i;
const UNKNOWN_USER =
  /(?:user|mailbox|recipient|address|account|alias)\b.{0,40}\b(?:unknown|not found|does ?n[o']t exist|doesn’t exist|invalid|disabled|inactive)|(?:no such|unknown|invalid|nonexistent|non-existent) (?:user|mailbox|recipient|address|person|account|local part)|no mailbox here/i;

/** Whether the answer to a mail shows that its address is dead: "550 5.1.1 <x@y>: user unknown". */
export function suppressionOfRefusal(response: string | null | undefined): Refusal {
  const text = (response ?? "").slice(0, 1_000);
  if (ONLY_NOW.test(text)) return null;
  const [code, permanence] = ENHANCED_CODE.exec(text) ?? [];
  // Exchange Online says 5.4.1 of people that a directory does not have, and of much else.
  if (code === "5.4.1") return /recipient address rejected/i.test(text) ? "hard_bounce" : null;
  if (code !== undefined && permanence !== undefined)
    return permanence === "5" && NOBODY_THERE.has(code) ? "hard_bounce" : null;
  const isDead = PERMANENT.test(text) && UNKNOWN_USER.test(text) && !ABOUT_SENDER.test(text);
  return isDead ? "hard_bounce" : null;
}
