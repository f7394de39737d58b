/** A company that brings parcels, as the book of carriers has it. */
export type Carrier = {
  /** Ours, for ever: "japan-post". Lower case, words joined by hyphens. */
  id: string;
  /** As it calls itself in Latin letters. */
  name: string;
  /** As readers of a language know it: { ja: "ヤマト運輸" }. */
  homeNames?: Readonly<Record<string, string>>;
  /** ISO country of its home; null for networks over many countries. */
  country: string | null;
  /** Countries it delivers in as a matter of course; its home is always one. Empty: anywhere. */
  countries?: readonly string[];
  /** Other names it goes by, Shopify's spelling among them. Compared without case, accents, spaces and punctuation. */
  aliases?: readonly string[];
  /** Ends of host names of its look-up pages: "ups.com". */
  hosts?: readonly string[];
  /** Look-up page; "{number}" stands for the number, "{language}" for the reader's. Null: it has none that takes a number. */
  lookUp: string | null;
  /** For shoppers' calls, where the carrier publishes one, in international form. */
  phone?: string;
  formats?: readonly NumberFormat[];
  /**
   * Everything that can be a number of this carrier, its formats or not, where that is known: what it does not match is mistyped.
   * Absent: nobody knows. Broad on purpose, because nobody must be told that a real number is wrong.
   */
  conceivable?: RegExp;
};

/** The shape of a carrier's numbers, over the key of a number (see tracking-number.ts): upper case, no spaces or hyphens. */
export type NumberFormat = {
  pattern: RegExp;
  /** Whether the check digit is right; absent when the carrier's numbers have none. */
  check?: (key: string) => boolean;
  /** Our own example, with a check digit that we worked out. */
  example: string;
  /**
   * How much the shape alone says: "sign" when hardly anybody else has it ("1Z…", "…JP"), "shape" when a few do, "digits" when it
   * is merely so many digits.
   */
  strength: "sign" | "shape" | "digits";
  /** Among carriers whose numbers look alike: how often it is this one, 0 to 9. Absent: 5. */
  often?: number;
};

/** What may tell who carries a parcel. */
export type CarrierClues = {
  trackingNumber: string | null;
  /** As the merchant or Shopify wrote it. */
  company: string | null;
  trackingUrl: string | null;
  shopCountry: string | null;
  destinationCountry: string | null;
  /** The carrier that the merchant gave this very parcel; see CarrierPin. */
  pinnedId?: string | null;
};

/** Who it may be, most likely first. `basis` is the strongest clue. */
export type CarrierCandidate = {
  carrierId: string;
  /** 0 to 1; only for comparing. */
  score: number;
  basis: "pinned" | "mapped" | "company" | "url" | "number" | "country";
};

/** What a merchant says about carriers. */
export type CarrierRules = {
  /** "What my shipping software writes" → the carrier. */
  names: readonly { company: string; carrierId: string }[];
  /** Every parcel without a company's name is with this one, unless its number cannot be; by destination, "*" for the rest. */
  pinned: readonly { country: string; carrierId: string }[];
  /** What shoppers see in place of a carrier; the first that fits counts. */
  masks: readonly CarrierMask[];
};

export type CarrierMask = {
  /** "*" for every carrier. */
  carrierId: string;
  /** The name shoppers see; null: no carrier is named, and no link or number of it is shown. */
  showAs: string | null;
  hidesNumber: boolean;
  /** Places in these countries are not named: where the goods really come from. */
  hiddenCountries: readonly string[];
  /** Words that shoppers never see, also in the carrier's own texts; compared without case. */
  hiddenWords: readonly string[];
};
