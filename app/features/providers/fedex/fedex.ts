import { checkedByLook } from "../calls/http-calls.ts";
import type { Provider } from "../provider.ts";
import { parseFedex } from "./parse-fedex.ts";
import { fedexLogin, lookRequest, lookUpAll } from "./requests.ts";

/** From FedEx's own documentation of numbers for tests. */
const EXAMPLE_NUMBER = "122816215025810";

/** FedEx directly, with keys of the merchant's own. Its webhooks are a product of their own that we do not take part in. */
export const fedex: Provider = {
  id: "fedex",
  name: "FedEx",
  website: "https://developer.fedex.com",
  credentials: [
    { name: "clientId", isSecret: false, isOptional: false },
    { name: "clientSecret", isSecret: true, isOptional: false },
  ],
  pushes: false,
  registers: false,
  limits: { registerBatch: 30, fetchBatch: 30, perSecond: 5, perDay: null, subscriptionDays: null },
  follows: ({ carrierId }) => carrierId === "fedex",
  login: fedexLogin,
  check: (access) => ({ request: lookRequest([EXAMPLE_NUMBER], access), read: checkedByLook }),
  register: () => [],
  fetch: lookUpAll,
  stop: () => [],
  parse: parseFedex,
};
