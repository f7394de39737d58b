import { trackingNumberKey } from "#app/features/carriers/tracking-number.ts";
import { findProvider } from "../providers.ts";
import type { ProviderId } from "../provider.ts";

/** The key of the one number that a body speaks of; null when it speaks of several, or of none. */
export function trackingKeyIn(providerId: ProviderId, body: string): string | null {
  const reading = findProvider(providerId)?.parse(body);
  if (reading?.kind !== "read") return null;
  const keys = new Set(reading.updates.map(({ trackingNumber }) => trackingNumberKey(trackingNumber)));
  const [key] = keys;
  return keys.size === 1 && key ? key : null;
}
