import type { TxCtx } from "#app/context.server.ts";
import { boundedCache } from "#app/lib/bounded-cache.ts";
import type { ShopId } from "#app/lib/ids.ts";
import { compileProse } from "./compile-prose.server.ts";
import { openDesign } from "./open-design.server.ts";
import type { OpenDesign } from "./open-design.ts";
import { compiledDesignSchema, type CompiledDesign } from "./page-design.ts";
import { readyDesign } from "./ready/ready-designs.ts";

const KEPT_MAX = 200;

type Wanted = { pageId: string; version: number };

/** The design that a shopper is shown: a published version, or ours when it is null or cannot be read. Known ones cost no query. */
export async function loadDesign(ctx: TxCtx, shopId: ShopId, wanted: Wanted | null): Promise<OpenDesign> {
  if (!wanted) return ours;
  const kept = known(`${shopId} ${wanted.pageId} ${wanted.version}`);
  kept.design ??= await readVersion(ctx, shopId, wanted);
  return kept.design ?? ours;
}

/** A published version never changes, and a page's id never comes back. */
const known = boundedCache(KEPT_MAX, (_key: string): { design: OpenDesign | null } => ({ design: null }));

async function readVersion(
  ctx: TxCtx,
  shopId: ShopId,
  { pageId, version }: Wanted,
): Promise<OpenDesign | null> {
  const row = await ctx.db.trackingPageVersion.findUnique({
    where: { shopId_pageId_version: { shopId, pageId, version } },
    select: { compiled: true },
  });
  const compiled = compiledDesignSchema.safeParse(row?.compiled);
  if (compiled.success) return openDesign(ctx, compiled.data, { shopId, pageId, version });
  ctx.log.error({ shopId, pageId, version }, "a tracking page cannot be read, ours is shown instead");
  return null;
}

const ours = openOurs();

function openOurs(): OpenDesign {
  const design = readyDesign("calm", "en");
  const compiled: CompiledDesign = { design, html: compileProse(design).html, liquid: {}, css: "" };
  // Ours has no blocks of Liquid.
  return { compiled, renderCustom: () => "" };
}
