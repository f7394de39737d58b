import { describe, expect, test } from "vitest";
import { at } from "#test/support/context.ts";
import { outlookOf, shownAs } from "#app/features/estimates/samples/outlook.ts";
import { NOW, shopFace, trackedOrder } from "#app/features/tracking-page/samples/tracked-order.ts";
import { SAMPLE_STATES } from "#app/features/tracking-page/samples/sample-states.ts";
import { plainText } from "#app/features/estimates/dated-text.ts";
import type { Hero } from "./page-model.ts";
import { presentOrderPage } from "./present-page.ts";
import { readerOf, type Reader } from "./reader.ts";
import type { TrackedOrder } from "./view.ts";

const readerFor = (order: TrackedOrder, lang = "en-GB", now = NOW): Reader =>
  readerOf(shopFace(), order, { lang, accepted: [] }, now);
const present = (order: TrackedOrder, lang?: string, now = NOW) =>
  presentOrderPage(order, readerFor(order, lang, now));

/** All of the headline, as it is heard. */
const heard = ({ sentence, when }: Hero): string =>
  when?.arrival ? `${plainText(when.arrival)} – ${sentence}` : sentence;

describe("the sentence that matters", () => {
  test.each([
    ["received", "We’ve received your order", "calm"],
    ["preparing", "We’re preparing your order", "calm"],
    ["preparingHandover", "Arrives by Thu 26 November – We’re preparing your order", "calm"],
    ["handoverLate", "Arrives by Thu 26 November – Not sent yet, and later than planned", "alert"],
    ["handoverVeryLate", "Not sent yet, and later than planned", "alert"],
    ["preparingPromised", "Arrives by Thu 26 November – We’re preparing your order", "calm"],
    ["preparingPickup", "Ready to pick up tomorrow – We’re preparing your order", "calm"],
    ["placeholder", "We’re preparing your order", "calm"],
    ["nothingToShip", "Nothing in this order needs shipping", "calm"],
    ["cancelled", "This order was canceled", "quiet"],
    ["shippedNoNews", "Your parcel has been shipped", "calm"],
    ["label", "Packed and waiting for the carrier", "calm"],
    ["inTransit", "On its way", "calm"],
    ["quiet", "On its way", "calm"],
    ["reportedMissing", "Delivered today", "good"],
    ["expected", "Arrives Tue 24 November – On its way", "calm"],
    ["expectedTomorrow", "Arrives tomorrow – On its way", "calm"],
    ["promised", "Arrives by Thu 26 November – On its way", "calm"],
    ["promisedLater", "Now expected by Sat 28 November – On its way", "calm"],
    ["runningLate", "Now expected by Tue 24 November – Running late", "alert"],
    ["pastPromise", "Now expected by Tue 24 November – Running late", "alert"],
    ["pastPromiseNoDay", "Running late", "alert"],
    ["late", "Running late", "alert"],
    ["delayed", "On its way, but delayed", "alert"],
    ["customs", "On its way", "calm"],
    ["outForDelivery", "Out for delivery today", "calm"],
    ["pickup", "Ready for you to pick up", "alert"],
    ["attempted", "Delivery attempted today", "alert"],
    ["delivered", "Delivered today", "good"],
    ["deliveredLate", "Delivered today", "good"],
    ["pickedUp", "Picked up yesterday", "good"],
    ["exception", "There’s a problem with the delivery", "alert"],
    ["actionRequired", "The carrier needs something from you", "alert"],
    ["returning", "On its way back to the sender", "alert"],
    ["returned", "Returned to the sender", "alert"],
    ["parcelCancelled", "This shipment was canceled", "quiet"],
    ["expired", "No news from the carrier for some time", "alert"],
    ["unknown", "On its way", "calm"],
    ["severalParcels", "One of your parcels needs your attention", "alert"],
  ] as const)("%s: %s", (state, sentence, tone) => {
    const { hero } = present(SAMPLE_STATES[state]);
    expect([heard(hero), hero.tone]).toEqual([sentence, tone]);
  });

  test.each([
    ["expected", "ja", "11月24日(火)にお届け – 配送中です"],
    ["promised", "ja", "11月26日(木)までにお届け – 配送中です"],
    ["expected", "de", "Ankunft am Di., 24. November – Ihr Paket ist unterwegs"],
    ["promised", "de", "Ankunft bis Do., 26. November – Ihr Paket ist unterwegs"],
    ["delivered", "ja", "本日お届けしました"],
    ["delivered", "ko", "오늘 배송이 완료되었습니다"],
    ["outForDelivery", "pt", "Saiu para entrega hoje"],
    ["runningLate", "pl", "Nowy termin: najpóźniej wt., 24 listopada – Opóźnienie"],
  ] as const)("%s in %s: %s", (state, language, sentence) => {
    expect(heard(present(SAMPLE_STATES[state], language).hero)).toBe(sentence);
  });

  test("without an estimate nothing is said about when", () => {
    const { hero } = present(SAMPLE_STATES.inTransit);
    expect(hero).toMatchObject({ advice: [], when: { arrival: null, notes: [], why: null } });
    expect(heard(hero)).toBe("On its way");
  });
});

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

