import type { Instant } from "#app/lib/time.ts";
import { WRITABLE_STATUSES, type WritableStatus } from "./plan-write-back.ts";

/** What the merchant sees of writing back to Shopify. */
export type WriteBackView = {
  since: Instant | null;
  statuses: readonly WritableStatus[];
  /** Whether Shopify lets us. */
  isGranted: boolean;
  /** Of the last seven days. */
  written: number;
  waiting: number;
  failed: number;
  /** Why the newest failure failed. */
  problem: string | null;
};

export type WriteBackWish = { on: boolean; statuses: WritableStatus[] };
export type SaveWriteBackAnswer = { kind: "saved" } | { kind: "not_granted" };

/** The fields of a form, as far as they are text. */
type Form = { get(name: string): unknown; getAll(name: string): unknown[] };

/** Reads what the form sent; null when it is none, or would switch on nothing. */
export function parseWriteBackForm(form: Form): WriteBackWish | null {
  const on = form.get("on");
  if (on !== "true" && on !== "false") return null;
  const given = form.getAll("status");
  const statuses = WRITABLE_STATUSES.filter((status) => given.includes(status));
  if (given.length !== statuses.length || (on === "true" && statuses.length === 0)) return null;
  return { on: on === "true", statuses };
}
