import type { Ctx } from "#app/context.server.ts";
import { rotateSecret, saveOrigins, switchOff, switchOn } from "#app/features/headless/headless.server.ts";
import { parseOrigins } from "#app/features/headless/origins.ts";
import { parseLinkFields, type LinksAnswer } from "#app/features/look-up/link-settings.ts";
import { saveLinkSettings } from "#app/features/settings/settings.server.ts";
import type { ShopId } from "#app/lib/ids.ts";

/** Does what somebody asked for on the page of links and look-up; null for what makes no sense. */
export async function changeLinks(
  ctx: Ctx,
  shopId: ShopId,
  sent: Partial<Record<string, string>>,
): Promise<LinksAnswer | null> {
  switch (sent.intent ?? "") {
    case "save": {
      const settings = parseLinkFields(sent);
      if (!settings) return { about: "links", kind: "invalid" };
      await saveLinkSettings(ctx, shopId, settings);
      return { about: "links", kind: "saved" };
    }
    case "switch_on":
      return tellSecret(await switchOn(ctx, shopId), "already_on");
    case "rotate":
      return tellSecret(await rotateSecret(ctx, shopId), "off");
    case "switch_off":
      await switchOff(ctx, shopId);
      return { about: "headless", kind: "off" };
    case "origins": {
      const read = parseOrigins(sent.origins ?? "");
      if (read.kind === "invalid") return { about: "origins", kind: "invalid", fault: read.fault };
      await saveOrigins(ctx, shopId, read.origins);
      return { about: "origins", kind: "saved" };
    }
    default:
      return null;
  }
}

const tellSecret = (secret: string | null, otherwise: "already_on" | "off"): LinksAnswer =>
  secret === null ? { about: "headless", kind: otherwise } : { about: "headless", kind: "secret", secret };
