import { createHash } from "node:crypto";
import type { Brand } from "#app/features/brand/brand.ts";

/** Counts changes of the layout: what was laid out before is laid out anew. */
const LAYOUT_REVISION = 1;

/** Names the looks of a mail: the brand, and the way we lay it out. */
export const brandHashOf = (brand: Brand): string =>
  createHash("sha256")
    .update(JSON.stringify([LAYOUT_REVISION, brand]))
    .digest("base64url")
    .slice(0, 22);
