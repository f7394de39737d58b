import type { MailLocale } from "./mail-texts.ts";

/**
 * What a template may speak of: plain text in the reader's language, one line each unless said otherwise, nothing escaped. The
 * names are those that a merchant writes in Liquid ("{{ order.name }}"), so they are spelled as in Shopify's own templates.
 * Every field is there for every moment; what a moment does not have is null, "" or [].
 */
export type MailValues = {
  lang: MailLocale;
  dir: "ltr" | "rtl";
  shop: { name: string; url: string; email: string | null };
  /** First and whole name, "" when Shopify does not tell us. */
  customer: { first_name: string; name: string };
  order: {
    /** "#1001" */
    name: string;
    /** "Order #1001" */
    label: string;
    placed_on: string | null;
    /** With its currency, as the reader writes it. */
    total: string | null;
  };
  tracking: { url: string; label: string };
  /** "Arrives by Thu 26 November", the days alone, and a word about a change; null while nobody knows. */
  delivery: { text: string | null; date: string | null; note: string | null };
  /** The steps of the way; `state` is for drawing. */
  steps: { label: string; state: "done" | "now" | "open" }[];
  /** The carrier of all parcels told of, null when there are several; and the number of the only one. */
  carrier: { name: string | null; url: string | null };
  tracking_number: string | null;
  parcels: { title: string | null; facts: { label: string; value: string; is_number: boolean }[] }[];
  more_parcels: string | null;
  items_heading: string;
  items: {
    title: string;
    variant: string | null;
    quantity: number;
    image: string | null;
    price: string | null;
  }[];
  more_items: string | null;
  /** That the rest of the order follows. */
  rest: string | null;
  /** What went wrong, and what the reader can do about it. */
  problem: { what: string; next: string | null } | null;
  pickup: { place: string | null; until: string | null } | null;
  refund: { amount: string | null } | null;
  /** Where it goes, line by line. */
  address: { heading: string; lines: string[] } | null;
  /** What a person at the shop wrote: paragraphs, each line by line. Null for all that is not a note. */
  note: { subject: string; paragraphs: string[][] } | null;
  review: { url: string | null };
  survey: { url: string | null };
  /** "Questions? Just reply to this email." */
  help: string;
  /** Why the reader gets this mail. */
  footer: string;
  /** The way out of mail that the reader may refuse; null for transactional mail. */
  unsubscribe: { url: string; label: string } | null;
  /** Where the reader says whether they may be counted; null where nobody counts, and where `unsubscribe` leads there. */
  privacy: { url: string; label: string } | null;
  /** schema.org data of the order's parcels, for mail programs; not for templates. */
  json_ld: object | null;
};
