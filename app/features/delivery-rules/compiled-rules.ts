import { boundedCache } from "#app/lib/bounded-cache.ts";
import { laneOf, type Lane } from "./destination-days.ts";
import { handlingIndexOf, type HandlingIndex } from "./match-items.ts";
import { methodFor, methodIndexOf } from "./match-methods.ts";
import { missingPartsOf, placeMatchersOf, placesOf, type KnownDestination } from "./match-zones.ts";
import { originDaysOf, type OriginDays } from "./origin-days.ts";
import type { Fallback, ParcelTraits, Place, ShopPlace } from "./plan.ts";
import type { DeliveryRules, HandlingRule, ShippingMethod } from "./rules.ts";
import { usualPlaceOf } from "./usual-transit.ts";

/** Rules made ready for a great many orders: each question is worked out once, and then looked up. */
export type CompiledRules = {
  handling: HandlingIndex<HandlingRule>;
  /** Where an order starts: at a location, whose address may be known. */
  originOf(locationId: string | null, address: Place | null): OriginDays;
  methodOf(asked: ParcelTraits["method"]): ShippingMethod | null;
  laneTo(origin: OriginDays, method: ShippingMethod | null, to: KnownDestination): LaneFound;
};

type LaneFound = { lane: Lane; fallbacks: readonly Fallback[] };

/** Enough for the largest marketplaces; beyond it things are worked out again. */
const TITLES_MAX = 1000;
const ORIGINS_MAX = 20_000;
const LANES_MAX = 50_000;

const compiled = new WeakMap<DeliveryRules, WeakMap<ShopPlace, CompiledRules>>();

/** Compiled once for the same objects: whoever plans many orders hands in the same rules and shop each time. */
export function compiledRulesOf(rules: DeliveryRules, shop: ShopPlace): CompiledRules {
  const byShop = compiled.get(rules) ?? new WeakMap<ShopPlace, CompiledRules>();
  compiled.set(rules, byShop);
  const known = byShop.get(shop) ?? compile(rules, shop);
  byShop.set(shop, known);
  return known;
}

function compile(rules: DeliveryRules, shop: ShopPlace): CompiledRules {
  const methods = methodIndexOf(rules.methods);
  const zones = placeMatchersOf(rules.zones.map((zone) => ({ of: zone, places: zone.places })));
  const methodByText = boundedCache<string, ShippingMethod | null>(TITLES_MAX, (key) => {
    const [title = "", code = ""] = key.split("\n");
    return methodFor(methods, { title, code });
  });
  const origins = new Map<string, OriginDays>();
  const lanes = new Map<OriginDays, Map<string, LaneFound>>();
  let laneCount = 0;

  function originOf(locationId: string | null, address: Place | null): OriginDays {
    const key = `${locationId}|${address?.countryCode}|${address?.provinceCode}|${address?.postcode}`;
    const known = origins.get(key);
    if (known) return known;
    if (origins.size >= ORIGINS_MAX) origins.clear();
    const origin = originDaysOf(rules, shop, locationId, address);
    origins.set(key, origin);
    return origin;
  }

  function laneTo(origin: OriginDays, method: ShippingMethod | null, to: KnownDestination): LaneFound {
    const there = placesOf(zones, to);
    // Postcodes take part through the places they lie in only, so that there are few lanes.
    const zoneIds = there.map(({ id }) => id).join(",");
    const key = `${method?.id}|${zoneIds}|${to.country}|${to.province}|${usualPlaceOf(to)}|${to.postcode === null}`;
    if (laneCount >= LANES_MAX) {
      lanes.clear();
      laneCount = 0;
    }
    const fromHere = lanes.get(origin) ?? new Map<string, LaneFound>();
    lanes.set(origin, fromHere);
    const known = fromHere.get(key);
    if (known) return known;
    const lane = laneOf(rules, origin, method, there, to);
    const fallbacks = new Set<Fallback>(missingPartsOf(zones, to));
    if (to.country === null) fallbacks.add("no_country");
    else if (rules.zones.length > 0 && there.length === 0) fallbacks.add("unknown_zone");
    if (lane.wantsProvince) fallbacks.add("no_province");
    const calendars = [origin.work, lane.collection, lane.delivery];
    if (!calendars.every((calendar) => calendar.hasOpenDays)) fallbacks.add("no_open_day");
    const found = { lane, fallbacks: [...fallbacks] };
    fromHere.set(key, found);
    laneCount += 1;
    return found;
  }

  return {
    handling: handlingIndexOf(rules.handling),
    originOf,
    methodOf: (asked) => (asked ? methodByText(`${asked.title ?? ""}\n${asked.code ?? ""}`) : null),
    laneTo,
  };
}
