import { Resolver } from "node:dns/promises";
import { authenticate } from "mailauth";
import type { CaughtMail } from "./mailbox.ts";

type Verdict = { result: string; domain: string | null; why: string | null };

/** What a receiver finds out about who sent a mail. "unchecked": this mailbox knows no DNS server. */
export type MailCheck = {
  dkim: Verdict;
  spf: Verdict;
  dmarc: Verdict;
  /** Whether a passing signature, or the envelope, is of the domain in From. */
  aligned: { dkim: boolean; spf: boolean };
};

const UNCHECKED: Verdict = { result: "unchecked", domain: null, why: null };

/** Verifies mails as a receiver does, by the records of the DNS server; they count as sent from this machine. */
export function mailChecker(dnsServer: string | null): (mail: CaughtMail) => Promise<MailCheck> {
  if (dnsServer === null) {
    const nothing = {
      dkim: UNCHECKED,
      spf: UNCHECKED,
      dmarc: UNCHECKED,
      aligned: { dkim: false, spf: false },
    };
    return () => Promise.resolve(nothing);
  }
  const dns = new Resolver({ timeout: 1_000, tries: 1 });
  dns.setServers([dnsServer]);
  return async (mail) => {
    const { dkim, spf, dmarc } = await authenticate(mail.raw, {
      ip: "127.0.0.1",
      helo: "localhost",
      sender: mail.from,
      resolver: (name, type) => (type === "TXT" ? dns.resolveTxt(name) : nothingThere(name)),
    });
    const signature = dkim.results.find(({ status }) => status.result === "pass") ?? dkim.results[0];
    const policy = dmarc === false ? null : dmarc;
    return {
      dkim: {
        result: signature?.status.result ?? "none",
        domain: signature?.signingDomain ?? null,
        why: signature?.status.comment || null,
      },
      spf: spf
        ? { result: spf.status.result, domain: spf.domain, why: spf.status.comment || null }
        : UNCHECKED,
      dmarc: policy
        ? { result: policy.status.result, domain: policy.domain ?? null, why: policy.status.comment || null }
        : UNCHECKED,
      aligned: {
        dkim: Boolean(policy?.alignment?.dkim?.result),
        spf: Boolean(policy?.alignment?.spf?.result),
      },
    };
  };
}

const nothingThere = (name: string): Promise<never> =>
  Promise.reject(Object.assign(new Error(`no such record of ${name}`), { code: "ENOTFOUND" }));
