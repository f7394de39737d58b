import type { Instant } from "#app/lib/time.ts";
import type { ShopId } from "#app/lib/ids.ts";

/** A look at an order's page. `pageId` "" is the page of a shop that has designed none. */
export type Look = {
  shopId: ShopId;
  orderId: string;
  pageId: string;
  language: string;
  at: Instant;
};

/** That a block of an order's page was pressed. */
export type Click = {
  shopId: ShopId;
  orderId: string;
  pageId: string;
  blockId: string;
  blockType: string;
  /** Tells links of one block apart. */
  what: string;
  /** The recommended product that it leads to. */
  productId: string | null;
  /** The shopper turned to the shop. */
  asks: boolean;
  at: Instant;
};

/**
 * Counts what happens on tracking pages. Never waits, never throws and never grows without bound: what there is no room for,
 * and what cannot be saved, goes uncounted, so that no shopper's page depends on it.
 */
export type VisitCounter = {
  look(look: Look): void;
  click(click: Click): void;
  /** Resolves when everything counted so far is saved, or given up. */
  flush(): Promise<void>;
};

/**
 * The same order's page again within a minute, or the same link, is the same look and the same press: an impatient reload, the
 * way back from a link, a double click. It also bounds what anybody can add to a shop's numbers with one link.
 */
export const SAME_WITHIN_SECONDS = 60;

/** What is pressed on a page without asking us for anything, so that only its script can tell. */
export const BEACON_KINDS = ["mail", "phone", "share", "copy", "calendar", "map"] as const;
export type BeaconKind = (typeof BEACON_KINDS)[number];

/** A beacon's, a link that leads on, or a button that asks us for something. */
type PressKind = BeaconKind | "link" | "news" | "missing";

/** Whether pressing this means that a shopper turned to the shop. */
export const asksShop = (blockType: string, kind: PressKind): boolean =>
  blockType === "support" || kind === "mail" || kind === "phone" || kind === "missing";
