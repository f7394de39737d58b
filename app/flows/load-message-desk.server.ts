import type { Ctx } from "#app/context.server.ts";
import { listTemplates } from "#app/features/mail-templates/mail-templates.server.ts";
import type { DeskView, Halt } from "#app/features/message-desk/desk-view.ts";
import { countMessages, listOutbox } from "#app/features/message-desk/message-desk.server.ts";
import type { OutboxPage, OutboxQuery } from "#app/features/message-desk/outbox-query.ts";
import { presentMoment } from "#app/features/message-desk/moment-lines.ts";
import type { MomentView } from "#app/features/message-desk/moment-view.ts";
import { ALWAYS_SENT } from "#app/features/message-desk/notice-places.ts";
import { MAIL_LOCALES } from "#app/features/messages/mail-texts.ts";
import { loadMessageSettings } from "#app/features/messages/messages.server.ts";
import { PLANNED_MOMENTS, type PlannedMoment } from "#app/features/messages/moments.ts";
import { findSendingAccount } from "#app/features/sending/sending.server.ts";
import type { ShopId } from "#app/lib/ids.ts";

const NONE = { sent: 0, failed: 0 };

/** Everything on the first page about messages. */
export async function loadMessageDesk(ctx: Ctx, shopId: ShopId): Promise<DeskView> {
  const [{ settings, version }, counts, templates, halted] = await Promise.all([
    loadMessageSettings(ctx, shopId),
    countMessages(ctx, shopId),
    listTemplates(ctx, shopId),
    findHalt(ctx, shopId),
  ]);
  const lines = PLANNED_MOMENTS.map((moment) =>
    presentMoment(moment, settings, {
      ownLocales: localesOf(templates, moment),
      counts: counts.get(moment) ?? NONE,
    }),
  );
  const open = new Set(lines.flatMap(({ openNotice }) => openNotice ?? []));
  return {
    lines,
    version,
    halted,
    openNotices: [...open].filter((notice) => !ALWAYS_SENT.has(notice)).length,
    doubles: lines.filter(({ isDouble }) => isDouble).length,
  };
}

/** A page of the messages themselves, and whether any of them go out. */
export async function loadOutbox(
  ctx: Ctx,
  shopId: ShopId,
  query: OutboxQuery,
): Promise<{ page: OutboxPage; halted: Halt }> {
  const [page, halted] = await Promise.all([listOutbox(ctx, shopId, query), findHalt(ctx, shopId)]);
  return { page, halted };
}

async function findHalt(ctx: Ctx, shopId: ShopId): Promise<Halt> {
  const { pausedAt, stoppedAt } = await findSendingAccount(ctx, shopId);
  return stoppedAt ? "stopped" : pausedAt ? "paused" : null;
}

/** One moment with its settings and languages. */
export async function loadMoment(ctx: Ctx, shopId: ShopId, moment: PlannedMoment): Promise<MomentView> {
  const [{ settings, version }, counts, templates] = await Promise.all([
    loadMessageSettings(ctx, shopId),
    countMessages(ctx, shopId),
    listTemplates(ctx, shopId),
  ]);
  const ownLocales = localesOf(templates, moment);
  const line = presentMoment(moment, settings, { ownLocales, counts: counts.get(moment) ?? NONE });
  const failedLocales = templates
    .filter((one) => one.moment === moment && one.hasFailed)
    .map(({ locale }) => locale);
  return { line, settings, version, languages: MAIL_LOCALES, failedLocales };
}

const localesOf = (
  templates: { moment: string; locale: string; publishedVersion: number | null }[],
  moment: PlannedMoment,
): string[] =>
  templates
    .filter((one) => one.moment === moment && one.publishedVersion !== null)
    .map(({ locale }) => locale);
