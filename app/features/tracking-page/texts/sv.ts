import type { Catalog } from "./catalog.ts";

export const sv: Catalog = {};
