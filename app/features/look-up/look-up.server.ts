export { findOrderLink, findTokenOf } from "./find-order.server.ts";
export { hasParcel } from "./find-parcel.server.ts";
export { isFreshStamp, stampForm, stampFormAgain } from "./form-stamp.server.ts";
export { countApiRequest, countLookUp, countMissedLink, type Wait } from "./look-up-limit.server.ts";
export { makeNumberLink, openNumberLink } from "./number-link.server.ts";
export { renewLink, replaceLink } from "./renew-link.server.ts";
