import type { Ctx, TxCtx } from "#app/context.server.ts";
import type { ShopId } from "#app/lib/ids.ts";
import { cutText, storableText } from "#app/lib/text.ts";
import { dateFromInstant, instantFromDate } from "#app/lib/time.ts";
import { findProvider } from "../providers.ts";
import type { UnknownCodeView } from "../provider-view.ts";
import type { UnknownCode } from "../tracking-update.ts";

const CODE_LENGTH_MAX = 200;
const SAMPLE_LENGTH_MAX = 300;
/** A sender that puts a number or a time into its codes would else fill the table. */
const CODES_PER_SOURCE_MAX = 500;

/** Counts codes that no table of ours has. `source` is "shopify" or a provider's id. */
export async function countUnknownCodes(
  tx: TxCtx,
  { shopId, source }: { shopId: ShopId; source: string },
  codes: readonly UnknownCode[],
): Promise<void> {
  if (codes.length === 0) return;
  const counted = new Map<string, { code: string; sample: string | null; seen: number }>();
  for (const { code, text } of codes) {
    const name = cutText(storableText(code), CODE_LENGTH_MAX);
    const known = counted.get(name);
    const sample = known?.sample ?? (text === null ? null : cutText(storableText(text), SAMPLE_LENGTH_MAX));
    counted.set(name, { code: name, sample, seen: (known?.seen ?? 0) + 1 });
  }
  // Sorted: two bodies with the same codes, worked on at once, must not wait for each other.
  const rows = [...counted.values()].sort((a, b) => (a.code < b.code ? -1 : 1));
  const now = dateFromInstant(tx.now());
  await tx.db.$executeRaw`
    insert into "UnknownCode" ("shopId", source, code, sample, seen, "firstSeenAt", "lastSeenAt")
    select ${shopId}, ${source}, told.code, told.sample, told.seen, ${now}::timestamptz, ${now}::timestamptz
    from json_to_recordset(${JSON.stringify(rows)}::json) as told (code text, sample text, seen int)
    where exists (select 1 from "UnknownCode" u where u."shopId" = ${shopId} and u.source = ${source} and u.code = told.code)
      or (select count(*) from "UnknownCode" u where u."shopId" = ${shopId} and u.source = ${source}) < ${CODES_PER_SOURCE_MAX}
    on conflict ("shopId", source, code) do update set
      seen = "UnknownCode".seen + excluded.seen, "lastSeenAt" = excluded."lastSeenAt",
      sample = coalesce("UnknownCode".sample, excluded.sample)`;
}

/** The codes of a shop, the most seen first. */
export async function listUnknownCodes(ctx: Ctx | TxCtx, shopId: ShopId): Promise<UnknownCodeView[]> {
  const rows = await ctx.db.unknownCode.findMany({
    where: { shopId },
    orderBy: [{ seen: "desc" }, { source: "asc" }, { code: "asc" }],
    take: 200,
  });
  return rows.map(({ source, code, sample, seen, firstSeenAt, lastSeenAt }) => ({
    source,
    sourceName: findProvider(source)?.name ?? (source === "shopify" ? "Shopify" : source),
    code,
    sample,
    seen,
    firstSeenAt: instantFromDate(firstSeenAt),
    lastSeenAt: instantFromDate(lastSeenAt),
  }));
}

export const countCodes = (ctx: Ctx | TxCtx, shopId: ShopId): Promise<number> =>
  ctx.db.unknownCode.count({ where: { shopId } });
