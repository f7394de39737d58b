import type { HttpAnswer, HttpRequest } from "#app/features/providers/provider.ts";
import type { Instant } from "#app/lib/time.ts";

/** A webhook as it arrived. Names of headers in lower case. */
type HookRequest = { headers: Record<string, string | undefined>; rawBody: Uint8Array };

/** What verifying may need from the world: the clock, for what grows stale; the network, for certificates. */
export type Surroundings = {
  now: Instant;
  fetch(request: HttpRequest): Promise<HttpAnswer>;
};

/**
 * `dedupeId` is the service's own id of the delivery: sending it again counts once. Null: the same bytes count once.
 * `visit` is an address to open before saying thanks: the service asks whether its webhooks are wanted here.
 */
export type Verified = { ok: true; dedupeId: string | null; visit?: string } | { ok: false };

/**
 * Whether a webhook comes from the service that the account is at. The address itself is unguessable too, for those that
 * sign weakly (Mailgun: not the body) or not at all (Postmark).
 */
export type VerifyMailHook = (
  request: HookRequest,
  credentials: Readonly<Record<string, string>>,
  surroundings: Surroundings,
) => Verified | Promise<Verified>;

export const NOT_GENUINE: Verified = { ok: false };
