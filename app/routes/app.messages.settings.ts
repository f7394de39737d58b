import type { ActionFunctionArgs } from "@remix-run/node";
import { badRequest, visitAdmin } from "#app/admin-visit.server.ts";
import { parseSettingsChange } from "#app/features/message-desk/settings-change.ts";
import { changeMessageSettings } from "#app/flows/change-message-settings.server.ts";

/** Takes a change of how shoppers are told, from any of the pages about messages. */
export const action = (args: ActionFunctionArgs) =>
  visitAdmin(args, async ({ ctx, shopId }) => {
    const given = parseSettingsChange(await args.request.formData());
    if (!given) throw badRequest();
    return changeMessageSettings(ctx, shopId, given);
  });
