import type { Instant } from "#app/lib/time.ts";

/** What the DNS said about one record. "unknown": nobody answered, which says nothing. */
export type Finding<Reason extends string> =
  | { state: "found"; seen: string[] }
  | { state: "missing"; reason: Reason | null; seen: string[] }
  | { state: "wrong"; reason: Reason; seen: string[] }
  | { state: "unknown" };

/** doubled: it stands under the domain written twice, as panels do that add the domain by themselves. */
export type DkimReason = "doubled" | "several" | "other_key" | "revoked" | "malformed" | "not_verified";
export type SpfReason = "several" | "without_us" | "allows_all";
export type DmarcReason = "several" | "no_policy" | "strict";

export type DomainFindings = {
  dkim: Finding<DkimReason>;
  spf: Finding<SpfReason>;
  dmarc: Finding<DmarcReason>;
  /** Since when the key is not in the DNS any more, of a domain that was verified. */
  lostAt?: Instant | undefined;
};

/** As the gateway tells it. */
export type TxtAnswer =
  { kind: "found"; texts: string[] } | { kind: "none" } | { kind: "failed"; reason: string };

/** The name to publish a key under. */
export const dkimNameOf = ({ selector, domain }: { selector: string; domain: string }): string =>
  `${selector}._domainkey.${domain}`;

/** The text to publish. https://www.rfc-editor.org/rfc/rfc6376#section-3.6.1 */
export const dkimTextOf = (publicKey: string): string => `v=DKIM1; k=rsa; p=${publicKey}`;

/** The same in pieces of at most 255 characters, for panels that take no longer ones. */
export const inPieces = (text: string): string =>
  (text.match(/.{1,255}/gs) ?? []).map((piece) => `"${piece}"`).join(" ");

export function judgeDkim(answer: TxtAnswer, publicKey: string): Finding<DkimReason> {
  if (answer.kind === "failed") return { state: "unknown" };
  const seen = answer.kind === "found" ? answer.texts : [];
  const [text] = seen;
  if (text === undefined) return { state: "missing", reason: null, seen };
  if (seen.length > 1) return { state: "wrong", reason: "several", seen };
  const tags = tagsOf(text);
  const key = tags.get("p")?.replaceAll(/\s/g, "");
  if (key === undefined || (tags.get("v") ?? "DKIM1") !== "DKIM1" || (tags.get("k") ?? "rsa") !== "rsa")
    return { state: "wrong", reason: "malformed", seen };
  if (key === "") return { state: "wrong", reason: "revoked", seen };
  return key === publicKey ? { state: "found", seen } : { state: "wrong", reason: "other_key", seen };
}

/**
 * Whether the domain's SPF lets the mail server in whose policy stands under `include`; null: no such policy is known, any
 * record will do. https://www.rfc-editor.org/rfc/rfc7208
 */
export function judgeSpf(answer: TxtAnswer, include: string | null): Finding<SpfReason> {
  if (answer.kind === "failed") return { state: "unknown" };
  const texts = answer.kind === "found" ? answer.texts : [];
  const seen = texts.filter((text) => /^v=spf1(\s|$)/i.test(text.trim()));
  const [record] = seen;
  if (record === undefined) return { state: "missing", reason: null, seen };
  if (seen.length > 1) return { state: "wrong", reason: "several", seen };
  const terms = record.toLowerCase().split(/\s+/);
  if (terms.includes("all") || terms.includes("+all")) return { state: "wrong", reason: "allows_all", seen };
  const letsUsIn =
    include === null ||
    terms.some((term) => term.replace(/^\+/, "") === `include:${include}` || term === `redirect=${include}`);
  return letsUsIn ? { state: "found", seen } : { state: "wrong", reason: "without_us", seen };
}

/** The SPF record to publish: the one that is there with us let in, or a new one. */
export function spfToPublish(finding: Finding<SpfReason>, include: string | null): string | null {
  if (include === null || finding.state === "unknown" || finding.state === "found") return null;
  const [record] = finding.seen;
  if (record === undefined) return `v=spf1 include:${include} ~all`;
  if (finding.reason !== "without_us") return null;
  const terms = record.trim().split(/\s+/);
  const end = terms.findIndex((term) => /^[-~?+]?all$|^redirect=/i.test(term));
  return terms.toSpliced(end === -1 ? terms.length : end, 0, `include:${include}`).join(" ");
}

/** Whether mails signed for the domain pass its owner's policy. https://www.rfc-editor.org/rfc/rfc7489#section-6 */
export function judgeDmarc(
  answer: TxtAnswer,
  { isSubdomainUsed }: { isSubdomainUsed: boolean },
): Finding<DmarcReason> {
  if (answer.kind === "failed") return { state: "unknown" };
  const texts = answer.kind === "found" ? answer.texts : [];
  const seen = texts.filter((text) => /^v=DMARC1\s*(;|$)/i.test(text.trim()));
  const [record] = seen;
  if (record === undefined) return { state: "missing", reason: null, seen };
  if (seen.length > 1) return { state: "wrong", reason: "several", seen };
  const tags = tagsOf(record);
  if (!/^(none|quarantine|reject)$/i.test(tags.get("p") ?? ""))
    return { state: "wrong", reason: "no_policy", seen };
  if (isSubdomainUsed && tags.get("adkim")?.toLowerCase() === "s")
    return { state: "wrong", reason: "strict", seen };
  return { state: "found", seen };
}

/** A policy that changes nothing yet and satisfies Gmail's, Yahoo's and Microsoft's rules for senders. */
export const DMARC_TO_PUBLISH = "v=DMARC1; p=none;";

/** "v=DKIM1; k=rsa": names to values; the first of a name counts. */
function tagsOf(text: string): Map<string, string> {
  const tags = new Map<string, string>();
  for (const part of text.split(";")) {
    const at = part.indexOf("=");
    const name = part.slice(0, at).trim().toLowerCase();
    if (at > 0 && !tags.has(name)) tags.set(name, part.slice(at + 1).trim());
  }
  return tags;
}

/** Where a policy for the domain may stand: its own name first, then those above it, down to two labels. */
export function dmarcNamesOf(domain: string): string[] {
  const labels = domain.split(".");
  return labels.slice(0, -1).map((_label, index) => `_dmarc.${labels.slice(index).join(".")}`);
}
