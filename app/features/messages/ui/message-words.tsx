import { Badge } from "@shopify/polaris";
import {
  CANCEL_REASONS,
  FAILURE_REASONS,
  MESSAGE_STATES,
  SKIP_REASONS,
  WAIT_REASONS,
  type MessageState,
} from "../message.ts";
import { MOMENTS } from "../moments.ts";
import { useTexts, type AdminTranslate } from "#app/ui/AdminTexts.tsx";

const TONES = {
  planned: "info",
  held: "attention",
  claimed: "info",
  sending: "info",
  sent: "success",
  skipped: undefined,
  failed: "critical",
  unknown: "warning",
  cancelled: undefined,
} as const satisfies Record<
  MessageState,
  "info" | "success" | "critical" | "warning" | "attention" | undefined
>;

/** How far a message has come; a state that this version does not know is shown by its own name. */
export function MessageBadge({ state }: { state: string }) {
  const t = useTexts();
  const known = MESSAGE_STATES.find((one) => one === state);
  const tone = known && TONES[known];
  return <Badge {...(tone ? { tone } : {})}>{known ? t(`message.${known}`) : state}</Badge>;
}

/** What a message is about, in the reader's language. */
export function momentName(moment: string, t: AdminTranslate): string {
  const known = MOMENTS.find((one) => one === moment);
  return known ? t(`moment.${known}`) : moment;
}

/** Why a message was not sent, or how it failed, in the reader's language; null when there is nothing to say. */
export function whyText(reason: string | null, t: AdminTranslate): string | null {
  const known = [...SKIP_REASONS, ...FAILURE_REASONS, ...CANCEL_REASONS].find((one) => one === reason);
  return known ? t(`why.${known}`) : reason;
}

/** What keeps a planned message waiting, in the reader's language; null when it goes out at once. */
export function waitsText(waits: string | null, t: AdminTranslate): string | null {
  const known = WAIT_REASONS.find((one) => one === waits);
  return known ? t(`waits.${known}`) : waits;
}

const FATES = ["delivered", "deferred", "soft_bounce", "hard_bounce", "complaint"] as const;

/** What became of a message after it was taken; null when nobody told. */
export function fateText(fate: string | null, t: AdminTranslate): string | null {
  const known = FATES.find((one) => one === fate);
  return known ? t(`fate.${known}`) : fate;
}
