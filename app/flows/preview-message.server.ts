import type { Ctx } from "#app/context.server.ts";
import { loadBrand } from "#app/features/brand/brand.server.ts";
import type { Brand } from "#app/features/brand/brand.ts";
import type { PreviewQuestion } from "#app/features/mail-templates/editor-form.ts";
import type { PreviewAnswer } from "#app/features/mail-templates/editor-view.ts";
import { findVersion, renderPreview } from "#app/features/mail-templates/mail-templates.server.ts";
import { defaultDocument } from "#app/features/mail-templates/defaults/default-document.ts";
import type { MailLocale } from "#app/features/messages/mail-texts.ts";
import type { PlannedMoment } from "#app/features/messages/moments.ts";
import type { ShopId } from "#app/lib/ids.ts";
import { loadPreviewValues } from "./preview-values.server.ts";

type Visit = { shopId: ShopId; userId: string };

/** What a document, or an old version of it, becomes for a sample or an order of the shop. Nothing of it is stored. */
export async function previewMessage(
  ctx: Ctx,
  { shopId, userId }: Visit,
  { moment, locale, subject, version, document: given }: PreviewQuestion & { moment: PlannedMoment },
): Promise<PreviewAnswer> {
  const document = given ?? (await findVersion(ctx, { shopId, moment, locale, version: version ?? 0 }));
  if (!document) return { kind: "no_version" };
  const [values, { brand }] = await Promise.all([
    loadPreviewValues(ctx, { shopId, userId, moment, locale, subject }),
    loadBrand(ctx, shopId),
  ]);
  if (!values) return { kind: "no_order" };
  return renderPreview({ document, brand, moment, locale, values });
}

/** How our own shipping notice looks in a brand that is not saved yet. */
export async function previewBrand(
  ctx: Ctx,
  { shopId, userId }: Visit,
  { brand, locale }: { brand: Brand; locale: MailLocale },
): Promise<PreviewAnswer> {
  const moment = "shipped";
  const subject = { kind: "sample", name: "typical" } as const;
  const values = await loadPreviewValues(ctx, { shopId, userId, moment, locale, subject });
  if (!values) return { kind: "no_order" };
  return renderPreview({ document: defaultDocument(moment, locale), brand, moment, locale, values });
}
