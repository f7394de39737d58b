import { trackingNumberKey } from "#app/features/carriers/tracking-number.ts";
import type { Provider } from "../provider.ts";
import { parseSeventeentrack } from "./parse-seventeentrack.ts";
import { BATCH_MAX, callsOf, checkRequest, readCheck } from "./requests.ts";

/** https://api.17track.net/en/doc */
export const seventeentrack: Provider = {
  id: "17track",
  name: "17TRACK",
  website: "https://api.17track.net",
  credentials: [{ name: "apiKey", isSecret: true, isOptional: false }],
  pushes: true,
  registers: true,
  limits: {
    registerBatch: BATCH_MAX,
    fetchBatch: BATCH_MAX,
    perSecond: 3,
    perDay: null,
    subscriptionDays: null,
  },
  follows: ({ trackingNumber }) => /^[A-Z0-9]{5,50}$/.test(trackingNumberKey(trackingNumber)),
  login: null,
  check: (access) => ({ request: checkRequest(access), read: readCheck }),
  register: (refs, access) => callsOf("register", refs, access),
  fetch: (refs, access) => callsOf("gettrackinfo", refs, access),
  stop: (refs, access) => callsOf("stoptrack", refs, access),
  parse: parseSeventeentrack,
};
