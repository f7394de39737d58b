import { pageDesignSchema, type PageDesign } from "../page-design.ts";
import type { PageLanguage } from "../page-languages.ts";
import { bold } from "./bold.ts";
import { calm } from "./calm.ts";
import { editorial } from "./editorial.ts";

export const READY_NAMES = ["calm", "editorial", "bold"] as const;
export type ReadyName = (typeof READY_NAMES)[number];

const READY = { calm, editorial, bold };

/**
 * A design to begin with, in our own words throughout: whole as it is, and with a place for what only the merchant knows,
 * such as where to write a review. Such a block shows once its address is there.
 */
export const readyDesign = (name: ReadyName, mainLanguage: PageLanguage): PageDesign =>
  pageDesignSchema.parse({ ...READY[name], mainLanguage });
