import { checkOfAnswer } from "../calls/read-answer.ts";
import type { Provider } from "../provider.ts";
import { EASYPOST_CARRIERS } from "./carriers.ts";
import { parseEasypost } from "./parse-easypost.ts";
import { checkRequest, fetchCall, registerCall } from "./requests.ts";

/** https://docs.easypost.com/docs/trackers */
export const easypost: Provider = {
  id: "easypost",
  name: "EasyPost",
  website: "https://www.easypost.com",
  credentials: [
    { name: "apiKey", isSecret: true, isOptional: false },
    { name: "webhookSecret", isSecret: true, isOptional: true },
  ],
  pushes: true,
  registers: true,
  limits: { registerBatch: 1, fetchBatch: 1, perSecond: 5, perDay: null, subscriptionDays: null },
  follows: ({ carrierId }) => carrierId === null || EASYPOST_CARRIERS.codeOf(carrierId) !== null,
  login: null,
  check: (access) => ({ request: checkRequest(access), read: checkOfAnswer }),
  register: (refs, access) => refs.map((ref) => registerCall(ref, access)),
  fetch: (refs, access) => refs.map((ref) => fetchCall(ref, access)),
  // A tracker ends by itself. Deleting it would take it from the label that the merchant may have bought with it.
  stop: () => [],
  parse: parseEasypost,
};
