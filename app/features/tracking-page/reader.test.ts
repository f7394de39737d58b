import { expect, test } from "vitest";
import { readerOf } from "./reader.ts";
import { NOW, shopFace, trackedOrder } from "./samples/tracked-order.ts";

const shop = shopFace({ primaryLocale: "ja" });
const order = trackedOrder({ pageLanguage: "ko", customerLocale: "de-AT" });
const unchosen = trackedOrder({ pageLanguage: null, customerLocale: "de-AT" });

test.each([
  ["the address", { lang: "pl", accepted: ["sv"] }, order, "pl"],
  ["the shopper's choice", { lang: null, accepted: ["sv"] }, order, "ko"],
  ["the order", { lang: null, accepted: ["sv"] }, unchosen, "de"],
  ["the browser", { lang: null, accepted: ["zh-CN", "zh-HK", "sv"] }, null, "zh-TW"],
  ["the shop", { lang: null, accepted: ["zh-CN"] }, null, "ja"],
] as const)(
  "the language is that of %s, as long as nothing before it speaks",
  (_who, wishes, whose, language) => {
    expect(readerOf(shop, whose, wishes, NOW).language).toBe(language);
  },
);

test("the merchant's own words are said in place of ours, as far as there are any", () => {
  const own = { ...shop, ownTexts: { "headline.late": "Sorry!" } };
  const { say } = readerOf(own, null, { lang: "en", accepted: [] }, NOW);
  expect([say("headline.late"), say("headline.shipped")]).toEqual(["Sorry!", "Your parcel has been shipped"]);
});
