import { activity } from "./en/activity.ts";
import { home } from "./en/home.ts";
import { list } from "./en/list.ts";
import { settings } from "./en/settings.ts";
import { shipment } from "./en/shipment.ts";
import { words } from "./en/words.ts";

/** Every word of the admin pages in English: the source of the other languages. */
export const en = { ...words, ...home, ...list, ...shipment, ...activity, ...settings } as const;
