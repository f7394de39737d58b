import type { DaysRange } from "./rules.ts";

/**
 * How long parcels usually take within a country: the orders of magnitude that its main carriers publish for their
 * ordinary parcel service. A first answer until the merchant says better or the shop's own deliveries tell.
 */
export type UsualDomestic = {
  count: "business" | "calendar";
  /** Within one province; within a region or to a neighbouring one; anywhere else. */
  same: Days;
  near: Days;
  far: Days;
  /** Provinces by region; none where the country is small or Shopify keeps no provinces of it. */
  regions: Readonly<Record<string, string>>;
  /** Regions that lie side by side, two by two. */
  neighbours: readonly string[];
  /** Preset places with a time of their own, from wherever else in the country. */
  remote: readonly (readonly [presetPlaceId: string, days: Days])[];
};
type Days = readonly [min: number, max: number];

export const rangeOf = ([min, max]: Days): DaysRange => ({ min, max });

const alike = (days: Days, remote: UsualDomestic["remote"] = []): UsualDomestic => ({
  count: "business",
  same: days,
  near: days,
  far: days,
  regions: {},
  neighbours: [],
  remote,
});

/** Of a country that nothing is known of. */
export const USUAL_ELSEWHERE: UsualDomestic = alike([2, 6]);

export const USUAL_DOMESTIC: Readonly<Record<string, UsualDomestic>> = {
  // Correios PAC quotes each pair of postcodes: https://www.correios.com.br/enviar/encomendas/pac
  BR: {
    count: "business",
    same: [2, 6],
    near: [4, 9],
    far: [6, 14],
    regions: {
      north: "AC AM AP PA RO RR TO",
      northeast: "AL BA CE MA PB PE PI RN SE",
      centralWest: "DF GO MS MT",
      southeast: "ES MG RJ SP",
      south: "PR RS SC",
    },
    neighbours: ["southeast south", "southeast centralWest", "south centralWest"],
    remote: [],
  },
  // UPS and FedEx Ground 1 to 5 business days by zone, USPS Ground Advantage 2 to 5: https://www.ups.com/maps
  US: {
    count: "business",
    same: [1, 3],
    near: [2, 4],
    far: [3, 6],
    regions: {
      newEngland: "CT MA ME NH RI VT",
      midAtlantic: "DC DE MD NJ NY PA VA WV",
      southeast: "AL FL GA KY MS NC SC TN",
      midwest: "IL IN MI OH WI",
      plains: "IA KS MN MO ND NE SD",
      southCentral: "AR LA OK TX",
      mountain: "AZ CO ID MT NM NV UT WY",
      pacific: "CA OR WA",
    },
    neighbours: [
      "newEngland midAtlantic",
      "midAtlantic southeast",
      "midAtlantic midwest",
      "southeast midwest",
      "southeast southCentral",
      "midwest plains",
      "plains southCentral",
      "plains mountain",
      "southCentral mountain",
      "mountain pacific",
    ],
    remote: [
      ["us-military", [7, 21]],
      ["us-territories", [5, 14]],
      ["us-alaska", [4, 10]],
      ["us-hawaii", [4, 10]],
    ],
  },
  // Canada Post Expedited Parcel: 1 day local, to 3 regional, to 7 national, to 13 in the north; https://www.canadapost-postescanada.ca
  CA: {
    count: "business",
    same: [1, 4],
    near: [2, 6],
    far: [4, 9],
    regions: { atlantic: "NB NL NS PE", central: "ON QC", prairies: "AB MB SK", pacific: "BC" },
    neighbours: ["atlantic central", "prairies pacific"],
    remote: [["ca-territories", [5, 14]]],
  },
  // Australia Post Parcel Post: 2 days or more between capitals, https://auspost.com.au
  AU: {
    count: "business",
    same: [2, 4],
    near: [2, 6],
    far: [4, 10],
    regions: { east: "ACT NSW VIC QLD", south: "SA TAS", west: "WA", north: "NT" },
    neighbours: ["east south"],
    remote: [],
  },
  // NZ Post: 1 to 3 business days, more to rural addresses, https://www.nzpost.co.nz
  NZ: {
    count: "business",
    same: [1, 3],
    near: [1, 3],
    far: [2, 4],
    regions: {
      north: "AUK BOP GIS HKB MWT NTL TKI WGN WKO",
      south: "CAN MBH NSN OTA STL TAS WTC",
      chatham: "CIT",
    },
    neighbours: [],
    remote: [],
  },
  // Yamato: the next day to most of Honshu, the day after to its far ends: https://www.kuronekoyamato.co.jp, 料金・お届け日検索
  JP: {
    count: "calendar",
    same: [1, 1],
    near: [1, 2],
    far: [2, 3],
    regions: {
      hokkaido: "01",
      tohoku: "02 03 04 05 06 07",
      kanto: "08 09 10 11 12 13 14",
      shinetsu: "15 19 20",
      hokuriku: "16 17 18",
      tokai: "21 22 23 24",
      kansai: "25 26 27 28 29 30",
      chugoku: "31 32 33 34 35",
      shikoku: "36 37 38 39",
      kyushu: "40 41 42 43 44 45 46",
    },
    neighbours: [
      "hokkaido tohoku",
      "tohoku kanto",
      "tohoku shinetsu",
      "kanto shinetsu",
      "kanto hokuriku",
      "kanto tokai",
      "kanto kansai",
      "shinetsu hokuriku",
      "shinetsu tokai",
      "shinetsu kansai",
      "hokuriku tokai",
      "hokuriku kansai",
      "tokai kansai",
      "tokai chugoku",
      "kansai chugoku",
      "kansai shikoku",
      "kansai kyushu",
      "chugoku shikoku",
      "chugoku kyushu",
      "shikoku kyushu",
    ],
    remote: [
      ["jp-remote-islands", [3, 8]],
      ["jp-okinawa", [2, 4]],
    ],
  },
  // India Post and couriers: 2 to 7 days by distance
  IN: {
    count: "business",
    same: [1, 4],
    near: [2, 6],
    far: [4, 9],
    regions: {
      north: "CH DL HP HR JK LA PB RJ UK UT UP",
      west: "DD DH DN GA GJ MH",
      central: "CG CT MP",
      south: "AP KA KL PY TG TN TS",
      east: "BR JH OD OR WB",
      northeast: "AR AS ML MN MZ NL SK TR",
      islands: "AN LD",
    },
    neighbours: ["north central", "west central", "west south", "central east", "north west"],
    remote: [],
  },
  // Estafeta and Correos: 2 to 7 business days by land
  MX: alike([2, 7]),
  AR: alike([3, 9]),
  CL: alike([2, 6], [["cl-far-south", [4, 12]]]),
  CO: alike([2, 6]),
  PE: alike([2, 7]),
  CN: { ...alike([2, 5]), count: "calendar" },
  HK: alike([1, 3]),
  TW: alike([1, 3], [["tw-islands", [2, 6]]]),
  SG: alike([1, 3]),
  // CJ Logistics and Korea Post: the next day, https://parcel.epost.go.kr
  KR: alike([1, 2], [["kr-islands", [2, 4]]]),
  TH: alike([1, 4], [["th-south-islands", [2, 6]]]),
  VN: alike([2, 6]),
  ID: alike([2, 8]),
  PH: alike([2, 9]),
  MY: alike([1, 4], [["my-east", [3, 8]]]),
  TR: alike([1, 4]),
  RU: alike([3, 14]),
  ZA: alike([2, 5]),
  IL: alike([2, 6]),
  AE: alike([1, 3]),
  SA: alike([2, 6]),
  // DHL Paket: mostly the next working day, https://www.dhl.de
  DE: alike([1, 3], [["de-islands", [2, 5]]]),
  AT: alike([1, 3]),
  CH: alike([1, 3]),
  NL: alike([1, 2]),
  BE: alike([1, 2]),
  LU: alike([1, 2]),
  // La Poste Colissimo: 2 working days, https://www.laposte.fr/colissimo
  FR: alike(
    [2, 3],
    [
      ["fr-corsica", [2, 4]],
      ["fr-overseas", [5, 12]],
    ],
  ),
  // Royal Mail Tracked 48: 2 to 3 days, https://www.royalmail.com
  GB: alike(
    [2, 3],
    [
      ["gb-highlands-islands", [2, 5]],
      ["gb-northern-ireland", [2, 4]],
    ],
  ),
  IE: alike([1, 3]),
  IT: alike([1, 4], [["it-islands", [2, 6]]]),
  ES: alike(
    [1, 3],
    [
      ["es-canary", [4, 10]],
      ["es-ceuta-melilla", [4, 10]],
      ["es-balearic", [2, 5]],
    ],
  ),
  PT: alike(
    [1, 3],
    [
      ["pt-azores", [3, 9]],
      ["pt-madeira", [3, 9]],
    ],
  ),
  // InPost and Poczta Polska: the next working day or the one after
  PL: alike([1, 2]),
  CZ: alike([1, 2]),
  SK: alike([1, 2]),
  HU: alike([1, 3]),
  SI: alike([1, 2]),
  HR: alike([1, 4]),
  RO: alike([1, 3]),
  BG: alike([1, 3]),
  GR: alike([1, 3], [["gr-islands", [2, 6]]]),
  DK: alike([1, 2]),
  SE: alike([1, 3], [["se-north", [2, 4]]]),
  NO: alike([1, 4], [["no-north", [2, 6]]]),
  FI: alike([1, 3], [["fi-north", [2, 5]]]),
  EE: alike([1, 2]),
  LV: alike([1, 2]),
  LT: alike([1, 2]),
};
