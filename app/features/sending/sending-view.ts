import type { Instant } from "#app/lib/time.ts";
import {
  dkimNameOf,
  dkimTextOf,
  DMARC_TO_PUBLISH,
  inPieces,
  spfToPublish,
  type DkimReason,
  type DmarcReason,
  type DomainFindings,
  type Finding,
  type SpfReason,
} from "./dns-findings.ts";
import type { FromForm } from "./from-form.ts";
import type { SenderFieldName } from "./senders.ts";
import type { SenderId } from "./sending.ts";

/** A record of a sending domain as its page shows it. Codes are put in words by the page. */
export type RecordView = {
  kind: "dkim" | "spf" | "dmarc";
  name: string;
  /** What to publish; null when nothing has to change, or nobody but the merchant's provider knows. */
  value: string | null;
  /** The same in quoted pieces, when it is longer than some panels take. */
  pieces: string | null;
  state: Finding<never>["state"];
  reason: DkimReason | SpfReason | DmarcReason | null;
  /** What stands there now. */
  seen: string[];
};

export type DomainView = {
  domain: string;
  state: "verified" | "lost" | "waiting";
  /** Since when the key is missing; null while it is there. */
  lostAt: Instant | null;
  checkedAt: Instant | null;
  records: RecordView[];
};

export type SendingView = {
  senderId: SenderId;
  account: {
    state: "unchecked" | "works" | "no_access";
    /** The service's own sentence. */
    problem: string | null;
    /** What is saved: secrets by their last characters only. */
    shown: Partial<Record<SenderFieldName, string>>;
    /** Where the service shall send what became of mails; null for those that tell nothing. */
    hookUrl: string | null;
  };
  /** As saved, for the form. */
  from: FromForm;
  /** From which addresses mails come at present. */
  used: { transactional: string; marketing: string };
  appAddress: string;
  domain: DomainView | null;
  isPaused: boolean;
  isStopped: boolean;
  waiting: { due: number; later: number; held: number };
  now: Instant;
};

type StoredDomain = {
  domain: string;
  selector: string;
  publicKey: string;
  findings: DomainFindings | null;
  verifiedAt: Instant | null;
  checkedAt: Instant | null;
};

const NOT_LOOKED = { state: "unknown" } as const;

/** The domain with the records that belong to it, and what the DNS said of each. */
export function presentDomain(stored: StoredDomain, spfInclude: string | null): DomainView {
  const { domain, findings, verifiedAt, checkedAt } = stored;
  const { dkim, spf, dmarc } = findings ?? { dkim: NOT_LOOKED, spf: NOT_LOOKED, dmarc: NOT_LOOKED };
  const key = dkimTextOf(stored.publicKey);
  const lostAt = findings?.lostAt ?? null;
  return {
    domain,
    state: lostAt ? "lost" : verifiedAt ? "verified" : "waiting",
    lostAt,
    checkedAt,
    records: [
      { kind: "dkim", name: dkimNameOf(stored), value: key, pieces: inPieces(key), ...stateOf(dkim) },
      { kind: "spf", name: domain, value: spfToPublish(spf, spfInclude), pieces: null, ...stateOf(spf) },
      {
        kind: "dmarc",
        name: `_dmarc.${domain}`,
        value: dmarc.state === "missing" ? DMARC_TO_PUBLISH : null,
        pieces: null,
        ...stateOf(dmarc),
      },
    ],
  };
}

const stateOf = <Reason extends string>(finding: Finding<Reason>) => ({
  state: finding.state,
  reason: "reason" in finding ? finding.reason : null,
  seen: "seen" in finding ? finding.seen : [],
});
