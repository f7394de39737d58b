import type { ExceptionReason } from "#app/features/shipments/shipment.ts";
import type { MailValues } from "../mail-values.ts";
import type { ParcelOfMessage } from "../message-facts.ts";
import type { MessageAbout } from "../message.ts";
import type { Moment } from "../moments.ts";
import type { MailReader } from "./mail-reader.ts";
import { carrierPageOf } from "./present-parcels.ts";
import type { Told } from "./told.ts";

type Problem = MailValues["problem"];

/** What went wrong, and what the reader can do about it: honest, short, and blaming nobody. */
export function presentProblem(
  { moment, about }: { moment: Moment; about: MessageAbout },
  told: Told,
  reader: MailReader,
): Problem {
  const { t } = reader;
  const reason = reasonOf(about, told);
  if (moment === "attempted") return presentAttempt(reason, reader);
  if (moment === "exception") return presentException(reason, told, reader);
  if (moment === "returned") return presentReturn(reason, told, reader);
  const delay = DELAYS.find((each) => each === moment);
  return delay ? { what: t(`problem.${delay}`), next: t(`next.${delay}`) } : null;
}

const DELAYS = ["running_late", "delayed", "stalled"] as const;

/** The reason that the message was planned for; rows of older plans have none, then the parcel's own. */
const reasonOf = ({ reason }: MessageAbout, { parcels }: Told): ExceptionReason | null => {
  const known = parcels.flatMap((parcel) => parcel.reason ?? []);
  const named = reason ?? known[0] ?? null;
  return named !== null && isNamed(named) ? named : null;
};

/** What a reader can do, by reason. */
const NEXT = {
  address: "next.address",
  refused: "next.refused",
  damaged: "next.damaged",
  lost: "next.damaged",
  customs_fee: "next.customs_fee",
  weather: "next.weather",
  closed: "next.attempted",
  no_access: "next.attempted",
  not_home: "next.attempted",
  unclaimed: "next.unclaimed",
  payment: "next.payment",
  id_check: "next.id_check",
} as const;
type NamedReason = keyof typeof NEXT;

const isNamed = (reason: string): reason is NamedReason => Object.hasOwn(NEXT, reason);

function presentAttempt(reason: ExceptionReason | null, { t, say }: MailReader): Problem {
  return reason && isNamed(reason)
    ? { what: say(`reason.${reason}`), next: t(NEXT[reason]) }
    : { what: t("problem.attempted"), next: t("next.attempted") };
}

function presentException(reason: ExceptionReason | null, told: Told, reader: MailReader): Problem {
  const { t, say } = reader;
  if (reason && isNamed(reason)) return { what: say(`reason.${reason}`), next: t(NEXT[reason]) };
  const asks = (parcel: ParcelOfMessage) => parcel.flags.includes("action_required");
  if (!told.parcels.some(asks)) return { what: t("problem.exception"), next: t("next.exception") };
  // Without a page to look at, as when the merchant hides the carrier, only the shop can help.
  const hasPage = told.shown.some((parcel) => carrierPageOf(parcel, reader) !== null);
  return { what: t("problem.action_required"), next: say(hasPage ? "advice.actionRequired" : "advice.ask") };
}

function presentReturn(reason: ExceptionReason | null, { parcels }: Told, { t, say }: MailReader): Problem {
  const isBack = parcels.length > 0 && parcels.every(({ status }) => status === "returned");
  const what = t(isBack ? "problem.returned" : "problem.returning");
  return {
    what: reason && isNamed(reason) ? `${what} ${say(`reason.${reason}`)}` : what,
    next: t("next.returned"),
  };
}
