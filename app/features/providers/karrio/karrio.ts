import type { Provider } from "../provider.ts";
import { KARRIO_CARRIERS } from "./carriers.ts";
import { parseKarrio } from "./parse-karrio.ts";
import { checkRequest, fetchCall, readCheck, registerCall, stopCall } from "./requests.ts";

/** https://docs.karrio.io, on the merchant's own server. */
export const karrio: Provider = {
  id: "karrio",
  name: "Karrio",
  website: "https://www.karrio.io",
  credentials: [
    { name: "baseUrl", isSecret: false, isOptional: false },
    { name: "apiKey", isSecret: true, isOptional: false },
    { name: "webhookSecret", isSecret: true, isOptional: true },
  ],
  pushes: true,
  registers: true,
  // Its own server sets no limit; the carriers behind it do.
  limits: { registerBatch: 1, fetchBatch: 1, perSecond: 5, perDay: null, subscriptionDays: null },
  follows: ({ carrierId }) => KARRIO_CARRIERS.codeOf(carrierId) !== null,
  login: null,
  check: (access) => ({ request: checkRequest(access), read: readCheck }),
  register: (refs, access) => refs.map((ref) => registerCall(ref, access)),
  fetch: (refs, access) => refs.map((ref) => fetchCall(ref, access)),
  stop: (refs, access) => refs.map((ref) => stopCall(ref, access)),
  parse: parseKarrio,
};
