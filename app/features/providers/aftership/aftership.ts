import { inBatches } from "../calls/in-batches.ts";
import { checkOfAnswer } from "../calls/read-answer.ts";
import type { Provider } from "../provider.ts";
import { AFTERSHIP_CARRIERS } from "./carriers.ts";
import { parseAftership } from "./parse-aftership.ts";
import { checkRequest, fetchCall, registerCall } from "./requests.ts";

/** How many numbers one list may ask for. */
const FETCH_BATCH = 50;

/** https://www.aftership.com/docs/tracking/quickstart/api-quick-start */
export const aftership: Provider = {
  id: "aftership",
  name: "AfterShip",
  website: "https://www.aftership.com",
  credentials: [
    { name: "apiKey", isSecret: true, isOptional: false },
    { name: "webhookSecret", isSecret: true, isOptional: true },
  ],
  pushes: true,
  registers: true,
  limits: { registerBatch: 1, fetchBatch: FETCH_BATCH, perSecond: 10, perDay: null, subscriptionDays: null },
  // Of a carrier that we know and cannot name to it, it would find some other one by the number.
  follows: ({ carrierId }) => carrierId === null || AFTERSHIP_CARRIERS.codeOf(carrierId) !== null,
  login: null,
  check: (access) => ({ request: checkRequest(access), read: checkOfAnswer }),
  register: (refs, access) => refs.map((ref) => registerCall(ref, access)),
  fetch: (refs, access) => inBatches(refs, FETCH_BATCH).map((batch) => fetchCall(batch, access)),
  // It ends by itself. Deleting would take the tracking from the merchant's own pages and figures there.
  stop: () => [],
  parse: parseAftership,
};
