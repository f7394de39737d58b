import type { TxCtx } from "#app/context.server.ts";
import type { Db } from "#app/db.server.ts";
import { DEFAULT_BRAND, parseBrand, type Brand } from "#app/features/brand/brand.ts";
import type { MailLocale } from "#app/features/messages/mail-texts.ts";
import type { Moment } from "#app/features/messages/moments.ts";
import { batched } from "#app/lib/batched.server.ts";
import { Bug } from "#app/lib/errors.ts";
import type { ShopId } from "#app/lib/ids.ts";
import { directionOf } from "#app/lib/locales.ts";
import { brandHashOf } from "./shop-brand.server.ts";
import { compileDocument } from "./compile-document.server.ts";
import { defaultDocument } from "./defaults/default-document.ts";
import { compiledMailSchema, mailDocumentSchema } from "./mail-document.ts";
import { rendererOf, type MailRenderer } from "./mail-renderer.server.ts";

type LoadedTemplate = {
  render: MailRenderer;
  locale: MailLocale;
  /** The merchant's version; null: our own template. */
  version: number | null;
};

type Asked = { shopId: ShopId; moment: Moment; locale: MailLocale };

/**
 * What a shop sends at a moment in a language: its published version, else our own template, in the shop's brand. One small
 * query for all mails that are written at the same time; documents are read, laid out and parsed only when they are not known
 * yet. A version may fail to render, be it that it cannot even be laid out. `oursOnly`: our own, whatever is published.
 */
export async function loadTemplate(
  ctx: TxCtx,
  { shopId, moment, locale, oursOnly = false }: Asked & { oursOnly?: boolean },
): Promise<LoadedTemplate> {
  const row = await publishedOf(ctx.db)({ shopId, moment, locale });
  const { brand, brandHash } = row;
  const version = oursOnly ? null : row.version;
  // With the time, for a shop that was erased and has come back counts its versions from one again.
  const whose = version === null ? "ours" : `${shopId} ${version} ${row.publishedAt?.getTime()}`;
  const key = [whose, moment, locale, brandHash].join(" ");
  const render = await kept(key, () =>
    version === null
      ? rendererOfOurs({ moment, locale }, brand)
      : rendererOfVersion(ctx, { shopId, moment, locale, version }, { brand, brandHash }),
  );
  return { render, locale, version };
}

type PublishedVersion = { version: number | null; publishedAt: Date | null };
type Published = PublishedVersion & { brand: Brand; brandHash: string };
type PublishedRow = PublishedVersion & { brand: unknown; brandVersion: number | null };

/** By database or transaction, so that none reads through another's. */
const readers = new WeakMap<Db, (asked: Asked) => Promise<Published>>();

function publishedOf(db: Db): (asked: Asked) => Promise<Published> {
  const known = readers.get(db);
  if (known) return known;
  const reader = batched((asked: Asked[]) => readPublished(db, asked), { gatherMs: 1, sizeMax: 200 });
  readers.set(db, reader);
  return reader;
}

async function readPublished(db: Db, asked: Asked[]): Promise<Published[]> {
  const keyOf = ({ shopId, moment, locale }: Asked) => [shopId, moment, locale].join(" ");
  const distinct = [...new Map(asked.map((one) => [keyOf(one), one])).values()];
  const rows = await db.$queryRaw<(Asked & PublishedRow)[]>`
    select asked."shopId", asked.moment, asked.locale, brand.brand, brand.version as "brandVersion",
      template."publishedVersion" as version, published."publishedAt"
    from unnest(${distinct.map((one) => one.shopId)}::text[], ${distinct.map((one) => one.moment)}::text[],
      ${distinct.map((one) => one.locale)}::text[]) asked("shopId", moment, locale)
    left join "Brand" brand on brand."shopId" = asked."shopId"
    left join "MailTemplate" template on template."shopId" = asked."shopId" and template.moment = asked.moment
      and template.locale = asked.locale
    left join "TemplateVersion" published on published."shopId" = template."shopId" and published.moment = template.moment
      and published.locale = template.locale and published.version = template."publishedVersion"`;
  const known = new Map(rows.map((row) => [keyOf(row), toPublished(row)]));
  return asked.map((one) => {
    const published = known.get(keyOf(one));
    if (!published) throw new Bug("every template that is asked for has a row");
    return published;
  });
}

function toPublished({ version, publishedAt, brand: stored, brandVersion }: PublishedRow): Published {
  if (!brandVersion) return { version, publishedAt, brand: DEFAULT_BRAND, brandHash: DEFAULT_BRAND_HASH };
  const brand = parseBrand(stored);
  return { version, publishedAt, brand, brandHash: brandHashOf(brand) };
}

const DEFAULT_BRAND_HASH = brandHashOf(DEFAULT_BRAND);

const KEPT_MAX = 500;
const renderers = new Map<string, Promise<MailRenderer>>();

/** What was used longest ago goes first; what could not be made is asked for again. */
function kept(key: string, make: () => Promise<MailRenderer>): Promise<MailRenderer> {
  const renderer = renderers.get(key) ?? make();
  renderers.delete(key);
  renderers.set(key, renderer);
  if (renderers.size > KEPT_MAX) for (const oldest of renderers.keys()) if (renderers.delete(oldest)) break;
  renderer.catch(() => renderers.delete(key));
  return renderer;
}

async function rendererOfOurs(
  { moment, locale }: Omit<Asked, "shopId">,
  brand: Brand,
): Promise<MailRenderer> {
  const reader = { lang: locale, dir: directionOf(locale), moment };
  return rendererOf(await compileDocument(defaultDocument(moment, locale), brand, reader));
}

async function rendererOfVersion(
  ctx: TxCtx,
  id: Asked & { version: number },
  { brand, brandHash }: { brand: Brand; brandHash: string },
): Promise<MailRenderer> {
  const row = await ctx.db.templateVersion.findUnique({ where: { shopId_moment_locale_version: id } });
  return layOut(row, id, { brand, brandHash }).catch((error: unknown) => () => {
    throw error;
  });
}

async function layOut(
  row: { compiled: unknown; document: unknown; brandHash: string } | null,
  id: Asked & { version: number },
  { brand, brandHash }: { brand: Brand; brandHash: string },
): Promise<MailRenderer> {
  const compiled = compiledMailSchema.safeParse(row?.compiled);
  if (row?.brandHash === brandHash && compiled.success) return rendererOf(compiled.data);
  const document = mailDocumentSchema.safeParse(row?.document);
  if (!document.success) throw new Bug(`version ${id.version} of a template is not there, or not readable`);
  const reader = { lang: id.locale, dir: directionOf(id.locale), moment: id.moment };
  return rendererOf(await compileDocument(document.data, brand, reader));
}
