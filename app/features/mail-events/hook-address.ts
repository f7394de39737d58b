import type { ShopId } from "#app/lib/ids.ts";

/** Beginning of the addresses that merchants enter at their mail services: `/mail-hooks/<sender>/<shop>/<token>`. */
export const MAIL_HOOKS = "/mail-hooks/";

/** Where a service shall send what became of a shop's mails. The last part is what makes it unguessable. */
export const mailHookAddress = (appUrl: string, shopId: ShopId, senderId: string, token: string): string =>
  `${appUrl}${MAIL_HOOKS}${senderId}/${shopId}/${token}`;
