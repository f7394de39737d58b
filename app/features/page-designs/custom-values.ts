import type { PageLanguage } from "./page-languages.ts";
import type { Situation } from "./situations.ts";

/**
 * What a block of the merchant's own Liquid may speak of, by its names in Liquid. Plain words as the reader sees them elsewhere on
 * the page; "" for what is not known. Nothing that names the shopper, and no place.
 */
export type CustomValues = {
  language: PageLanguage;
  shop: { name: string; url: string };
  order: {
    /** "#1001" */
    name: string;
    /** "Ordered on 3 May". */
    placed: string;
    /** Where it goes: "US". */
    country: string;
    tags: string[];
    is_first: boolean;
  };
  /** Every one that is true: {% if situations contains "late" %}. */
  situations: Situation[];
  /** The page's first sentence, and what to do. */
  status: { text: string; advice: string[] };
  /** "Arrives Tuesday, 5 May". */
  arrival: string;
  /** Of the first parcel. */
  carrier: string;
  tracking_number: string;
  parcels: { label: string; status: string; carrier: string; tracking_number: string }[];
  items: { title: string; variant: string; quantity: number }[];
};
