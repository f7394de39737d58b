import type { MessageState, WaitReason } from "#app/features/messages/message.ts";
import type { Moment } from "#app/features/messages/moments.ts";
import { parseInstant, type Instant } from "#app/lib/time.ts";

/** What will go out, what went wrong or may have, and what has gone out. */
export const OUTBOX_TABS = ["planned", "trouble", "sent"] as const;
export type OutboxTab = (typeof OUTBOX_TABS)[number];

type OutboxPlace = { at: Instant; messageId: string };
/** It is the address of the page: one can share and reload it. */
export type OutboxQuery = { tab: OutboxTab; after: OutboxPlace | null };

/** One message, without what would tell who it is for. */
export type OutboxRow = {
  messageId: string;
  moment: Moment;
  state: MessageState;
  reason: string | null;
  waits: WaitReason | null;
  response: string | null;
  /** What became of it after it was taken, as the mail service tells. */
  fate: string | null;
  sendAt: Instant;
  sentAt: Instant | null;
  createdAt: Instant;
  orderId: string;
  orderName: string | null;
  /** A shipment of its order, to go and look. */
  shipmentId: string | null;
};

export type OutboxPage = { tab: OutboxTab; rows: OutboxRow[]; next: string | null };

/** Reads the page's address; what does not fit is left out. */
export function parseOutboxQuery(params: { get(name: string): string | null }): OutboxQuery {
  const [time = "", messageId = ""] = (params.get("after") ?? "").split("~");
  const at = parseInstant(time);
  return {
    tab: OUTBOX_TABS.find((tab) => tab === params.get("show")) ?? "planned",
    after: at && /^[0-9a-f-]{36}$/.test(messageId) ? { at, messageId } : null,
  };
}

export function outboxPath(tab: OutboxTab, after: string | null = null): string {
  const search = [
    ...(tab === "planned" ? [] : [`show=${tab}`]),
    ...(after ? [`after=${encodeURIComponent(after)}`] : []),
  ].join("&");
  return `/app/messages/outbox${search ? `?${search}` : ""}`;
}

/** By which time each tab is sorted: the next to go out first, else the newest. */
export const placeOf = (tab: OutboxTab, row: OutboxRow): string => {
  const at = { planned: row.sendAt, trouble: row.createdAt, sent: row.sentAt ?? row.createdAt }[tab];
  return `${at}~${row.messageId}`;
};
