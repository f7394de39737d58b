import type { Provider } from "../provider.ts";
import { parseShip24 } from "./parse-ship24.ts";
import { checkRequest, fetchCall, readCheck, registerCall, stopCall } from "./requests.ts";

/** https://docs.ship24.com */
export const ship24: Provider = {
  id: "ship24",
  name: "Ship24",
  website: "https://www.ship24.com",
  credentials: [
    { name: "apiKey", isSecret: true, isOptional: false },
    { name: "webhookSecret", isSecret: true, isOptional: true },
  ],
  pushes: true,
  registers: true,
  limits: { registerBatch: 1, fetchBatch: 1, perSecond: 10, perDay: null, subscriptionDays: null },
  follows: () => true,
  login: null,
  check: (access) => ({ request: checkRequest(access), read: readCheck }),
  register: (refs, access) => refs.map((ref) => registerCall(ref, access)),
  fetch: (refs, access) => refs.map((ref) => fetchCall(ref, access)),
  // Only a tracker whose id we know can be let go; the others end with their parcel.
  stop: (refs, access) =>
    refs.filter(({ providerRef }) => providerRef !== null).map((ref) => stopCall(ref, access)),
  parse: parseShip24,
};
