import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { CarrierClues, CarrierRules } from "./carrier.ts";
import { CARRIERS } from "./carrier-book.ts";
import { NO_CARRIER_RULES } from "./carrier-rules.ts";
import { carrierOf } from "./carrier-of.ts";
import { identifyCarriers } from "./identify-carriers.ts";

const clues = (known: Partial<CarrierClues>): CarrierClues => ({
  trackingNumber: null,
  company: null,
  trackingUrl: null,
  shopCountry: null,
  destinationCountry: null,
  ...known,
});
const ranked = (known: Partial<CarrierClues>, rules: CarrierRules = NO_CARRIER_RULES) =>
  identifyCarriers(clues(known), rules).map(({ carrierId }) => carrierId);
const sure = (known: Partial<CarrierClues>, rules: CarrierRules = NO_CARRIER_RULES) =>
  carrierOf(clues(known), rules);

/** Right by Japan's modulo 7 and by FedEx's check digit. */
const JAPANESE_AND_FEDEX = "247130559760";

describe("what somebody says counts before the number", () => {
  test("a name decides, even for a number that another carrier's form fits better", () => {
    expect(ranked({ company: "FedEx", trackingNumber: "1Z47R39E0304718265" })[0]).toBe("fedex");
  });

  test("a name whose number cannot be gives way only to a tracking page that names another", () => {
    const wrong = { company: "UPS", trackingNumber: "1Z47R39E0304718266" };
    expect(ranked(wrong)[0]).toBe("ups");
    expect(ranked({ ...wrong, trackingUrl: "https://www.fedex.com/fedextrack/?trknbr=1" })[0]).toBe("fedex");
    const right = { company: "FedEx", trackingNumber: "794061385208" };
    expect(ranked({ ...right, trackingUrl: "https://www.ups.com/track" })[0]).toBe("fedex");
  });

  test("without a name the tracking page decides; a page that many carriers share says nothing by itself", () => {
    expect(ranked({ trackingUrl: "https://inpost.pl/sledzenie-przesylek?number=1" })).toEqual(["inpost"]);
    expect(ranked({ trackingUrl: "HTTPS://www.UPS.com:443/x", trackingNumber: "794061385208" })[0]).toBe(
      "ups",
    );
    expect(ranked({ trackingUrl: "https://t.17track.net/en#nums=1" })).toEqual([]);
    expect(ranked({ trackingUrl: "https://ups.com.example.net/1Z" })).toEqual([]);
    expect(
      ranked({ trackingUrl: "https://www.dhl.com/track", trackingNumber: "00340434730619582306" })[0],
    ).toBe("dhl-paket");
  });

  test.each<[string, Partial<CarrierClues>, string]>([
    ["DHL in Germany", { shopCountry: "DE" }, "dhl-paket"],
    ["DHL in the Netherlands", { shopCountry: "NL" }, "dhl-parcel-nl"],
    ["DHL in Japan", { shopCountry: "JP" }, "dhl-express"],
    ["DHL with ten digits, in Germany", { shopCountry: "DE", trackingNumber: "4730619585" }, "dhl-express"],
    ["DHL with fourteen digits", { shopCountry: "US", trackingNumber: "60247306195823" }, "dhl-ecommerce"],
    ["DHL's mail of the world", { trackingNumber: "GM4730619582304716" }, "dhl-ecommerce"],
  ])("%s", (_case, known, carrierId) => {
    expect(ranked({ company: "DHL", ...known })[0]).toBe(carrierId);
  });

  test("Hermes is Evri in Britain and wherever its page is Evri's", () => {
    expect(ranked({ company: "Hermes", shopCountry: "GB" })[0]).toBe("evri");
    expect(ranked({ company: "Hermes", shopCountry: "DE" })[0]).toBe("hermes-de");
    expect(ranked({ company: "Hermes", trackingUrl: "https://www.evri.com/track/#/parcel/1" })[0]).toBe(
      "evri",
    );
  });
});

describe("the number alone", () => {
  test.each([
    ["00340434730619582306", "dhl-paket"],
    ["１Ｚ４７r３９e ０３０4-718265", "ups"],
    ["RR473125988GB", "royal-mail"],
    ["EM473125988JP", "japan-post"],
    ["EM473125988CN", "ems-china"],
    ["RR473125988CN", "china-post"],
    ["RR473125988KE", "posta-kenya"],
    ["TBA473061958230", "amazon-logistics"],
    ["Z2473061958", "packeta"],
    ["PX4093718562", "pocztex"],
    ["00359072048153962710", "poczta-polska"],
  ])("%s is %s", (trackingNumber, carrierId) => {
    expect(ranked({ trackingNumber })[0]).toBe(carrierId);
    expect(sure({ trackingNumber }).carrierId).toBe(carrierId);
  });

  test("of an unknown country's post, or with a wrong check digit, says nothing", () => {
    expect(ranked({ trackingNumber: "RR473125988QZ" })).toEqual([]);
    expect(ranked({ trackingNumber: "RR473125987GB" })).toEqual([]);
  });

  test("a DHL Paket number is never USPS's, though USPS's check digit fits it", () => {
    for (const shopCountry of [null, "DE", "US"])
      expect(ranked({ trackingNumber: "00340434730619582306", shopCountry })).not.toContain("usps");
  });

  test("DPD's own check character is nobody's sign as long as no country is known", () => {
    expect(identifyCarriers(clues({ trackingNumber: "09982473061958R" }), NO_CARRIER_RULES)[0]).toMatchObject(
      {
        carrierId: "dpd",
        basis: "number",
      },
    );
  });

  test("fourteen digits are DHL's only when DHL is named", () => {
    expect(ranked({ trackingNumber: "60247306195823" })).not.toContain("dhl-ecommerce");
  });

  test("in Japan twelve digits are one of three carriers', never FedEx's, unless FedEx is named", () => {
    expect(ranked({ trackingNumber: JAPANESE_AND_FEDEX })).toContain("fedex");
    const atHome = ranked({
      trackingNumber: JAPANESE_AND_FEDEX,
      shopCountry: "JP",
      destinationCountry: "US",
    });
    expect(atHome.toSorted()).toEqual(["japan-post", "sagawa", "yamato"]);
    expect(ranked({ trackingNumber: JAPANESE_AND_FEDEX, shopCountry: "JP", company: "FedEx" })[0]).toBe(
      "fedex",
    );
    expect(sure({ trackingNumber: JAPANESE_AND_FEDEX, shopCountry: "JP" }).carrierId).toBeNull();
  });

  test("mere digits are enough where one carrier of the country has them with a right check digit", () => {
    expect(sure({ trackingNumber: "794061385208", shopCountry: "US" }).carrierId).toBe("fedex");
    expect(sure({ trackingNumber: "794061385208" }).carrierId).toBeNull();
    expect(sure({ trackingNumber: "794061385208", shopCountry: "US", company: "Bob's van" })).toEqual({
      carrierId: null,
      carrierName: "Bob's van",
    });
  });
});

