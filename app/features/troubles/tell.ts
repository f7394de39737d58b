import type { Instant } from "#app/lib/time.ts";

/** Why a shopper cannot be written to. */
type WhyNot = "no_address" | "malformed_address" | "erased" | "gone";

/** What could be written to a shopper, for a person to change; with what the mail adds to it by itself. */
export type NoteDraft =
  | { kind: "refused"; why: WhyNot }
  | {
      kind: "draft";
      subject: string;
      text: string;
      /** The shopper's language. */
      locale: string;
      tracking: { url: string; label: string };
      help: string;
      footer: string;
      toldAt: Instant | null;
    };

export type TellAnswer =
  { kind: "told" | "told_before" } | { kind: "refused"; why: WhyNot } | { kind: "invalid" };
