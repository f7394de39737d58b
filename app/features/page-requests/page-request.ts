/** What a shopper asks for on the page of their order, or takes back. */
export type PageRequest =
  /** An e-mail whenever a parcel moves, to the order's own address. */
  | { kind: "news"; wanted: boolean }
  /** A parcel that was reported delivered is not there; or has been found. */
  | { kind: "missing"; parcelKey: string; isMissing: boolean };

/** What the page says once it has been done: the word behind "done" in its address. */
export const DONE_WORDS = ["news", "no-news", "missing", "found"] as const;
export type DoneWord = (typeof DONE_WORDS)[number];

export function doneWordOf(request: PageRequest): DoneWord {
  if (request.kind === "news") return request.wanted ? "news" : "no-news";
  return request.isMissing ? "missing" : "found";
}

type Fields = { get(name: string): unknown };

/** The button that switches news off sends on=0; the one that switches it on needs to send nothing. */
export const readNewsRequest = (form: Fields): PageRequest => ({
  kind: "news",
  wanted: form.get("on") !== "0",
});

/** Which parcel, by its key on the page, and missing=0 when it was found; null when no parcel was told. */
export function readMissingRequest(form: Fields): PageRequest | null {
  const parcelKey = form.get("parcel");
  if (typeof parcelKey !== "string" || parcelKey === "" || parcelKey.length > 200) return null;
  return { kind: "missing", parcelKey, isMissing: form.get("missing") !== "0" };
}
