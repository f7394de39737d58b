import { expect, test } from "vitest";
import type { CarrierMask } from "./carrier.ts";
import { previewMask } from "./mask-preview.ts";

const WORDS = {
  text: ({ carrier, extra }: { carrier: string; extra: string }) => `Departed from ${carrier} hub ${extra}`,
  city: "Central hub",
  countryName: (code: string) => (code === "CN" ? "China" : code),
};
const MASK: CarrierMask = {
  carrierId: "yamato",
  showAs: null,
  hidesNumber: true,
  hiddenCountries: [],
  hiddenWords: [],
};
const preview = (also: Partial<CarrierMask>) => previewMask({ ...MASK, ...also }, WORDS, "en");

test("a hidden carrier is nowhere in what a shopper reads", () => {
  const { before, after } = preview({});
  expect(before).toMatchObject({ carrierName: "Yamato", place: "Central hub, China" });
  expect(before.text).toContain("Yamato");
  expect(after).toMatchObject({ carrierName: null, trackingNumber: null });
  expect(JSON.stringify(after)).not.toContain("Yamato");
});

test("a carrier shown by another name may keep its number", () => {
  const { before, after } = preview({ showAs: "Our van", hidesNumber: false });
  expect(after).toMatchObject({ carrierName: "Our van", trackingNumber: before.trackingNumber });
});

test("hidden countries and words are shown as told, and not as read", () => {
  const { before, after } = preview({ hiddenCountries: ["CN"], hiddenWords: ["Shenzhen"] });
  expect(before.text).toContain("Shenzhen");
  expect(after.place).toBeNull();
  expect(after.text).not.toContain("Shenzhen");
});
