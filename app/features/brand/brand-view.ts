import type { Brand } from "./brand.ts";

/** A brand as it is stored; version 0: never saved. */
export type SavedBrand = { brand: Brand; version: number };

export type BrandView = {
  stored: SavedBrand;
  /** Who mails come from and where answers go: kept in the settings, shown here. */
  sender: { name: string; replyTo: string | null };
};

export type SaveBrandAnswer =
  | { kind: "saved"; stored: SavedBrand }
  /** Somebody else saved meanwhile; `stored` is what they saved. */
  | { kind: "conflict"; stored: SavedBrand }
  /** Something that only a server can tell does not fit, such as the host of an address. */
  | { kind: "invalid" };
