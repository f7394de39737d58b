import { planDays } from "#app/features/delivery-rules/plan-days.ts";
import { utf8Length } from "#app/lib/text.ts";
import type { Instant } from "#app/lib/time.ts";
import { orderDaysFrom } from "./order-days.ts";
import { packPromises, type PromiseParts } from "./pack-promises.ts";
import { columnsOf, methodsOf, promisesAt, type PromiseSource, type SpotPromises } from "./promise-grid.ts";
import { PROMISE_TABLE_MAX_BYTES, type PromiseTable } from "./promise-table.ts";
import { tablePlacesOf } from "./table-places.ts";
import { spotsOf, type Shipped } from "./table-spots.ts";

export type PromiseTableInput = PromiseSource & {
  now: Instant;
  /** Countries and provinces that parcels went to, the most frequent first; provinces that have a history must be in it. */
  shippedTo: readonly Shipped[];
  /** Countries to list besides, as long as there is room: `WIDELY_SENT_TO`. */
  alsoTo: readonly string[];
};

export type BuiltPromiseTable = {
  table: PromiseTable;
  bytes: number;
  /** What there was no room for; the reader gives no promise there. */
  leftOut: {
    /** Countries that no parcel went to yet and no zone names. */
    otherCountries: boolean;
    /** Ids of handling rules whose items get no promise. */
    handlingRuleIds: string[];
    /** How many of the remaining places, the least frequent ones. */
    places: number;
  };
};

/** Works out the table in one go; see `promiseTableSteps`. */
export function buildPromiseTable(input: PromiseTableInput): BuiltPromiseTable {
  const steps = promiseTableSteps(input);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/**
 * Works out every promise of the next sixty days by asking the server's own `promiseFor`, a bit at each step: a large shop
 * takes seconds altogether, and a process has other things to do meanwhile.
 *
 * When it does not fit into 32 KB, things go in this order until it does: countries that nobody asked for, handling rules
 * from the last, places from the least frequent. Places and zones with equal windows share them from the start.
 */
export function* promiseTableSteps(input: PromiseTableInput): Generator<undefined, BuiltPromiseTable> {
  const { rules, shop, now } = input;
  const days = orderDaysFrom(rules, shop, now);
  const nowhere = { countryCode: null, provinceCode: null, postcode: null };
  const { origin } = planDays(rules, shop, {
    placedAt: now,
    destination: nowhere,
    method: null,
    locationId: null,
    items: [],
  });
  const matchers = tablePlacesOf(rules, origin.countryCode);
  const columns = columnsOf(input, days);
  const methods = methodsOf(rules);
  const spots = spotsOf(matchers, origin.countryCode, input);
  const promises: SpotPromises[] = [];
  for (const at of promisesAt(input, days, spots, columns, methods)) {
    promises.push(at);
    yield;
  }
  return fitted({ rules, days, matchers, columns, promises });
}

function fitted(parts: PromiseParts): BuiltPromiseTable {
  let built = packed(parts, { columns: parts.columns.length, spots: null });
  for (const kept of coarser(parts)) {
    if (built.bytes <= PROMISE_TABLE_MAX_BYTES) break;
    built = packed(parts, kept);
  }
  return built;
}

/** How many columns and spots to keep; null spots: those that nobody asked for too. */
type Kept = { columns: number; spots: number | null };

const askedSpots = ({ promises }: PromiseParts): SpotPromises[] =>
  promises.filter(({ spot }) => !spot.isExtra);

/** From less to nothing. */
function* coarser(parts: PromiseParts): Generator<Kept> {
  const asked = askedSpots(parts).length;
  for (let columns = parts.columns.length; columns > 0; columns -= 1) yield { columns, spots: asked };
  for (let spots = asked; spots > 0;) {
    spots = Math.floor(spots * 0.8);
    yield { columns: 1, spots };
  }
}

function packed(parts: PromiseParts, { columns, spots }: Kept): BuiltPromiseTable {
  const asked = askedSpots(parts);
  const listed = new Set(asked.slice(0, spots ?? asked.length));
  const table = packPromises(spots === null ? parts : { ...parts, promises: asked }, {
    isSpotOut: (one) => spots !== null && !listed.has(one),
    isColumnOut: (column) => column >= columns,
  });
  return {
    table,
    bytes: utf8Length(JSON.stringify(table)),
    leftOut: {
      otherCountries: spots !== null,
      handlingRuleIds: parts.rules.handling.slice(columns - 1).map(({ id }) => id),
      places: asked.length - listed.size,
    },
  };
}
