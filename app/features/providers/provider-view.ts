import type { Instant } from "#app/lib/time.ts";
import type { CheckOutcome, CredentialField, ProviderId } from "./provider.ts";

/** What the admin sees of a source. Secrets are never in it. */
export type ProviderView = {
  providerId: ProviderId;
  name: string;
  website: string;
  fields: readonly CredentialField[];
  /** Whether it sends webhooks, so that the merchant should enter our address there. */
  pushes: boolean;
};

/**
 * "resting": it asked for patience, or has no calls left, until `restsUntil`. "no_access": nothing is asked any more
 * until the merchant saves new keys. "paused": the merchant wants nothing to be asked.
 */
export type AccountState = "unchecked" | "works" | "no_access" | "resting" | "paused";

export type AccountView = {
  providerId: ProviderId;
  name: string;
  website: string;
  pushes: boolean;
  fields: CredentialView[];
  state: AccountState;
  /** The provider's own sentence. */
  problem: string | null;
  checkedAt: Instant | null;
  lastHeardAt: Instant | null;
  /** The last genuine webhook; null as long as the merchant has not entered our address there. */
  lastPushAt: Instant | null;
  restsUntil: Instant | null;
  /** Where the provider shall send its webhooks; null for those that send none. */
  webhookUrl: string | null;
  /** How many numbers are in which state. */
  numbers: FollowingCounts;
  callsToday: number;
  callsPerDayMax: number | null;
};

export type FollowingCounts = Record<FollowingState, number>;

/** "wanted": not yet told to the provider. "stopping": no longer needed, the provider is to be told. */
export const FOLLOWING_STATES = ["wanted", "following", "not_found", "refused", "stopping", "ended"] as const;
export type FollowingState = (typeof FOLLOWING_STATES)[number];

/** A field as it may be shown: what is no secret whole, of a secret the last four characters. */
export type CredentialView = CredentialField & { shown: string | null };

export type UnknownCodeView = {
  /** "shopify", or a provider's id. */
  source: string;
  /** As people know it. */
  sourceName: string;
  code: string;
  sample: string | null;
  seen: number;
  firstSeenAt: Instant;
  lastSeenAt: Instant;
};

export type FieldProblem = "missing" | "too_long" | "no_address" | "not_https" | "not_public";
export type FieldProblems = Partial<Record<CredentialField["name"], FieldProblem>>;

export type ConnectResult =
  { kind: "invalid"; problems: FieldProblems } | { kind: "saved"; check: CheckOutcome };

/** "unknown": no such account; somebody has disconnected it meanwhile. */
export type TestResult = CheckOutcome | { kind: "unknown" };
