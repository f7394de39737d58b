import { describe, expect, test } from "vitest";
import type { CarrierMask, CarrierRules } from "#app/features/carriers/carrier.ts";
import { SAMPLE_STATES } from "#app/features/tracking-page/samples/sample-states.ts";
import { maskOrder } from "./mask-order.ts";
import { presentTrackingPage } from "./present-tracking-page.ts";
import { pageInput } from "#test/factories/page-input.ts";
import { LANGUAGES } from "./texts/languages.ts";
import type { TrackedOrder } from "./view.ts";

const hiding = (mask: Partial<CarrierMask> = {}): CarrierRules => ({
  names: [],
  pinned: [],
  masks: [
    {
      carrierId: "*",
      showAs: null,
      hidesNumber: true,
      hiddenCountries: ["CN"],
      hiddenWords: ["Shenzhen"],
      ...mask,
    },
  ],
});

function pageOf(order: TrackedOrder, rules: CarrierRules, lang: string): string {
  const shown = maskOrder(order, rules);
  return JSON.stringify(presentTrackingPage(pageInput(shown, { lang })));
}

const TELLTALES =
  /yunexpress|yuntrack|YT2126712345678901|RB123456785JP|shenzhen|china|chine|cina|中国|중국|chiny|japan post|日本郵便|일본우편|post\.japanpost/i;

describe("a hidden carrier", () => {
  test.each(LANGUAGES)(
    "is nowhere on a page in %s: name, number, link, phone, place or words",
    (language) => {
      expect(TELLTALES.exec(pageOf(SAMPLE_STATES.handedOver, hiding(), language))?.[0]).toBeUndefined();
      expect(pageOf(SAMPLE_STATES.handedOver, { names: [], pinned: [], masks: [] }, language)).toMatch(
        TELLTALES,
      );
    },
  );

  test("goes by the name that the merchant gives it, and its scans are still told", () => {
    const page = pageOf(SAMPLE_STATES.handedOver, hiding({ showAs: "Kumo Delivery" }), "en");
    expect(page).toContain("Kumo Delivery");
    const entriesIn = (text: string) => text.match(/"carrierText"/g)?.length;
    expect(entriesIn(page)).toBe(
      entriesIn(pageOf(SAMPLE_STATES.handedOver, { names: [], pinned: [], masks: [] }, "en")),
    );
  });

  test("whom the book does not know is hidden by the name that was told", () => {
    const [shipment] = SAMPLE_STATES.handedOver.shipments;
    const [scan] = SAMPLE_STATES.handedOver.scans;
    if (!shipment || !scan) throw new Error("the example has neither parcel nor scan");
    const order = {
      ...SAMPLE_STATES.handedOver,
      shipments: [
        { ...shipment, company: "Ling Long Cargo", carrierName: "Ling Long Cargo", carrierId: null },
      ],
      scans: [{ ...scan, message: "Received by LING LONG CARGO at hub" }],
    };
    expect(pageOf(order, hiding(), "en")).not.toMatch(/ling.?long/i);
  });

  test("tells nobody to look at a page that is hidden", () => {
    const advice = (state: "attempted" | "actionRequired" | "pickup") =>
      pageOf(SAMPLE_STATES[state], hiding(), "en");
    expect(advice("attempted")).toContain("Please get in touch");
    for (const state of ["attempted", "actionRequired", "pickup"] as const)
      expect(advice(state)).not.toMatch(/carrier’s page|its page/i);
  });
});
