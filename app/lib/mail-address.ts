import type { Brand } from "./brand.ts";

/** Exactly one e-mail address ("anna@example.com"): nothing that could become a second recipient or a header line. */
export type MailAddress = Brand<string, "MailAddress">;

// Wider than RFC 5322's dot-atom on purpose: old Japanese carrier addresses have dots in a row and before the "@"
// ("user..name.@docomo.ne.jp") and do receive mail. Quotes, brackets, commas, spaces and control characters never pass.
const LOCAL_PART = /^[^\s\p{C}"(),:;<>@[\\\]]+$/u;
const DOMAIN_LABEL = /^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}-]*[\p{L}\p{M}\p{N}])?$/u;

/** The address in the text, or null when it is none, more than one, or one that no server would take. */
export function parseMailAddress(text: unknown): MailAddress | null {
  if (typeof text !== "string") return null;
  const address = text.trim();
  const at = address.lastIndexOf("@");
  const local = address.slice(0, Math.max(at, 0));
  const labels = address.slice(at + 1).split(".");
  const wellFormed =
    address.length <= 254 &&
    local.length <= 64 &&
    LOCAL_PART.test(local) &&
    labels.length > 1 &&
    labels.every((label) => label.length <= 63 && DOMAIN_LABEL.test(label));
  // Checked right here: this is the one maker of the brand.
  return wellFormed ? (address as MailAddress) : null;
}

/** The part after the "@". */
export const domainOf = (address: MailAddress): string => address.slice(address.lastIndexOf("@") + 1);
