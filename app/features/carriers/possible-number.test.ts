import { expect, test } from "vitest";
import { CARRIERS } from "./carrier-book.ts";
import { isPossibleNumber } from "./possible-number.ts";

test.each<[string, string, ReturnType<typeof isPossibleNumber>]>([
  ["yamato", "2471-3055-9620", "fits"],
  ["yamato", "2471-3055-9621", "impossible"],
  ["yamato", "24713055962", "unknown"],
  ["yamato", "tbd", "impossible"],
  ["japan-post", "EM473125988JP", "fits"],
  ["ups", "1z 47r39e 03 0471 8265", "fits"],
  ["ups", "1Z47R39E0304718266", "impossible"],
  ["ups", "927489030471826500112233", "unknown"],
  ["fedex", "794061385207", "unknown"],
  ["fedex", "ABC", "impossible"],
  ["usps", "9405509104473820619351", "fits"],
  ["usps", "9405509104473820619352", "impossible"],
  ["usps", "RR473125988US", "fits"],
  ["correios", "RR473125987BR", "impossible"],
  ["royal-mail", "anything", "unknown"],
  ["nobody", "247130559620", "unknown"],
  ["yamato", " ", "unknown"],
])("for %s the number %j %s", (carrierId, number, possible) => {
  expect(isPossibleNumber(carrierId, number)).toBe(possible);
});

test("no carrier's own example is impossible for it", () => {
  for (const { id, formats = [] } of CARRIERS)
    for (const { example } of formats) expect(isPossibleNumber(id, example)).toBe("fits");
});
