/** A name that several carriers of the book go by; which of them is meant, country and number tell. */
export type CarrierFamily = {
  /** Likeliest first, where nothing tells. */
  memberIds: readonly string[];
  /** Who it is in a country. */
  at: Readonly<Record<string, string>>;
};

const DHL: CarrierFamily = {
  memberIds: [
    "dhl-express",
    "dhl-paket",
    "dhl-ecommerce",
    "dhl-parcel-nl",
    "dhl-parcel-uk",
    "dhl-parcel-pl",
    "dhl-freight",
  ],
  at: {
    DE: "dhl-paket",
    AT: "dhl-paket",
    NL: "dhl-parcel-nl",
    BE: "dhl-parcel-nl",
    LU: "dhl-parcel-nl",
    GB: "dhl-parcel-uk",
    PL: "dhl-parcel-pl",
  },
};

const DPD: CarrierFamily = {
  memberIds: ["dpd", "dpd-uk", "dpd-de", "dpd-poland", "dpd-ireland", "dpd-local"],
  at: { GB: "dpd-uk", DE: "dpd-de", PL: "dpd-poland", IE: "dpd-ireland" },
};

const POSTNORD: CarrierFamily = {
  memberIds: ["postnord-se", "postnord-dk", "postnord-no"],
  at: { SE: "postnord-se", DK: "postnord-dk", NO: "postnord-no" },
};

/** By the key of the name, see name-key.ts. */
export const CARRIER_FAMILIES: ReadonlyMap<string, CarrierFamily> = new Map<string, CarrierFamily>([
  ["dhl", DHL],
  ["dhlgroup", DHL],
  [
    "dhlparcel",
    {
      memberIds: ["dhl-parcel-nl", "dhl-parcel-uk", "dhl-paket", "dhl-parcel-pl"],
      at: { DE: "dhl-paket", AT: "dhl-paket", GB: "dhl-parcel-uk", PL: "dhl-parcel-pl" },
    },
  ],
  ["deutschepostdhl", { memberIds: ["dhl-paket", "deutsche-post"], at: {} }],
  ["dpd", DPD],
  ["dpdgroup", DPD],
  ["gls", { memberIds: ["gls", "gls-italy"], at: { IT: "gls-italy" } }],
  ["hermes", { memberIds: ["hermes-de", "evri"], at: { GB: "evri", DE: "hermes-de", AT: "hermes-de" } }],
  ["postnord", POSTNORD],
  ["portalpostnord", POSTNORD],
  ["aramex", { memberIds: ["aramex", "aramex-australia"], at: { AU: "aramex-australia" } }],
  [
    "ems",
    {
      memberIds: ["ems-china", "japan-post", "korea-post"],
      at: { CN: "ems-china", JP: "japan-post", KR: "korea-post" },
    },
  ],
  [
    "correos",
    {
      memberIds: ["correos", "correos-de-mexico", "correos-de-chile"],
      at: { ES: "correos", MX: "correos-de-mexico", CL: "correos-de-chile" },
    },
  ],
  ["ctt", { memberIds: ["ctt", "ctt-express"], at: { PT: "ctt", ES: "ctt-express" } }],
  ["laposte", { memberIds: ["la-poste", "colissimo"], at: { FR: "la-poste" } }],
  ["postoffice", { memberIds: ["royal-mail", "usps"], at: { GB: "royal-mail", US: "usps" } }],
  [
    "speedpost",
    { memberIds: ["singapore-post", "india-post"], at: { SG: "singapore-post", IN: "india-post" } },
  ],
]);
