import { inBatches } from "../in-batches.ts";
import { checkOfAnswer } from "../read-answer.ts";
import type { Provider } from "../provider.ts";
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
  // It knows more carriers than our table: one that is not in it is left to AfterShip to find.
  follows: () => true,
  login: null,
  check: (access) => ({ request: checkRequest(access), read: checkOfAnswer }),
  register: (refs, access) => refs.map((ref) => registerCall(ref, access)),
  fetch: (refs, access) => inBatches(refs, FETCH_BATCH).map((batch) => fetchCall(batch, access)),
  // It ends by itself. Deleting would take the tracking from the merchant's own pages and figures there.
  stop: () => [],
  parse: parseAftership,
};
