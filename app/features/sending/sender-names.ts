import type { SenderId } from "./sending.ts";

/**
 * Whose SPF policy lets in the servers that carry a shop's mails; null where the service writes an envelope of its own
 * domain, or where only the merchant's provider knows.
 */
export const spfIncludeOf = (senderId: SenderId, appAddress: string): string | null =>
  senderId === "own" ? appAddress.slice(appAddress.lastIndexOf("@") + 1).toLowerCase() : null;
