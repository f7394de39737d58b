import type { DatedText } from "#app/features/estimates/dated-text.ts";
import type { Language } from "./texts/languages.ts";

/** The tracking page as words and decisions, nothing left to look up or to compute; also what a headless shop would get. */
export type OrderPage = {
  /** What a button of the page has just done, for a status line on top; null: nothing. */
  notice: string | null;
  orderLabel: string | null;
  hero: Hero;
  /** Of a page with one parcel or none; a parcel among several has its own. */
  progress: Progress | null;
  groups: ParcelGroup[];
  /** What is in no parcel yet, or all that was ordered as long as parcels do not tell what is in them. */
  rest: (ItemList & { arrival: DatedText | null }) | null;
  /** Where it goes and when it was ordered: short lines under everything else. */
  facts: string[];
};

/** `alert` needs the shopper, `good` is done, `calm` goes its way, `quiet` is over. */
export type Tone = "calm" | "good" | "alert" | "quiet";
export type IconName = "box" | "truck" | "door" | "check" | "pin" | "alert" | "back" | "cross";

/** `action` is what there is to do, where one can do it: the carrier's own page. */
export type Hero = {
  sentence: string;
  advice: string[];
  tone: Tone;
  icon: IconName;
  when?: When;
  action?: { text: string; href: string };
};

/** What people came for. `arrival` goes before the sentence itself; `notes` say what changed, `why` how anybody knows. */
export type When = { arrival: DatedText | null; notes: DatedText[]; why: string | null };

export type Progress = { steps: Step[]; tone: Tone };
/** `end` is where the parcel is and there is nothing after it. */
export type Step = { label: string; state: "done" | "current" | "end" | "ahead"; date: Stamp | null };

/** `iso` is for machines: a day or a minute with its offset. */
export type Stamp = { iso: string; text: string };

export type ParcelGroup = { heading: string | null; parcels: ParcelCard[] };

export type ParcelCard = {
  /** "Parcel 2 of 3"; just "Your parcel" when it is the only one. */
  label: string;
  /** Null when it is the only parcel: then the page's first sentence is about it. */
  hero: Hero | null;
  /** Null when it is the only parcel, as above. */
  progress: Progress | null;
  /** Who carries it first, and after that who took it over. */
  carriers: CarrierLine[];
  /** How fresh all of this is; null for a parcel of which no news is awaited or nothing was ever heard. */
  freshness: string | null;
  items: ItemList | null;
  /** Of a delivered parcel, for whoever cannot find it; null where nobody may report it. */
  missing: MissingOffer | null;
  lastNews: string | null;
  history: HistoryEntry[];
};

/**
 * "It is not here": what to do, then a form (POST to `action`) with one button. Its fields are `parcel` and, to take a report
 * back, `missing=0`.
 */
export type MissingOffer = {
  action: string;
  parcel: string;
  isReported: boolean;
  heading: string;
  /** One after the other; none once it was reported. */
  steps: string[];
  text: string;
  button: string;
};

export type ItemList = { heading: string; items: Item[] };
/** `picture` is null where none is known. */
export type Item = { title: string; variant: string | null; quantity: number; picture: Picture | null };
/** `alt` is "" for what only decorates. */
export type Picture = { src: string; alt: string };

export type CarrierLine = {
  carrier: string | null;
  trackingNumber: string | null;
  link: { href: string; text: string } | null;
};
export type Phone = { text: string; href: string };

/** `by` is the carrier when it is another than the parcel's first one. */
export type HistoryEntry = {
  title: string;
  by: string | null;
  place: string | null;
  at: Stamp;
  carrierText: string | null;
};

/** What surrounds every page: the form's, an order's, the one for misses. */
export type Frame = {
  language: Language;
  dir: "ltr" | "rtl";
  shop: { name: string; url: string };
  support: { text: string; href: string };
  /** Carriers' own. */
  phones: Phone[];
  /** Path of the look-up form on the storefront. */
  lookUpHref: string;
  languages: { language: Language; name: string; href: string; current: boolean }[];
};

export type FormPage = {
  title: string;
  /** What went wrong before, instead of the introduction. */
  trouble: string | null;
  intro: string | null;
  /** What is filled in. */
  order: string;
  contact: string;
  /** A parcel's number will do as well, and needs no contact. */
  takesNumber: boolean;
  /** Shows the server that the form is its own. */
  stamp: string;
};
