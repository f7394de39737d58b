import type { ProviderId, VerifyWebhook } from "./provider.ts";

/** How each source shows that a webhook is its own; null for those that send none. */
export const VERIFY: Readonly<Partial<Record<ProviderId, VerifyWebhook | null>>> = {};
