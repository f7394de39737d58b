import { checkedByLook } from "../calls/http-calls.ts";
import type { Provider } from "../provider.ts";
import { parseUps } from "./parse-ups.ts";
import { lookRequest, lookUp, subscribe, upsLogin } from "./requests.ts";

/** From UPS's own documentation: a number that its test systems know and its real ones need not. */
const EXAMPLE_NUMBER = "1ZCIETST0111111114";

/**
 * UPS directly, with keys of the merchant's own. Messages of Track Alert come for 14 days after subscribing; what happened
 * before is told by looking only.
 */
export const ups: Provider = {
  id: "ups",
  name: "UPS",
  website: "https://developer.ups.com",
  credentials: [
    { name: "clientId", isSecret: false, isOptional: false },
    { name: "clientSecret", isSecret: true, isOptional: false },
    { name: "webhookSecret", isSecret: true, isOptional: true },
  ],
  pushes: true,
  registers: true,
  limits: { registerBatch: 100, fetchBatch: 1, perSecond: 5, perDay: null, subscriptionDays: 14 },
  follows: ({ carrierId }) => carrierId === "ups",
  login: upsLogin,
  check: (access) => ({ request: lookRequest(EXAMPLE_NUMBER, access), read: checkedByLook }),
  register: subscribe,
  fetch: (refs, access) => refs.map((ref) => lookUp(ref, access)),
  // Subscriptions end by themselves; UPS has no call to end one.
  stop: () => [],
  parse: parseUps,
};
