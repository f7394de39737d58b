import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { CarrierMask, CarrierRules } from "./carrier.ts";
import { CARRIERS, findCarrier } from "./carrier-book.ts";
import { NO_CARRIER_RULES } from "./carrier-rules.ts";
import { maskCarrier, maskFor } from "./mask.ts";
import { maskPlace } from "./mask-place.ts";
import { maskText } from "./mask-text.ts";

const usual: CarrierMask = {
  carrierId: "yanwen",
  showAs: "Our delivery",
  hidesNumber: false,
  hiddenCountries: ["CN"],
  hiddenWords: ["Shenzhen", "sorting centre"],
};
const rulesWith = (...masks: Partial<CarrierMask>[]): CarrierRules => ({
  ...NO_CARRIER_RULES,
  masks: masks.map((mask) => ({ ...usual, ...mask })),
});

describe("the mask over a parcel", () => {
  test("is the first that fits; that for everybody also covers carriers that are not known", () => {
    const rules = rulesWith({}, { carrierId: "*", showAs: null });
    expect(maskFor(rules, "yanwen")?.showAs).toBe("Our delivery");
    expect(maskFor(rules, "usps")?.showAs).toBeNull();
    expect(maskFor(rules, null)?.showAs).toBeNull();
    expect(maskFor(rulesWith({}), "usps")).toBeNull();
    expect(maskFor(rulesWith({}), null)).toBeNull();
  });

  const shown = {
    carrierId: "yanwen",
    carrierName: "Yanwen",
    trackingNumber: "UG1",
    trackingUrl: "https://track.yw56.com.cn/",
  };
  test.each<[string, Partial<CarrierMask>, object]>([
    ["a name in its place keeps the number", {}, { carrierName: "Our delivery", trackingNumber: "UG1" }],
    ["unless that is hidden", { hidesNumber: true }, { carrierName: "Our delivery", trackingNumber: null }],
    ["no name hides the number too", { showAs: null }, { carrierName: null, trackingNumber: null }],
  ])("%s; id and link always go", (_case, mask, left) => {
    expect(maskCarrier(shown, maskFor(rulesWith(mask), "yanwen"))).toEqual({
      carrierId: null,
      trackingUrl: null,
      ...left,
    });
  });

  test("without a mask everything is shown", () => {
    expect(maskCarrier(shown, null)).toBe(shown);
    expect(maskText("Yanwen", null)).toBe("Yanwen");
  });
});

describe("a place", () => {
  const mask = maskFor(rulesWith({}), "yanwen");
  const place = (city: string | null, country: string | null) => ({
    city,
    province: null,
    country,
    latitude: 1,
  });
  test.each([
    [place("Guangzhou", "CN"), false],
    [place("Guangzhou", " cn"), false],
    [place("SHENZHEN", null), false],
    [place("Ｓｈｅｎｚｈｅｎ City", "HK"), false],
    [place("Guangzhou, China", null), false],
    [place("Chicago", "US"), true],
    [place(null, null), true],
  ])("%j", (told, isKept) => {
    expect(maskPlace(told, mask)).toEqual(isKept ? told : null);
    expect(maskPlace(told, null)).toBe(told);
  });
});

describe("a text", () => {
  test.each([
    ["Departed Shenzhen sorting  centre", "Departed"],
    ["Received by YANWEN Express, see https://track.yw56.com.cn/en?nums=1 now", "Received by, see now"],
    ["Handed over (Yanwen)", "Handed over"],
    ["到达 燕文物流 仓库", "到达 仓库"],
    ["Arrived in China.", "Arrived in."],
    ["Shen\u200bzhen customs", "customs"],
    ["ｙａｎｗｅｎ at yw56.com.cn/x", "at"],
    ["Yanwens", "Yanwens"],
    ["Delivered to neighbour", "Delivered to neighbour"],
  ])("%j reads %j", (text, shown) => {
    expect(maskText(text, maskFor(rulesWith({}), "yanwen"))).toBe(shown);
  });

  test("under a mask for everybody names nobody, but keeps ordinary words that are also carriers' names", () => {
    const mask = maskFor(rulesWith({ carrierId: "*" }), "yanwen", ["bring"]);
    expect(maskText("SF Express handed to USPS, Yanwen", mask)).toBe("handed to");
    expect(maskText("Speedy delivery by eagle", mask)).toBe("Speedy delivery by eagle");
    expect(maskText("Posten Bring has it", mask)).toBe("has it");
  });

  test.each([
    ["Given to DHL-Paket, then J&T Express.", "Given to, then."],
    ["Given to dhlpaket or Colis Prive", "Given to or"],
    ["On the fast way, bypost and dhls", "On the fast way, bypost and dhls"],
    ["已交USPS派送", "已交 派送"],
    ["At https.tools.usps.com/go/x?y=1 or USPS.COM.", "At or"],
    ["1.2.3 of 4.5/6", "1.2.3 of 4.5/6"],
  ])("under a mask for everybody %j reads %j", (text, shown) => {
    expect(maskText(text, maskFor(rulesWith({ carrierId: "*", hiddenCountries: [] }), null))).toBe(shown);
  });

  test("loses the parcel's number, however it is grouped, where the mask hides it", () => {
    const mask = maskFor(rulesWith({ hidesNumber: true }), "yanwen");
    expect(maskText("Parcel UG 2473-06195 YP arrived", mask, ["UG247306195YP"])).toBe("Parcel arrived");
    expect(maskText("Parcel 12 arrived", mask, ["12"])).toBe("Parcel 12 arrived");
  });

  const carrier = fc.constantFrom(...CARRIERS.filter(({ aliases = [] }) => aliases.length > 0));
  const word = fc.oneof(
    fc.constantFrom("Shenzhen", "China Mail", "a", "é", "中国", "(", "\\", ".*", "$&", "ß", "x-y"),
    fc.string({ unit: "grapheme", minLength: 1, maxLength: 8 }),
  );
  const folded = (text: string) =>
    text
      .normalize("NFKC")
      .replace(/\p{Cf}/gu, "")
      .replace(/\s+/gu, " ")
      .trim()
      .toLowerCase();

  test("never keeps a hidden word", () => {
    fc.assert(
      fc.property(
        carrier,
        fc.array(word, { maxLength: 4 }),
        fc.array(word, { maxLength: 12 }),
        fc.boolean(),
        ({ id }, hidden, told, joins) => {
          const hiddenWords = hidden.filter((text) => folded(text) !== "");
          const mask = maskFor(rulesWith({ carrierId: id, hiddenWords }), id);
          const shown = folded(maskText([...told, ...hidden].join(joins ? "" : " "), mask));
          for (const text of hiddenWords) expect(shown).not.toContain(folded(text));
        },
      ),
    );
  });

  test("never keeps a name, a home name, an alias or a host of the carrier behind the mask", () => {
    fc.assert(
      fc.property(carrier, fc.boolean(), fc.boolean(), ({ id }, isForAll, isLoud) => {
        const { name, homeNames = {}, aliases = [], hosts = [] } = findCarrier(id) ?? { name: "" };
        const mask = maskFor(rulesWith({ carrierId: isForAll ? "*" : id }), id);
        for (const secret of [name, ...Object.values(homeNames), ...aliases, ...hosts]) {
          const told = `Handed to ${isLoud ? secret.toUpperCase() : secret}, today`;
          expect(folded(maskText(told, mask))).not.toContain(folded(secret));
        }
      }),
      { numRuns: 150 },
    );
  });
});
