import { expect, test } from "vitest";
import { carrierIdOfName, familyOfName } from "./company-name.ts";

test.each([
  ["Yamato (EN)", "yamato"],
  ["Yamato (JA)", "yamato"],
  ["ヤマト運輸株式会社", "yamato"],
  ["㈱佐川急便", "sagawa"],
  ["クロネコヤマト", "yamato"],
  ["西濃スーパーエキスプレス", "seino-super-express"],
  ["CJ대한통운", "cj-logistics"],
  ["우체국택배", "korea-post"],
  ["顺丰快递", "sf-express"],
  ["Inpost", "inpost"],
  ["POCZTA  POLSKA S.A.", "poczta-polska"],
  ["Zasilkovna", "packeta"],
  ["Yurtici Kargo", "yurtici-kargo"],
  ["Österreichische Post", "austrian-post"],
  ["usps tracking", "usps"],
  ["UPS Next Day Air", "ups"],
  ["Royal Mail Tracked 48", "royal-mail"],
  ["ＦｅｄＥｘ", "fedex"],
  ["Deutsche Post (DE)", "deutsche-post"],
  ["TNT Post", "whistl"],
  ["Newgistics", "pitney-bowes"],
  ["DPD", "dpd"],
  ["CTT", "ctt"],
  ["La Poste", "la-poste"],
  ["DHL", null],
  ["PostNord", null],
  ["Express", null],
  ["Tracking", null],
  ["Groups", null],
  ["Other", null],
  ["", null],
  [null, null],
])("%j means %j", (company, carrierId) => {
  expect(carrierIdOfName(company)).toBe(carrierId);
});

test("a name that several carriers go by means all of them", () => {
  expect(familyOfName("dhl")?.memberIds).toContain("dhl-paket");
  expect(familyOfName("Portal PostNord")?.memberIds).toEqual(["postnord-se", "postnord-dk", "postnord-no"]);
});
