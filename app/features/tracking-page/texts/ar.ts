import type { Catalog } from "./catalog.ts";

export const ar: Catalog = {};
