import type { WatchedParcel } from "./watched-order.ts";

/** From where to where, and by whom. Countries are ISO codes; "" stands for what nobody knows. */
export type Lane = { carrierKey: string; from: string; to: string };

/** The parts of a lane's name, as learnThresholds writes them too: "yamato|JP>JP". */
const laneName = ({ carrierKey, from, to }: Lane): string => `${carrierKey}|${from}>${to}`;

/** Where to look for what a lane has taught, the closest first: the carrier's lane, everybody's, the whole shop. */
export const lanesOf = (lane: Lane): string[] => [laneName(lane), laneName({ ...lane, carrierKey: "" }), ""];

/** The name under which nothing but a carrier is meant. */
export const carrierLane = (carrierKey: string): string => `${carrierKey}|`;

/** Who carries it, for comparing: the book's id, else what the merchant calls them. */
export const carrierKeyOf = ({ carrierId, carrierName }: Pick<WatchedParcel, "carrierId" | "carrierName">) =>
  carrierId ?? (carrierName ?? "").trim().toLowerCase();

/** Reads a lane's name again, for showing it; null for the whole shop. */
export function parseLane(name: string): Lane | null {
  const match = /^(?<carrierKey>.*)\|(?:(?<from>[^|>]*)>(?<to>[^|>]*))?$/s.exec(name);
  if (!match?.groups) return null;
  const { carrierKey = "", from = "", to = "" } = match.groups;
  return { carrierKey, from, to };
}
