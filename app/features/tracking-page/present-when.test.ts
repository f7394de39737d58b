import { describe, expect, test } from "vitest";
import { plainText } from "#app/features/estimates/dated-text.ts";
import { outlookOf, shownAs } from "#app/features/estimates/samples/outlook.ts";
import { at } from "#test/support/context.ts";
import type { Hero } from "./page-model.ts";
import { presentOrderPage } from "./present-page.ts";
import { readerOf, type Reader } from "./reader.ts";
import { SAMPLE_STATES } from "./samples/sample-states.ts";
import { NOW, shopFace } from "./samples/tracked-order.ts";
import type { TrackedOrder } from "./view.ts";

const readerFor = (order: TrackedOrder, lang = "en-GB", now = NOW): Reader =>
  readerOf(shopFace(), order, { lang, accepted: [] }, now);
const present = (order: TrackedOrder, lang?: string, now = NOW) =>
  presentOrderPage(order, readerFor(order, lang, now));

/** All of the headline, as it is heard. */
const heard = ({ sentence, when }: Hero): string =>
  when?.arrival ? `${plainText(when.arrival)} – ${sentence}` : sentence;

describe("dates", () => {
  const arriving = (estimate: string, place: Partial<TrackedOrder> = {}) => {
    const [shipment] = SAMPLE_STATES.expected.shipments;
    return {
      ...SAMPLE_STATES.expected,
      ...place,
      shipments: shipment ? [{ ...shipment, carrierEstimateAt: at(estimate) }] : [],
    };
  };

  test.each([
    [
      "the last minute of the day is still today",
      "2026-11-24T14:59:00Z",
      "2026-11-24T14:58:00Z",
      "Arrives today – On its way",
    ],
    [
      "a minute after midnight there it is late",
      "2026-11-24T14:58:00Z",
      "2026-11-24T15:01:00Z",
      "Running late",
    ],
    [
      "the day is the recipient's, not UTC's",
      "2026-11-24T18:00:00Z",
      "2026-11-21T12:00:00Z",
      "Arrives Wed 25 November – On its way",
    ],
    [
      "a day without a time stays that day",
      "2026-11-24T00:00:00Z",
      "2026-11-21T12:00:00Z",
      "Arrives Tue 24 November – On its way",
    ],
    [
      "the last minute of a UTC day is that day",
      "2026-11-24T23:59:59Z",
      "2026-11-21T12:00:00Z",
      "Arrives Tue 24 November – On its way",
    ],
    [
      "midnight in the shop's zone is a day too",
      "2026-11-23T15:00:00Z",
      "2026-11-21T12:00:00Z",
      "Arrives Tue 24 November – On its way",
    ],
    [
      "another year is named",
      "2027-01-04T03:00:00Z",
      "2026-12-30T12:00:00Z",
      "Arrives Mon, 4 January 2027 – On its way",
    ],
  ])("%s", (_rule, estimate, now, sentence) => {
    expect(heard(present(arriving(estimate), "en-GB", at(now)).hero)).toBe(sentence);
  });

  test("a day without a time is not moved for a recipient far west", () => {
    const order = arriving("2026-11-24T00:00:00Z", { countryCode: "US", provinceCode: "CA" });
    expect(heard(present(order).hero)).toBe("Arrives Tue 24 November – On its way");
  });

  test("delivered is told by the recipient's calendar, and by the shop's while the destination is unknown", () => {
    // 09:30 on the 21st in Osaka, 19:30 on the 20th in New York.
    const order = SAMPLE_STATES.delivered;
    expect(present({ ...order, countryCode: "US", provinceCode: "NY" }).hero.sentence).toBe(
      "Delivered yesterday",
    );
    expect(present({ ...order, countryCode: null, provinceCode: null }).hero.sentence).toBe(
      "Delivered today",
    );
  });

  test("out for delivery since another day does not say today", () => {
    const [shipment] = SAMPLE_STATES.outForDelivery.shipments;
    const order = {
      ...SAMPLE_STATES.outForDelivery,
      shipments: shipment ? [{ ...shipment, statusAt: at("2026-11-19T23:00:00Z") }] : [],
    };
    expect(present(order).hero.sentence).toBe("Out for delivery");
  });
});

describe("when it comes", () => {
  const notesIn = (state: keyof typeof SAMPLE_STATES) =>
    present(SAMPLE_STATES[state]).hero.when?.notes.map(plainText);

  test.each([
    ["promised", []],
    ["promisedLater", ["Later than we said. At first we said: by Thu 26 November."]],
    ["runningLate", ["It may come a day or two later than we said (by tomorrow)."]],
    ["pastPromise", ["We’re sorry. We had said: by Fri 20 November."]],
    [
      "pastPromiseNoDay",
      [
        "We’re sorry. We had said: by Fri 20 November.",
        "There’s no new date yet. As soon as there is one, you’ll see it here.",
      ],
    ],
    [
      "late",
      [
        "It should have come by now. It was expected: Thu 19 November.",
        "There’s no new date yet. As soon as there is one, you’ll see it here.",
      ],
    ],
    ["severalParcels", ["The next parcel is expected: by Mon 23 November."]],
  ] as const)("%s: %j", (state, notes) => expect(notesIn(state)).toEqual(notes));

  test("says in a line how anybody knows", () => {
    const why = (state: keyof typeof SAMPLE_STATES) => present(SAMPLE_STATES[state]).hero.when?.why;
    expect(why("promised")).toBe("90 of 100 parcels like this came by then.");
    expect(why("preparingPromised")).toBe("From the shop’s usual delivery times.");
    expect(why("expected")).toBe("Based on the carrier’s own date.");
    expect(why("inTransit")).toBeNull();
  });

  test("what has arrived is not reproached with having been late", () => {
    expect(JSON.stringify(present(SAMPLE_STATES.deliveredLate))).not.toMatch(/late|said|promis/i);
  });

  test("what is in no parcel yet has its own days", () => {
    const { rest } = present(SAMPLE_STATES.severalParcels);
    expect(rest?.arrival && plainText(rest.arrival)).toBe("Arrives by Mon 30 November");
  });

  test("a parcel without an estimate of its own has that of its order, before its carrier's word", () => {
    const order = { ...SAMPLE_STATES.expected, outlooks: new Map([["", outlookOf()]]) };
    expect(heard(present(order).hero)).toBe("Arrives by Thu 26 November – On its way");
  });

  test("the merchant's form and words are taken", () => {
    const shop = shopFace({
      shown: shownAs({ form: "range", wording: "own", ownText: { en: "Yours {date}" } }),
    });
    const order = SAMPLE_STATES.promised;
    const reader = readerOf(shop, order, { lang: "en-GB", accepted: [] }, NOW);
    expect(heard(presentOrderPage(order, reader).hero)).toBe("Yours Tue 24 – Thu 26 November – On its way");
  });

  test("a parcel that is out for delivery or waits for its shopper needs no day", () => {
    for (const state of ["outForDelivery", "pickup", "attempted", "exception", "returning"] as const) {
      const order = { ...SAMPLE_STATES[state], outlooks: new Map([["s1", outlookOf()]]) };
      expect(present(order).hero.when).toBeUndefined();
    }
  });
});
