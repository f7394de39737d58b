import { parseInstant, type Instant } from "#app/lib/time.ts";
import { TROUBLE_KINDS, type TroubleKind } from "./trouble.ts";

/** What waits, what was put off, and what somebody has ended. */
export const ATTENTION_TABS = ["open", "snoozed", "resolved"] as const;
export type AttentionTab = (typeof ATTENTION_TABS)[number];

/** The place of a row: by urgency and age while it lasts, by its end once it was resolved. */
export type AttentionPlace = { urgency: number; at: Instant; subjectId: string };

/** Which troubles. It is the address of the page: one can share and reload it. */
export type AttentionQuery = { tab: AttentionTab; kind: TroubleKind | null; after: AttentionPlace | null };

export const FIRST_ATTENTION: AttentionQuery = { tab: "open", kind: null, after: null };

const ID_MAX = 200;

/** Reads the page's address. Whatever does not fit is left out: an old or mangled link still shows a list. */
export function parseAttentionQuery(params: { get(name: string): string | null }): AttentionQuery {
  return {
    tab: ATTENTION_TABS.find((tab) => tab === params.get("tab")) ?? FIRST_ATTENTION.tab,
    kind: TROUBLE_KINDS.find((kind) => kind === params.get("kind")) ?? null,
    after: parsePlace(params.get("after") ?? ""),
  };
}

/** The page's address, defaults left out. */
export function attentionListPath({ tab, kind, after }: AttentionQuery): string {
  const named = [
    ["tab", tab === FIRST_ATTENTION.tab ? null : tab],
    ["kind", kind],
    ["after", after && `${after.urgency}~${after.at}~${after.subjectId}`],
  ] as const;
  const search = named
    .flatMap(([name, value]) => (value === null ? [] : `${name}=${encodeURIComponent(value)}`))
    .join("&");
  return `/app/attention${search ? `?${search}` : ""}`;
}

function parsePlace(text: string): AttentionPlace | null {
  const [urgency = "", time, ...rest] = text.split("~");
  const [at, subjectId] = [parseInstant(time), rest.join("~")];
  if (!/^\d{1,6}$/.test(urgency) || !at || !subjectId || subjectId.length > ID_MAX) return null;
  return { urgency: Number(urgency), at, subjectId };
}
