import type { ShopId } from "#app/lib/ids.ts";
import type { Vault } from "#app/lib/vault.server.ts";
import type { Digest } from "./facts-version.ts";

/** Facts hold names and addresses, so their versions are made with the shop's keyed hash. */
export const digestFor =
  (vault: Vault, shopId: ShopId): Digest =>
  (text) =>
    vault.lookupHash("facts-version", shopId, text).slice(0, 22);
