import type { Instant } from "#app/lib/time.ts";
import { PROVIDER_IDS, type CredentialField, type ProviderId } from "./provider.ts";
import type { AccountView, ProviderView } from "./provider-view.ts";

/** The page of all sources. */
export type SourcesView = {
  /** Connected ones, in the merchant's order: a parcel is followed by the first that can. */
  accounts: AccountView[];
  /** Those that may still be connected. */
  available: ProviderView[];
  /** The last news from Shopify itself, which is always there and costs nothing. */
  shopifyHeardAt: Instant | null;
  unknownCodeCount: number;
  /** As of when "2 hours ago" is meant. */
  now: Instant;
};

/** The page of one source. */
export type SourceView = {
  source: ProviderView;
  /** Null as long as it is not connected. */
  account: AccountView | null;
  refused: RefusedNumber[];
  now: Instant;
};

/** A number that the source does not take; `problem` is its own sentence. */
export type RefusedNumber = { trackingNumber: string; problem: string | null };

const FIELDS = [
  "apiKey",
  "webhookSecret",
  "clientId",
  "clientSecret",
  "baseUrl",
] as const satisfies readonly CredentialField["name"][];

/** The fields of a form, as far as they are text. */
type Form = { get(name: string): unknown };

/** What the form of keys sent, by field. */
export function parseCredentialForm(form: Form): Record<string, string> {
  return Object.fromEntries(
    FIELDS.flatMap((name) => {
      const value = form.get(name);
      return typeof value === "string" ? [[name, value]] : [];
    }),
  );
}

/** Reads an order of sources, "ups,easypost"; null when it is none. */
export function parseSourceOrder(text: unknown): ProviderId[] | null {
  if (typeof text !== "string") return null;
  const given = text.split(",");
  const ids = given.flatMap((id) => PROVIDER_IDS.find((known) => known === id) ?? []);
  return ids.length === given.length && new Set(ids).size === ids.length ? ids : null;
}
