import { checkedByLook } from "../calls/http-calls.ts";
import type { Provider } from "../provider.ts";
import { parseUsps } from "./parse-usps.ts";
import { lookRequest, lookUp, uspsLogin } from "./requests.ts";

/** Well formed, and nobody's. */
const EXAMPLE_NUMBER = "9400100000000000000000";

/** What USPS grants a new application: 60 calls an hour. https://developers.usps.com/faq */
const CALLS_PER_DAY = 60 * 24;

/**
 * USPS directly, with keys of the merchant's own. It sends webhooks only by the mailer's id, for all of a mailer's post, so
 * we ask instead.
 */
export const usps: Provider = {
  id: "usps",
  name: "USPS",
  website: "https://developers.usps.com",
  credentials: [
    { name: "clientId", isSecret: false, isOptional: false },
    { name: "clientSecret", isSecret: true, isOptional: false },
  ],
  pushes: false,
  registers: false,
  limits: { registerBatch: 1, fetchBatch: 1, perSecond: 1, perDay: CALLS_PER_DAY, subscriptionDays: null },
  follows: ({ carrierId }) => carrierId === "usps",
  login: uspsLogin,
  check: (access) => ({ request: lookRequest(EXAMPLE_NUMBER, access), read: checkedByLook }),
  register: () => [],
  fetch: (refs, access) => refs.map((ref) => lookUp(ref, access)),
  stop: () => [],
  parse: parseUsps,
};
