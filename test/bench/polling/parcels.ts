import type { Following, Standing } from "#app/features/providers/asking/following.ts";
import type { ProviderId } from "#app/features/providers/provider.ts";
import { DAY_MS, HOUR_MS, instantFromMs, parseCalendarDate, type Instant } from "#app/lib/time.ts";

/** A parcel's life, as it really is; a provider's customers learn of it when they look. */
export type Life = { handedOverMs: number; outMs: number; arrivedMs: number };

/** How many parcels under way the shops of a provider have together, and how many shops those are: 100,000 over 50. */
export const SHARES: Record<ProviderId, { shops: number; parcels: number; carrierId: string }> = {
  easypost: { shops: 5, parcels: 20_000, carrierId: "usps" },
  aftership: { shops: 5, parcels: 20_000, carrierId: "usps" },
  shippo: { shops: 5, parcels: 10_000, carrierId: "usps" },
  "17track": { shops: 5, parcels: 20_000, carrierId: "yamato" },
  ship24: { shops: 5, parcels: 12_000, carrierId: "japan-post" },
  karrio: { shops: 5, parcels: 8_000, carrierId: "usps" },
  ups: { shops: 5, parcels: 4_000, carrierId: "ups" },
  fedex: { shops: 5, parcels: 4_000, carrierId: "fedex" },
  usps: { shops: 5, parcels: 1_500, carrierId: "usps" },
  dhl: { shops: 5, parcels: 500, carrierId: "dhl-paket" },
};

/** The same numbers in every run. */
export function* dice(seed: number): Generator<number, never> {
  let state = seed;
  for (;;) {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    yield state / 4_294_967_296;
  }
}

/** Handed over within two days, two to six days under way, out in the morning, there by the evening. */
export function anyLife(fromMs: number, random: () => number): Life {
  const handedOverMs = fromMs + (random() * 6 - 4) * DAY_MS;
  const arrivesDay = Math.floor((Math.max(handedOverMs, fromMs) + (0.3 + random() * 5) * DAY_MS) / DAY_MS);
  const outMs = arrivesDay * DAY_MS + (7 + random() * 3) * HOUR_MS;
  return { handedOverMs, outMs, arrivedMs: outMs + (1 + random() * 8) * HOUR_MS };
}

export function standingAt({ handedOverMs, outMs, arrivedMs }: Life, nowMs: number): Standing {
  if (nowMs >= arrivedMs) return { status: "delivered", closedAt: instantFromMs(arrivedMs) };
  const status = nowMs >= outMs ? "out_for_delivery" : nowMs >= handedOverMs ? "in_transit" : "pre_transit";
  return { status, closedAt: null };
}

export function wantedFollowing(providerId: ProviderId, n: number, now: Instant): Following {
  const trackingNumber =
    providerId === "ups"
      ? `1Z12345E${String(n).padStart(10, "0")}`
      : `94001118992${String(n).padStart(11, "0")}`;
  return {
    providerId,
    trackingKey: trackingNumber,
    trackingNumber,
    carrierId: SHARES[providerId].carrierId,
    originCountry: "US",
    destinationCountry: "US",
    shippedOn: parseCalendarDate(now.slice(0, 10)),
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
  };
}
