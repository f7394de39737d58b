import type { Ctx } from "#app/context.server.ts";
import { readClick, readOpen, recordVisit } from "#app/features/mail-visits/mail-visits.server.ts";
import type { Visitor } from "#app/lib/visitor.ts";

/**
 * Where a measured link leads, or null when it is none of ours. Counting it is worth no reader's time: when it fails, the
 * link works all the same.
 */
export async function followLink(ctx: Ctx, token: string, visitor: Visitor): Promise<string | null> {
  const click = readClick(ctx.vault, token);
  if (!click) return null;
  const { target, number, ...key } = click;
  await countQuietly(ctx, recordVisit(ctx, { ...key, what: number }, visitor));
  return target;
}

/** Counts that a mail was opened; false when the image is none of ours. */
export async function openMail(ctx: Ctx, token: string, visitor: Visitor): Promise<boolean> {
  const key = readOpen(ctx.vault, token);
  if (key) await countQuietly(ctx, recordVisit(ctx, { ...key, what: "open" }, visitor));
  return key !== null;
}

const countQuietly = (ctx: Ctx, counting: Promise<void>): Promise<void> =>
  counting.catch((error: unknown) => ctx.log.warn({ err: error }, "a visit to a mail could not be counted"));
