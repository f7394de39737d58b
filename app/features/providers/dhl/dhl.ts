import { checkedByLook } from "../calls/http-calls.ts";
import type { Provider } from "../provider.ts";
import { parseDhl } from "./parse-dhl.ts";
import { lookRequest, lookUp } from "./requests.ts";
import { isDhl } from "./services.ts";

/** From DHL's own documentation. */
const EXAMPLE_NUMBER = "7777777770";

/** DHL's companies by one interface, with a key of the merchant's own: 250 calls a day, one in five seconds, until DHL raises it. */
export const dhl: Provider = {
  id: "dhl",
  name: "DHL",
  website: "https://developer.dhl.com",
  credentials: [{ name: "apiKey", isSecret: true, isOptional: false }],
  pushes: false,
  registers: false,
  limits: { registerBatch: 1, fetchBatch: 1, perSecond: 0.2, perDay: 250, subscriptionDays: null },
  follows: ({ carrierId }) => isDhl(carrierId),
  login: null,
  check: (access) => ({ request: lookRequest(EXAMPLE_NUMBER, null, access), read: checkedByLook }),
  register: () => [],
  fetch: (refs, access) => refs.map((ref) => lookUp(ref, access)),
  stop: () => [],
  parse: parseDhl,
};
