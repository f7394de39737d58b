import type { Parcel, World } from "./world.ts";

/** One tracking provider or carrier as its customers' programs see it. */
export type Vendor = {
  /** As the app calls it. */
  id: string;
  /** Where its API lives; Karrio's is wherever somebody runs it. */
  hosts: readonly string[];
  /** Answers a call with what the real one would; null for an address it does not have. */
  answer(request: VendorRequest, world: World): VendorAnswer | null;
  /** Null for those that send none. */
  webhook: ((about: WebhookAbout) => Webhook) | null;
};

export type VendorRequest = {
  method: string;
  /** Without the host: "/v2/trackers". */
  path: string;
  query: URLSearchParams;
  headers: Readonly<Record<string, string>>;
  body: string;
};
/** `body` is sent as JSON, a text as it is. */
export type VendorAnswer = { status: number; body: unknown; headers?: Record<string, string> };

/** `steps`: how far the parcel had come when the webhook was made, so that older ones can be sent later. */
type WebhookAbout = { parcel: Parcel; world: World; steps: number; secret: string };
type Webhook = { headers: Record<string, string>; body: string };

/** The object in a body of JSON; an empty one for anything else. */
export function objectIn(body: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(body);
    // What is no list and no null is an object here.
    return typeof value === "object" && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : {};
  } catch {
    return {};
  }
}

/** The objects of a list in a body of JSON, or in one of its fields. */
export function listIn(value: unknown): Record<string, unknown>[] {
  const list: unknown[] = Array.isArray(value) ? value : [];
  // As above.
  return list.filter((one): one is Record<string, unknown> => typeof one === "object" && one !== null);
}

export const textIn = (value: unknown): string => (typeof value === "string" ? value : "");
