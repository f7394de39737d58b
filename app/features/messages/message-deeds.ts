import type { MessageState, SkipReason } from "./message.ts";

/** What a merchant can do about a message. */
export const DEEDS = ["send_now", "hold", "release", "cancel"] as const;
export type Deed = (typeof DEEDS)[number];

/** What came of it. */
export type ChangeAnswer = { kind: "changed" | "too_late" | "refused" | "not_found" };

/** Reasons that a merchant may overrule: the others are about what cannot or must not be sent. */
export const OVERRULED: ReadonlySet<string> = new Set<SkipReason>([
  "switched_off",
  "history",
  "too_old",
  "overtaken",
  "told_lately",
  "told_together",
  "passed",
  "hold_late",
  "hold_trouble",
  "hold_not_delivered",
]);

/** What can be done about a message in its state, the most likely first. */
export function deedsFor({ state, reason }: { state: MessageState; reason: string | null }): Deed[] {
  switch (state) {
    case "planned":
      return ["send_now", "hold", "cancel"];
    case "held":
      return ["release", "send_now", "cancel"];
    case "skipped":
      return reason !== null && OVERRULED.has(reason) ? ["send_now"] : [];
    case "claimed":
    case "sending":
    case "sent":
    case "failed":
    case "unknown":
    case "cancelled":
      return [];
  }
}
