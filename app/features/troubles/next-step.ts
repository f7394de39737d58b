import type { ExceptionReason } from "#app/features/shipments/shipment.ts";
import type { TroubleFacts } from "./trouble-facts.ts";
import type { TroubleKind } from "./trouble.ts";

/** What a person can do next. Each has its words in the admin's texts as "step.<name>". */
export type NextStep =
  | "check_address"
  | "reship_or_refund"
  | "report_lost"
  | "report_damaged"
  | "pay_fee"
  | "send_papers"
  | "wait_weather"
  | "arrange_delivery"
  | "find_delivered"
  | "ask_pickup"
  | "ask_carrier"
  | "ask_reason"
  | "decide_return"
  | "receive_return"
  | "correct_number"
  | "tell_new_date"
  | "check_hand_over"
  | "fulfill";

const BY_REASON: Record<ExceptionReason, NextStep> = {
  address: "check_address",
  refused: "reship_or_refund",
  damaged: "report_damaged",
  lost: "report_lost",
  customs_fee: "pay_fee",
  weather: "wait_weather",
  closed: "arrange_delivery",
  no_access: "arrange_delivery",
  not_home: "arrange_delivery",
  unclaimed: "ask_pickup",
  payment: "pay_fee",
  id_check: "send_papers",
  other: "ask_reason",
};

/** The plain next step for what is wrong, by its kind by the reason that the carrier gave, and by where it is. */
export function nextStepOf(kind: TroubleKind, { reason, isBack }: TroubleFacts, hasLeft: boolean): NextStep {
  switch (kind) {
    case "returning":
      return isBack ? "receive_return" : "decide_return";
    case "exception":
      return BY_REASON[reason ?? "other"];
    case "action_required":
      return reason && reason !== "other" ? BY_REASON[reason] : "send_papers";
    case "attempted":
      return reason ? (reason === "other" ? "arrange_delivery" : BY_REASON[reason]) : "arrange_delivery";
    case "reported_missing":
      return "find_delivered";
    case "bad_number":
      return "correct_number";
    case "late":
    case "running_late":
      return hasLeft ? "tell_new_date" : "fulfill";
    case "stalled":
      return "ask_carrier";
    case "pickup_waiting":
      return "ask_pickup";
    case "not_handed_over":
      return "check_hand_over";
    case "unfulfilled":
      return "fulfill";
  }
}
