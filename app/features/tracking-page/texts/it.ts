import type { Catalog } from "./catalog.ts";

export const it: Catalog = {};
