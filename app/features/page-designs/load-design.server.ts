import type { TxCtx } from "#app/context.server.ts";
import { boundedCache } from "#app/lib/bounded-cache.ts";
import type { ShopId } from "#app/lib/ids.ts";
import { openDesign } from "./open-design.server.ts";
import type { OpenDesign } from "./open-design.ts";
import { compiledDesignSchema, type CompiledDesign } from "./page-design.ts";
import { readyDesign } from "./ready/ready-designs.ts";

const DEFAULT_DESIGN: CompiledDesign = { design: readyDesign("calm", "en"), html: {}, liquid: {}, css: "" };
const KEPT_MAX = 500;

/** The design that a shopper is shown: a published version, or ours when it is null or cannot be read. Known ones cost no query. */
export async function loadDesign(
  ctx: TxCtx,
  shopId: ShopId,
  wanted: { pageId: string; version: number } | null,
): Promise<OpenDesign> {
  if (!wanted) return OURS;
  const kept = known(`${shopId} ${wanted.pageId} ${wanted.version}`);
  kept.design ??= (await readVersion(ctx, shopId, wanted)) ?? null;
  return kept.design ?? OURS;
}

const known = boundedCache(KEPT_MAX, (_key: string): { design: OpenDesign | null } => ({ design: null }));

async function readVersion(
  { db, log }: TxCtx,
  shopId: ShopId,
  { pageId, version }: { pageId: string; version: number },
): Promise<OpenDesign | null> {
  const row = await db.trackingPageVersion.findUnique({
    where: { shopId_pageId_version: { shopId, pageId, version } },
    select: { compiled: true },
  });
  const compiled = compiledDesignSchema.safeParse(row?.compiled);
  if (compiled.success) return openDesign(compiled.data);
  log.error({ shopId, pageId, version }, "a tracking page cannot be read, ours is shown instead");
  return null;
}

const OURS = openDesign(DEFAULT_DESIGN);
