import type { CalendarDate } from "#app/lib/time.ts";
import type { Reading } from "./tracking-update.ts";

/** Sources that a merchant may connect with keys of their own. Shopify itself is always there, and is none of these. */
export const PROVIDER_IDS = [
  "easypost",
  "aftership",
  "shippo",
  "17track",
  "ship24",
  "karrio",
  "ups",
  "fedex",
  "usps",
  "dhl",
] as const;
export type ProviderId = (typeof PROVIDER_IDS)[number];

/** A parcel to ask about. Nothing in it points at a person. */
export type TrackingRef = {
  trackingNumber: string;
  carrierId: string | null;
  originCountry: string | null;
  destinationCountry: string | null;
  /** By the shop's calendar. */
  shippedOn: CalendarDate | null;
  /** The provider's id from registering, once there is one. */
  providerRef: string | null;
};

/** One thing a merchant enters to connect. Its label and help are texts: `tracking.field.<name>`. */
export type CredentialField = {
  name: "apiKey" | "webhookSecret" | "clientId" | "clientSecret" | "baseUrl";
  isSecret: boolean;
  isOptional: boolean;
};

/** What a call needs besides what it is about. */
export type Access = {
  credentials: Readonly<Record<string, string>>;
  /** From the login, for providers that have one. */
  token: string | null;
  /** Where the provider shall send its webhooks. */
  webhookUrl: string;
};

export type HttpRequest = {
  method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  url: string;
  headers: Record<string, string>;
  body: string | null;
};
/** Names of headers in lower case. */
export type HttpAnswer = { status: number; headers: Record<string, string>; body: string };

/** One request about one or more parcels, and how to read its answer: one outcome for each ref, in their order. */
export type Call = {
  refs: TrackingRef[];
  request: HttpRequest;
  read(answer: HttpAnswer): CallResult;
};

export type CallResult = {
  outcomes: RefOutcome[];
  /** The body, when it holds tracking: it goes the way of a webhook, through the inbox to `parse`. */
  telling: string | null;
};

export type RefOutcome =
  /** Registered, read or stopped. Registering one that is registered already is done, too. */
  | { kind: "done"; providerRef: string | null }
  /** The provider has nothing (yet). Worth asking again. */
  | { kind: "not_found" }
  /** Never will: a number or carrier that it does not take. `problem` is the provider's own sentence. */
  | { kind: "refused"; problem: string }
  /** Busy or down. */
  | { kind: "later"; retryAfterMs: number | null }
  /** The account has no calls or trackers left: nothing more for a while. */
  | { kind: "quota"; retryAfterMs: number | null }
  /** The key is wrong or may not do this: the merchant must look. */
  | { kind: "no_access"; problem: string };

export type ProviderLimits = {
  /** Parcels per call. */
  registerBatch: number;
  fetchBatch: number;
  /** Calls per second that the provider allows one account. */
  perSecond: number;
  /** Calls a day, where the provider counts them; null: no such limit known. */
  perDay: number | null;
  /** After so many days the provider stops by itself; null: it follows to the end. */
  subscriptionDays: number | null;
};

/**
 * A source of tracking: everything about it that needs no network, no clock and no secret of ours. Requests are described here
 * and sent elsewhere; whether a webhook is genuine is told by its `verify` (see signatures). `parse` reads webhooks and
 * answers alike, never throws, and takes codes by table: a code that no table has is "unknown" and counted.
 */
export type Provider = {
  id: ProviderId;
  name: string;
  /** Where a merchant gets an account and keys. */
  website: string;
  credentials: readonly CredentialField[];
  /** Whether it sends webhooks to us. */
  pushes: boolean;
  /** Whether it must be told of a number before it can be asked. */
  registers: boolean;
  limits: ProviderLimits;
  /** True when it can follow this parcel: a carrier's own API follows only that carrier's. */
  follows(ref: TrackingRef): boolean;
  /** OAuth client credentials; null for providers with plain keys. */
  login: Login | null;
  /** One harmless call that tells whether the keys are right. */
  check(access: Access): { request: HttpRequest; read(answer: HttpAnswer): CheckOutcome };
  register(refs: TrackingRef[], access: Access): Call[];
  fetch(refs: TrackingRef[], access: Access): Call[];
  stop(refs: TrackingRef[], access: Access): Call[];
  parse(body: string): Reading;
};

export type Login = {
  request(credentials: Access["credentials"]): HttpRequest;
  /** Null when the answer holds no token. */
  read(answer: HttpAnswer): { token: string; expiresInS: number } | null;
};

export type CheckOutcome = { kind: "works" } | { kind: "no_access"; problem: string } | { kind: "later" };

/** A webhook as it arrived. Names of headers in lower case. */
type WebhookRequest = { headers: Record<string, string | undefined>; rawBody: Uint8Array };
/** `dedupeId` is the provider's own id of the delivery: sending it again counts once. Null: the same bytes count once. */
type Verified = { ok: true; dedupeId: string | null } | { ok: false };
/** The door to a provider's webhooks is also an unguessable address, for those that sign weakly or not at all. */
export type VerifyWebhook = (request: WebhookRequest, credentials: Access["credentials"]) => Verified;
