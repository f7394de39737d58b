import { shortHash } from "#app/lib/hash.ts";

/**
 * A steady name for an event of a sender that gives it no id: the same telling has the same name for ever. Of two events
 * alike in everything the history shows one, and that is right.
 */
export const eventKeyOf = (...told: readonly (string | null | undefined)[]): string =>
  shortHash(JSON.stringify(told.map((part) => part ?? "")));
