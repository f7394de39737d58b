import { expect, test } from "vitest";
import { carrierLabel } from "./carrier-label.ts";

test.each([
  ["Yamato", "ja", "ヤマト運輸"],
  ["Sagawa (JA)", "ja", "佐川急便"],
  ["Japan Post (EN)", "en", "Japan Post"],
  ["UPS", "ja", "UPS"],
])("%j reads in %s as %j", (name, language, label) => {
  expect(carrierLabel(name, language)).toBe(label);
});
