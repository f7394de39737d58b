import { describe, expect, test } from "vitest";
import { tidyDomain, checkDomainName } from "./check-domain-name.ts";
import {
  dkimTextOf,
  dmarcNamesOf,
  inPieces,
  judgeDkim,
  judgeDmarc,
  judgeSpf,
  spfToPublish,
} from "./dns-findings.ts";

const found = (...texts: string[]) => ({ kind: "found", texts }) as const;
const NONE = { kind: "none" } as const;
const FAILED = { kind: "failed", reason: "ETIMEOUT" } as const;

const verdict = (finding: { state: string; reason?: string | null }) =>
  [finding.state, finding.reason].filter(Boolean).join(" ");

test.each([
  ["the key", found("v=DKIM1; k=rsa; p=AAAA"), "found"],
  ["the key with spaces and no version", found("k=rsa; t=s; p=AA AA;"), "found"],
  ["nothing", NONE, "missing"],
  ["no answer", FAILED, "unknown"],
  ["another key", found("v=DKIM1; p=BBBB"), "wrong other_key"],
  ["a revoked key", found("v=DKIM1; p="), "wrong revoked"],
  ["two records", found("v=DKIM1; p=AAAA", "v=DKIM1; p=BBBB"), "wrong several"],
  ["no key in it", found("v=DKIM1; k=rsa"), "wrong malformed"],
  ["another kind of key", found("v=DKIM1; k=ed25519; p=AAAA"), "wrong malformed"],
])("DKIM with %s", (_what, answer, expected) => {
  expect(verdict(judgeDkim(answer, "AAAA"))).toBe(expected);
});

test.each([
  ["us in it", found("v=spf1 include:doorstep.example ~all"), "found", null],
  ["us behind a redirect", found("v=spf1 redirect=doorstep.example"), "found", null],
  [
    "other records beside it",
    found("google-site-verification=1", "v=spf1 +include:doorstep.example -all"),
    "found",
    null,
  ],
  ["nothing", NONE, "missing", "v=spf1 include:doorstep.example ~all"],
  ["other records only", found("hello"), "missing", "v=spf1 include:doorstep.example ~all"],
  ["no answer", FAILED, "unknown", null],
  [
    "others in it",
    found("v=spf1 include:_spf.google.com ip4:192.0.2.1 -all"),
    "wrong without_us",
    "v=spf1 include:_spf.google.com ip4:192.0.2.1 include:doorstep.example -all",
  ],
  ["no end", found("v=spf1 a mx"), "wrong without_us", "v=spf1 a mx include:doorstep.example"],
  ["two records", found("v=spf1 a -all", "v=spf1 mx -all"), "wrong several", null],
  ["everybody in it", found("v=spf1 include:doorstep.example +all"), "wrong allows_all", null],
])("SPF with %s", (_what, answer, expected, toPublish) => {
  const finding = judgeSpf(answer, "doorstep.example");
  expect(verdict(finding)).toBe(expected);
  expect(spfToPublish(finding, "doorstep.example")).toBe(toPublish);
});

test("SPF is the merchant's provider's affair when no policy of ours is known", () => {
  const finding = judgeSpf(found("v=spf1 include:mail.example -all"), null);
  expect(finding.state).toBe("found");
  expect(spfToPublish(judgeSpf(NONE, null), null)).toBeNull();
});

test.each([
  ["a policy", found("v=DMARC1; p=none"), false, "found"],
  ["a strict policy and its own domain", found("v=DMARC1;p=reject;adkim=s"), false, "found"],
  ["a strict policy and a subdomain", found("v=DMARC1; p=reject; adkim=s"), true, "wrong strict"],
  ["nothing", NONE, false, "missing"],
  ["no answer", FAILED, false, "unknown"],
  ["no policy in it", found("v=DMARC1; rua=mailto:a@example.com"), false, "wrong no_policy"],
  ["two records", found("v=DMARC1; p=none", "v=DMARC1; p=reject"), false, "wrong several"],
])("DMARC with %s", (_what, answer, isSubdomainUsed, expected) => {
  expect(verdict(judgeDmarc(answer, { isSubdomainUsed }))).toBe(expected);
});

test("a policy may stand above the domain, never at the top alone", () => {
  expect(dmarcNamesOf("mail.shop.example.com")).toEqual([
    "_dmarc.mail.shop.example.com",
    "_dmarc.shop.example.com",
    "_dmarc.example.com",
  ]);
});

test("a long text in pieces is the same text", () => {
  const text = dkimTextOf("A".repeat(392));
  const pieces = [...inPieces(text).matchAll(/"([^"]*)"/g)].map(([, piece]) => piece ?? "");
  expect(pieces.join("")).toBe(text);
  expect(Math.max(...pieces.map((piece) => piece.length))).toBeLessThanOrEqual(255);
});

describe("a domain as people enter it", () => {
  test.each([
    [" https://www.Example.com/shop?x=1 ", "example.com", null],
    ["orders@example.co.jp", "example.co.jp", null],
    ["xn--bcher-kva.example.", "xn--bcher-kva.example", null],
    ["", "", "missing"],
    ["localhost", "localhost", "no_domain"],
    ["exa mple.com", "exa mple.com", "no_domain"],
    ["127.0.0.1", "127.0.0.1", "no_domain"],
    ["me@gmail.com", "gmail.com", "not_yours"],
    ["shop.myshopify.com", "shop.myshopify.com", "not_yours"],
  ])("%j", (text, tidy, problem) => {
    expect(tidyDomain(text)).toBe(tidy);
    expect(checkDomainName(tidyDomain(text))).toBe(problem);
  });
});
