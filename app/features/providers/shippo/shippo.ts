import { checkOfAnswer } from "../calls/read-answer.ts";
import type { Provider } from "../provider.ts";
import { SHIPPO_CARRIERS } from "./carriers.ts";
import { parseShippo } from "./parse-shippo.ts";
import { checkRequest, fetchCall, registerCall } from "./requests.ts";

/** https://docs.goshippo.com/docs/tracking/tracking */
export const shippo: Provider = {
  id: "shippo",
  name: "Shippo",
  website: "https://goshippo.com",
  credentials: [
    { name: "apiKey", isSecret: true, isOptional: false },
    { name: "webhookSecret", isSecret: true, isOptional: true },
  ],
  pushes: true,
  registers: true,
  limits: { registerBatch: 1, fetchBatch: 1, perSecond: 8, perDay: null, subscriptionDays: null },
  // It never guesses the carrier from the number.
  follows: ({ carrierId }) => SHIPPO_CARRIERS.codeOf(carrierId) !== null,
  login: null,
  check: (access) => ({ request: checkRequest(access), read: checkOfAnswer }),
  register: (refs, access) => refs.map((ref) => registerCall(ref, access)),
  fetch: (refs, access) => refs.map((ref) => fetchCall(ref, access)),
  // There is no such call.
  stop: () => [],
  parse: parseShippo,
};
