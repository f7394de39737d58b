import { verifyAftership } from "./aftership/verify.server.ts";
import { verifyEasypost } from "./easypost/verify.server.ts";
import { verifyKarrio } from "./karrio/verify.server.ts";
import type { ProviderId, VerifyWebhook } from "./provider.ts";
import { verifySeventeentrack } from "./seventeentrack/verify.server.ts";
import { verifyShip24 } from "./ship24/verify.server.ts";
import { verifyShippo } from "./shippo/verify.server.ts";
import { verifyUps } from "./ups/verify.server.ts";

/** How each source shows that a webhook is its own; null for those that send none. */
export const VERIFY: Readonly<Record<ProviderId, VerifyWebhook | null>> = {
  easypost: verifyEasypost,
  aftership: verifyAftership,
  shippo: verifyShippo,
  "17track": verifySeventeentrack,
  ship24: verifyShip24,
  karrio: verifyKarrio,
  ups: verifyUps,
  fedex: null,
  usps: null,
  dhl: null,
};

export { claimAccount, releaseAccount, reserveCall, type Lease } from "./asking/account-leases.server.ts";
export {
  deleteAccount,
  findAccount,
  keepToken,
  listAccounts,
  noteAccountHeard,
  noteCheck,
  noteWebhook,
  orderAccounts,
  saveAccount,
  setPaused,
  type Account,
} from "./asking/accounts.server.ts";
export { listConnected, paceOf } from "./asking/connected.server.ts";
export {
  askAgainAtOnce,
  countFollowings,
  endFollowingsOf,
  listUnbegunNumbers,
  listDueFollowings,
  listHeardAt,
  lockFollowings,
  noFollowings,
  saveFollowings,
} from "./asking/followings.server.ts";
export {
  addLegs,
  listLegKeys,
  listOpenNumbers,
  listParcelsOfNumbers,
  type NewLeg,
  type ParcelOfNumber,
} from "./asking/numbered-parcels.server.ts";
export { countTroubledSources, listRefusedNumbers } from "./asking/refused-numbers.server.ts";
export { countCodes, countUnknownCodes, listUnknownCodes } from "./asking/unknown-codes.server.ts";
