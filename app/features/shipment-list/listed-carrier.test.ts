import { expect, test } from "vitest";
import { carrierTitle } from "#app/features/carriers/carrier-label.ts";
import { listedCarrierText } from "./listed-carrier.ts";

test("a carrier is named as readers know it, one that the book lacks as it was told", () => {
  const carriers = ["Yamato", "Kumo Courier"].map((stored) => ({ stored, title: carrierTitle(stored) }));
  expect(listedCarrierText(carriers, "Yamato", "ja")).toBe("ヤマト運輸");
  expect(listedCarrierText(carriers, "Kumo Courier", "ja")).toBe("Kumo Courier");
  expect(listedCarrierText([], "Yamato", "ja")).toBe("Yamato");
});
