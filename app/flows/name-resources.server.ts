import type { Ctx } from "#app/context.server.ts";
import type { NamesAnswer, NamesQuestion } from "#app/features/page-designs/resource-names.ts";
import { foundNodes } from "#app/gateways/shopify-admin/found-nodes.ts";
import { ResourceNamesDocument } from "#app/gateways/shopify-admin/generated/admin-operations.ts";
import { idFromGid, toGid, type ShopId } from "#app/lib/ids.ts";

/** What Shopify now calls products or collections; those that it does not know (any more) are not among them. */
export async function nameResources(
  ctx: Ctx,
  shopId: ShopId,
  { type, ids }: NamesQuestion,
): Promise<NamesAnswer> {
  if (ids.length === 0) return { names: [] };
  const { data } = await ctx.shopify.run(shopId, ResourceNamesDocument, {
    ids: ids.map((id) => toGid(type, id)),
  });
  return {
    names: foundNodes(data.nodes).flatMap(({ id: gid, title }) => {
      const id = idFromGid(type, gid);
      return id ? [{ id, name: title }] : [];
    }),
  };
}
