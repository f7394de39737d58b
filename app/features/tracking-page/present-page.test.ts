import { describe, expect, test } from "vitest";

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

describe("what to do", () => {
  test.each([
    ["pickup", "It’s waiting in 大阪市, Osaka."],
    ["attempted", "The carrier found the place closed."],
    ["actionRequired", "Customs fees have to be paid before it can be delivered."],
    ["customs", "The parcel is with customs. They or the carrier will contact you if something is needed."],
    ["preparingPickup", "You’ll see here when it’s ready for you to pick up."],
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

describe("progress", () => {
  const bar = (state: keyof typeof SAMPLE_STATES) =>
    present(SAMPLE_STATES[state]).progress?.steps.map((step) => `${step.label}: ${step.state}`);

  test("an order waits at its first step, as does a parcel that only has a label", () => {
    expect(bar("preparing")?.slice(0, 2)).toEqual(["Ordered: current", "Shipped: ahead"]);
    expect(bar("label")?.slice(0, 2)).toEqual(["Ordered: current", "Shipped: ahead"]);
    expect(bar("shippedNoNews")?.slice(0, 2)).toEqual(["Ordered: done", "Shipped: current"]);
  });

  test("what its shopper comes for does not travel", () =>
    expect(bar("preparingPickup")).toEqual([
      "Ordered: current",
      "Ready to pick up: ahead",
      "Picked up: ahead",
    ]));

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
