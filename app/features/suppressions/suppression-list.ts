import { parseInstant, type Instant } from "#app/lib/time.ts";
import type { SendingScope, SuppressionReason } from "./suppression.ts";

/** An address that gets no mail, or no marketing, as the merchant sees it. */
export type SuppressionRow = {
  addressHash: string;
  scope: SendingScope;
  /** Null once its owner was erased. */
  address: string | null;
  reason: SuppressionReason;
  /** "merchant", "shopper", "import", or the id of who carries the mails. */
  source: string;
  detail: string | null;
  createdAt: Instant;
};

export type SuppressionPage = { rows: SuppressionRow[]; next: string | null };
export type SuppressionCounts = Record<SendingScope, number>;

export const SENDING_SCOPES = ["all", "marketing"] as const satisfies readonly SendingScope[];

export const parseScope = (text: unknown): SendingScope | null =>
  SENDING_SCOPES.find((scope) => scope === text) ?? null;

/** Where the list goes on, newest first. */
export type ListPlace = { createdAt: Instant; addressHash: string; scope: SendingScope };

export const formatPlace = ({ createdAt, addressHash, scope }: ListPlace): string =>
  `${createdAt}~${addressHash}~${scope}`;

/** Reads a place from an address; null when it is none, and the list then starts at its beginning. */
export function parsePlace(text: string | null): ListPlace | null {
  const [time, addressHash, scopeText] = (text ?? "").split("~");
  const createdAt = parseInstant(time);
  const scope = parseScope(scopeText);
  return createdAt && scope && addressHash && /^[\w-]{20,64}$/.test(addressHash)
    ? { createdAt, addressHash, scope }
    : null;
}
