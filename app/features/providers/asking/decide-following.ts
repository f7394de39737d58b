import { addMs, DAY_MS, type Instant } from "#app/lib/time.ts";
import { isAwaited, standingOf, toRef, type Following, type NumberedParcel } from "./following.ts";
import { planAsking, type AskingPace } from "./plan-asking.ts";
import type { Provider, ProviderId } from "../provider.ts";

/** What left longer ago is history: nobody pays a provider for it. */
export const FOLLOWED_SINCE_DAYS = 30;

export type ConnectedProvider = {
  provider: Pick<Provider, "id" | "registers" | "follows">;
  pace: AskingPace;
  /** False while it is paused or its key is refused: nobody is called then. */
  takesOn: boolean;
};

/** One number of a shop: the parcels that go by it, and who follows it. */
export type NumberToFollow = {
  parcels: readonly NumberedParcel[];
  followings: readonly Following[];
};

/**
 * Who shall follow a number: the first of the merchant's sources that can. One that follows it already goes on though
 * another may have come before it; one that takes on nothing now gives up what it has not begun to follow. Returns the followings that change, for there is one at a time; none when all is well.
 */
export function decideFollowing(
  { parcels, followings }: NumberToFollow,
  connected: readonly ConnectedProvider[],
  now: Instant,
): Following[] {
  const awaited = parcels.filter(isAwaited).toSorted((a, b) => (a.shippedAt < b.shippedAt ? 1 : -1));
  const [parcel] = awaited;
  const standing = standingOf(parcels);
  if (!parcel || !standing) {
    const isOver = standing !== null && standing.status !== "cancelled";
    return followings
      .filter(isActive)
      .flatMap((one) => (isOver ? lastLook(one, connected, standing, now) : leave(one, connected, now)));
  }
  const chosen = choose(parcel, followings, connected, now);
  const others = followings
    .filter((one) => isActive(one) && one.providerId !== chosen?.providerId)
    .flatMap((one) => leave(one, connected, now));
  const pace = connected.find(({ provider }) => provider.id === chosen?.providerId)?.pace;
  if (!chosen || !pace) return others;
  return [...others, { ...chosen, ...planAsking(chosen, standing, pace, now) }];
}

const isActive = ({ state }: Following): boolean => state !== "ended" && state !== "stopping";

/** The provider has it: it may tell of it by itself, and goes on when it is called again. */
const isBegun = ({ state, registeredAt }: Following): boolean =>
  state === "following" || registeredAt !== null;

function choose(
  parcel: NumberedParcel,
  followings: readonly Following[],
  connected: readonly ConnectedProvider[],
  now: Instant,
): Following | null {
  const knownOf = (id: ProviderId) => followings.find(({ providerId }) => providerId === id);
  const willing = connected.filter(({ provider }) =>
    provider.follows({ ...toRef(freshOf(parcel, provider.id, now)), providerRef: null }),
  );
  const has = ({ provider }: ConnectedProvider, isMeant: (known: Following) => boolean): boolean => {
    const known = knownOf(provider.id);
    return known !== undefined && isActive(known) && isMeant(known);
  };
  const first =
    willing.find((one) => has(one, (known) => one.takesOn || isBegun(known))) ??
    willing.find(({ takesOn }) => takesOn) ??
    // Nobody takes it on: it waits where it is for the key to be mended.
    willing.find((one) => has(one, () => true)) ??
    willing[0];
  if (!first) return null;
  const fresh = freshOf(parcel, first.provider.id, now);
  const known = knownOf(first.provider.id);
  if (!known) return isTooOld(parcel, now) ? null : fresh;
  const { trackingNumber, carrierId, originCountry, destinationCountry, shippedOn } = fresh;
  const renewed = { ...known, trackingNumber, carrierId, originCountry, destinationCountry, shippedOn };
  // With another carrier's name on it, what was no number may be one.
  const isAnother = carrierId !== known.carrierId;
  if (isActive(known)) {
    const wasInVain = known.state === "refused" || known.state === "not_found";
    return isAnother && wasInVain ? { ...renewed, state: "wanted", attempts: 0, dueAt: now } : renewed;
  }
  // The provider itself has stopped following: asking for more would be asking for the same, and may be charged.
  if (known.state === "ended" && known.expiresAt !== null && !isAnother) return null;
  return isTooOld(parcel, now)
    ? null
    : { ...renewed, state: "wanted", attempts: 0, problem: null, dueAt: now };
}

const isTooOld = ({ shippedAt }: NumberedParcel, now: Instant): boolean =>
  shippedAt < addMs(now, -FOLLOWED_SINCE_DAYS * DAY_MS);

const freshOf = (parcel: NumberedParcel, providerId: ProviderId, now: Instant): Following => ({
  providerId,
  trackingKey: parcel.trackingKey,
  trackingNumber: parcel.trackingNumber,
  carrierId: parcel.carrierId,
  originCountry: parcel.originCountry,
  destinationCountry: parcel.destinationCountry,
  shippedOn: parcel.shippedOn,
  state: "wanted",
  providerRef: null,
  problem: null,
  attempts: 0,
  dueAt: now,
  registeredAt: null,
  expiresAt: null,
  lastAskedAt: null,
  lastHeardAt: null,
  createdAt: now,
});

/** Nobody waits for news of this number any more. A provider that was told of it is told so. */
function leave(following: Following, connected: readonly ConnectedProvider[], now: Instant): Following[] {
  const by = connected.find(({ provider }) => provider.id === following.providerId);
  const mustBeTold = by?.provider.registers === true && following.registeredAt !== null;
  return [
    mustBeTold
      ? { ...following, state: "stopping", dueAt: now }
      : { ...following, state: "ended", dueAt: null, expiresAt: null, registeredAt: null },
  ];
}

function lastLook(
  following: Following,
  connected: readonly ConnectedProvider[],
  standing: Parameters<typeof planAsking>[1],
  now: Instant,
): Following[] {
  const by = connected.find(({ provider }) => provider.id === following.providerId);
  if (!by) return leave(following, connected, now);
  return [{ ...following, ...planAsking(following, standing, by.pace, now) }];
}
