import type { Catalog } from "./catalog.ts";

export const zhTw: Catalog = {};
