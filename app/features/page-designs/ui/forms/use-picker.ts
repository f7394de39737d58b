import { useAppBridge } from "@shopify/app-bridge-react";
import { idFromGid, toGid } from "#app/lib/ids.ts";
import { useMounted } from "#app/ui/use-mounted.ts";
import type { Named } from "./use-resource-names.ts";

const GID_TYPE = { product: "Product", collection: "Collection" } as const;

/**
 * Shopify's own window for choosing products or collections, with those chosen before marked; null where there is none. It
 * answers null to who closes it. https://shopify.dev/docs/api/app-home/apis/user-interface-and-interactions/resource-picker-api
 */
export function usePicker(
  type: "product" | "collection",
): ((chosenIds: readonly string[], max: number) => Promise<Named[] | null>) | null {
  const shopify = useAppBridge();
  const isMounted = useMounted();
  if (!isMounted || typeof shopify.resourcePicker !== "function") return null;
  return async (chosenIds, max) => {
    const chosen = await shopify.resourcePicker({
      type,
      action: "select",
      multiple: max === 1 ? false : max,
      selectionIds: chosenIds.map((id) => ({ id: toGid(GID_TYPE[type], id) })),
      ...(type === "product" ? { filter: { variants: false, draft: false, archived: false } } : {}),
    });
    return (
      chosen?.flatMap(({ id: gid, title }) => {
        const id = idFromGid(GID_TYPE[type], gid);
        return id ? [{ id, name: title }] : [];
      }) ?? null
    );
  };
}
