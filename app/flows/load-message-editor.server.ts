import type { Ctx } from "#app/context.server.ts";
import { defaultDocument } from "#app/features/mail-templates/defaults/default-document.ts";
import type { EditorView } from "#app/features/mail-templates/editor-view.ts";
import {
  listTemplates,
  listVersions,
  loadEditedTemplate,
} from "#app/features/mail-templates/mail-templates.server.ts";
import { variablesOf } from "#app/features/mail-templates/variables.ts";
import { loadShopFace } from "#app/features/messages/messages.server.ts";
import { mailLocaleFor, MAIL_LOCALES, type MailLocale } from "#app/features/messages/mail-texts.ts";
import { classOf, type PlannedMoment } from "#app/features/messages/moments.ts";
import { replyAddressOf, senderNameOf } from "#app/features/messages/present/shop-face.ts";
import { SAMPLE_NAMES } from "#app/features/messages/samples/samples.ts";
import { getShopProfile } from "#app/features/settings/settings.server.ts";
import { loadSending } from "#app/features/sending/sending.server.ts";
import type { ShopId } from "#app/lib/ids.ts";

/** `locale` null: the language of the shop. */
type Asked = { shopId: ShopId; userId: string; moment: PlannedMoment; locale: MailLocale | null };

/** Everything that the editor of one moment's mail shows, in one of its languages. */
export async function loadMessageEditor(
  ctx: Ctx,
  { shopId, userId, moment, locale: wanted }: Asked,
): Promise<EditorView> {
  const locale = wanted ?? mailLocaleFor(null, (await getShopProfile(ctx, shopId)).primaryLocale);
  const template = { shopId, moment, locale };
  const [edited, versions, templates, face, sending] = await Promise.all([
    loadEditedTemplate(ctx, template),
    listVersions(ctx, template),
    listTemplates(ctx, shopId),
    loadShopFace(ctx, shopId),
    loadSending(ctx, shopId),
  ]);
  const ofMoment = templates.filter((one) => one.moment === moment);
  return {
    moment,
    locale,
    template: edited,
    ours: defaultDocument(moment, locale),
    versions: versions.map(({ version, publishedAt, publishedBy }) => ({
      version,
      publishedAt,
      isMine: publishedBy === null ? null : publishedBy === userId,
    })),
    languages: MAIL_LOCALES.map((language) => {
      const own = ofMoment.find((one) => one.locale === language);
      return {
        locale: language,
        isOwn: own !== undefined && own.publishedVersion !== null,
        isDraft: own?.hasDraft ?? false,
      };
    }),
    variables: variablesOf(moment, locale),
    samples: [...SAMPLE_NAMES],
    from: { name: senderNameOf(face), address: sending.from[classOf(moment)] },
    testTo: replyAddressOf(face) ?? "",
  };
}
