export type DomainProblem = "missing" | "no_domain" | "not_yours";

const LABEL = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;

/** Mailboxes anybody can have: nobody but their owner can publish a key there. */
const MAILBOX_PROVIDERS =
  /^(gmail|googlemail|outlook|hotmail|live|msn|yahoo|ymail|aol|icloud|me|mac|proton|protonmail|gmx|web|t-online|naver|daum|docomo|ezweb|softbank|qq|163)\.(com|net|de|jp|co\.jp|ne\.jp|co\.uk|fr|es|pl|me|com\.br|ch|at)$/;

/** Checks a domain in ASCII and lower case ("xn--…" for other scripts). */
export function checkDomainName(domain: string): DomainProblem | null {
  if (domain === "") return "missing";
  const labels = domain.split(".");
  const top = labels.at(-1) ?? "";
  if (
    labels.length < 2 ||
    domain.length > 200 ||
    /^\d+$/.test(top) ||
    !labels.every((label) => LABEL.test(label))
  )
    return "no_domain";
  return MAILBOX_PROVIDERS.test(domain) || domain.endsWith(".myshopify.com") ? "not_yours" : null;
}

/** What people paste: "https://www.Example.com/", "orders@example.com". */
export const tidyDomain = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//, "")
    .replace(/^.*@/, "")
    .replace(/[/?#].*$/, "")
    .replace(/\.$/, "")
    .replace(/^www\./, "");