describe("what to do", () => {
  test.each([
    ["pickup", "It’s waiting in 大阪市, Osaka."],
    ["attempted", "The carrier found the place closed."],
    ["actionRequired", "Customs fees have to be paid before it can be delivered."],
    ["customs", "The parcel is with customs. They or the carrier will contact you if something is needed."],
    ["preparingHandover", "It should be handed to the carrier by Monday 23 November."],
    [
      "handoverLate",
      "It should have been handed to the carrier by Friday 20 November. We’re sorry for the wait.",
    ],
    ["handoverLate", "If nothing has happened by Sunday 22 November, please get in touch."],
    ["handoverVeryLate", "Please get in touch; we’ll tell you what is holding it up."],
    ["label", "If nothing has happened by Tuesday 24 November, please get in touch."],
    ["quiet", "If nothing has happened by Thursday 26 November, please get in touch."],
    [
      "quietLong",
      "It hasn’t been scanned for 12 days. Please get in touch; we’ll ask the carrier where it is.",
    ],
    ["delivered", "Delivered: 21 Nov, 9:30, 大阪市, Osaka"],
    ["delivered", "The carrier’s note: “配達完了”"],
    ["reportedMissing", "You told us that it isn’t there. We’re looking into it and will get back to you."],
    ["labelLong", "It has been waiting for 7 days. If it doesn’t move soon, please get in touch."],
    ["shippedNoNews", "We have no news from the carrier yet. Its own page may know more."],
    ["severalParcels", "1 more item is being prepared and follows separately."],
  ] as const)("%s: %s", (state, advice) => {
    expect(present(SAMPLE_STATES[state]).hero.advice).toContain(advice);
  });

  test("where the shopper has to open the carrier's page, it is one press away", () => {
    const actionsIn = (state: keyof typeof SAMPLE_STATES) => present(SAMPLE_STATES[state]).hero.action?.text;
    for (const state of ["pickup", "attempted", "actionRequired"] as const)
      expect(actionsIn(state)).toBe("Track with Yamato");
    for (const state of ["inTransit", "delivered", "preparing"] as const)
      expect(actionsIn(state)).toBeUndefined();
  });

  test("an order cancelled after something was sent says both", () => {
    const order = { ...SAMPLE_STATES.inTransit, cancelledAt: NOW };
    const { hero, rest } = present(order);
    expect(hero.sentence).toBe("On its way");
    expect(hero.advice).toEqual([
      "This order was canceled after something had been shipped. Here is where it is.",
    ]);
    expect(rest).toBeNull();
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

describe("progress", () => {
  const bar = (state: keyof typeof SAMPLE_STATES) =>
    present(SAMPLE_STATES[state]).progress?.steps.map((step) => `${step.label}: ${step.state}`);

  test("an order waits at its first step, as does a parcel that only has a label", () => {
    expect(bar("preparing")?.slice(0, 2)).toEqual(["Ordered: current", "Shipped: ahead"]);
    expect(bar("label")?.slice(0, 2)).toEqual(["Ordered: current", "Shipped: ahead"]);
    expect(bar("shippedNoNews")?.slice(0, 2)).toEqual(["Ordered: done", "Shipped: current"]);
  });

  test("trouble keeps the step that was reached", () => {
    expect(bar("exception")).toEqual(bar("inTransit"));
    expect(bar("attempted")?.[3]).toBe("Out for delivery: current");
  });

  test("the end is reached when it has arrived", () => {
    expect(bar("delivered")?.[4]).toBe("Delivered: end");
    expect(bar("pickedUp")?.slice(3)).toEqual(["Ready to pick up: done", "Picked up: end"]);
  });

  test("the way back has steps of its own", () => {
    expect(bar("returning")).toEqual([
      "Shipped: done",
      "On its way back: current",
      "Back at the sender: ahead",
    ]);
    expect(bar("returned")?.[2]).toBe("Back at the sender: end");
  });

  test("what was called off has none", () => {
    expect([bar("cancelled"), bar("parcelCancelled"), bar("nothingToShip")]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  test("steps carry the recipient's dates", () => {
    const dates = present(SAMPLE_STATES.delivered).progress?.steps.map((step) => step.date?.text);
    expect(dates).toEqual(["18 Nov", "19 Nov", "19 Nov", "21 Nov", "21 Nov"]);
  });
});

describe("who reads", () => {
  const shop = shopFace();
  test.each([
    ["the link's wish", { lang: "pl", accepted: ["ja"] }, "de-DE", "pl", "pl-JP"],
    ["the order's language", { lang: null, accepted: ["ja"] }, "de-AT", "de", "de-AT"],
    ["the browser's", { lang: null, accepted: ["zh", "fr-CA"] }, null, "fr", "fr-CA"],
    ["the shop's", { lang: null, accepted: ["zh"] }, null, "ja", "ja-JP"],
  ])("%s decides the language", (_rule, wishes, customerLocale, language, locale) => {
    expect(readerOf(shop, trackedOrder({ customerLocale }), wishes, NOW)).toMatchObject({ language, locale });
  });

  test("English is the last resort", () => {
    expect(
      readerOf(shopFace({ primaryLocale: "zh-CN" }), null, { lang: null, accepted: [] }, NOW).language,
    ).toBe("en");
  });
});
