import { expect, test } from "vitest";
import { carrierInitials } from "./carrier-initials.ts";
import { carrierLabel } from "./carrier-label.ts";
import { lookUpUrlOf } from "./look-up-url.ts";

test.each([
  ["Yamato", "ja", "ヤマト運輸"],
  ["yamato", "ja-JP", "ヤマト運輸"],
  ["Sagawa (JA)", "ja", "佐川急便"],
  ["Japan Post (EN)", "en", "Japan Post"],
  ["西濃運輸", "en", "Seino"],
  ["korea-post", "ko", "우체국택배"],
  ["SF Express", "zh-TW", "順豐速運"],
  ["Yamato", "zh-TW", "雅瑪多運輸"],
  ["SF Express", "zh-CN", "顺丰速运"],
  ["UPS", "ja", "UPS"],
  ["DHL", "de", "DHL"],
  ["Bob's van (EN)", "en", "Bob's van"],
])("%j reads in %s as %j", (name, language, label) => {
  expect(carrierLabel(name, language)).toBe(label);
});

test.each([
  ["Royal Mail", "RM"],
  ["UPS", "UPS"],
  ["FedEx", "F"],
  ["InPost", "I"],
  ["4PX", "4PX"],
  ["J&T Express", "JT"],
  ["ヤマト運輸", "ヤ"],
  ["우체국택배", "우"],
  ["顺丰速运", "顺"],
  ["Česká pošta", "ČP"],
  ["", ""],
  ["!?", ""],
])("the sign of %j is %j", (name, initials) => {
  expect(carrierInitials(name)).toBe(initials);
});

test.each<[string, string, string, string | null]>([
  ["ups", "1z47 r39e 0304718265", "pt-BR", "https://www.ups.com/track?loc=pt&tracknum=1Z47R39E0304718265"],
  ["yamato", "２４７１", "ja", "https://toi.kuronekoyamato.co.jp/cgi-bin/tneko?number01=2471"],
  ["yamato", "1&x=<2>", "ja", "https://toi.kuronekoyamato.co.jp/cgi-bin/tneko?number01=1%26X%3D%3C2%3E"],
  ["yamato", "\ud800$&", "ja", "https://toi.kuronekoyamato.co.jp/cgi-bin/tneko?number01=%EF%BF%BD%24%26"],
  ["seino", "4820197362", "ja", null],
  ["ups", "", "en", null],
  ["nobody", "1", "en", null],
])("%s shows %j at its own page", (carrierId, number, language, url) => {
  expect(lookUpUrlOf(carrierId, number, language)).toBe(url);
});