describe("the merchant's rules", () => {
  const rules: CarrierRules = {
    names: [{ company: "倉庫 便", carrierId: "sagawa" }],
    pinned: [
      { country: "*", carrierId: "ups" },
      { country: "JP", carrierId: "yamato" },
    ],
    masks: [],
  };

  test("what shipping software writes is the carrier that the merchant says", () => {
    expect(sure({ company: "倉庫便" }, rules)).toEqual({ carrierId: "sagawa", carrierName: "Sagawa" });
    const ups = { ...rules, names: [{ company: "UPS", carrierId: "ontrac" }] };
    expect(ranked({ company: "ups" }, ups)[0]).toBe("ontrac");
  });

  test("a carrier for a country counts where no company is named and its number can be", () => {
    expect(ranked({ destinationCountry: "JP", trackingNumber: "247130559620" }, rules)[0]).toBe("yamato");
    expect(ranked({ destinationCountry: "FR", trackingNumber: "247130559620" }, rules)[0]).toBe("ups");
    expect(ranked({ destinationCountry: "JP", company: "Sagawa" }, rules)[0]).toBe("sagawa");
    expect(ranked({ destinationCountry: "JP", trackingNumber: "247130559621" }, rules)).not.toContain(
      "yamato",
    );
  });

  test("the carrier of this very parcel counts before everything", () => {
    const known = { company: "UPS", trackingNumber: "1Z47R39E0304718265", pinnedId: "yodel" };
    expect(identifyCarriers(clues(known), rules)[0]).toMatchObject({ carrierId: "yodel", basis: "pinned" });
    expect(ranked({ ...known, pinnedId: "nobody" }, rules)[0]).toBe("ups");
  });
});

test("a carrier that is not in the book keeps the name it was told by", () => {
  expect(sure({ company: " Bob's van ", trackingNumber: "7" })).toEqual({
    carrierId: null,
    carrierName: "Bob's van",
  });
  expect(sure({ company: "Other" })).toEqual({ carrierId: null, carrierName: null });
  expect(sure({ company: "Sagawa (JA)" })).toEqual({ carrierId: "sagawa", carrierName: "Sagawa" });
});

describe("whatever the clues are", () => {
  const text = fc.oneof(
    fc.string({ unit: "grapheme", maxLength: 60 }),
    fc.constantFrom(
      ...CARRIERS.flatMap(({ name, formats = [] }) => [name, ...formats.map(({ example }) => example)]),
    ),
  );
  const anyClues = fc.record({
    trackingNumber: fc.option(text),
    company: fc.option(text),
    trackingUrl: fc.option(text),
    shopCountry: fc.option(fc.constantFrom("JP", "US", "DE", "xx")),
    destinationCountry: fc.option(fc.constantFrom("JP", "US", "PL", "")),
  });

  test("each carrier is named once, the likeliest first, scores between 0 and 1", () => {
    fc.assert(
      fc.property(anyClues, (known) => {
        const candidates = identifyCarriers(known, NO_CARRIER_RULES);
        const scores = candidates.map(({ score }) => score);
        expect(new Set(candidates.map(({ carrierId }) => carrierId)).size).toBe(candidates.length);
        expect(scores).toEqual(scores.toSorted((one, other) => other - one));
        for (const score of scores) expect(score > 0 && score <= 1).toBe(true);
      }),
    );
  });

  test("spaces, hyphens, case and width of the number make no difference", () => {
    const examples = CARRIERS.flatMap(({ formats = [] }) => formats.map(({ example }) => example));
    fc.assert(
      fc.property(fc.constantFrom(...examples), fc.constantFrom("JP", "US", null), (number, shopCountry) => {
        const spelt = Array.from(number)
          .map((character, place) =>
            place % 3 === 0
              ? String.fromCodePoint((character.codePointAt(0) ?? 0) + 0xfee0)
              : `${character.toLowerCase()}-`,
          )
          .join(" ");
        expect(ranked({ trackingNumber: spelt, shopCountry })).toEqual(
          ranked({ trackingNumber: number, shopCountry }),
        );
      }),
    );
  });
});
