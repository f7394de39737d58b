/** What a merchant can do when Shopify no longer lets us in: shown to them as it stands. */
export const NEXT_STEPS = {
  openApp: "Open Doorstep once in your Shopify admin: that renews its access to your store.",
  grantAccess:
    "Open Doorstep in your Shopify admin and approve the access it asks for: without it, orders cannot be read.",
  grantWriting:
    "Doorstep may not write to fulfillments any more: open Tracking in Doorstep and switch writing back on again.",
  storePaused: "Shopify has paused this store. Doorstep goes on when the store is active again.",
} as const;
