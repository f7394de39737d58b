import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { visitAdmin } from "#app/admin-visit.server.ts";
import { PrivacyRequestsCard } from "#app/features/privacy/ui/PrivacyRequestsCard.tsx";
import { saveSettings } from "#app/features/settings/settings.server.ts";
import { SettingsPage } from "#app/features/settings/ui/SettingsPage.tsx";
import { loadSettingsPage } from "#app/flows/load-settings-page.server.ts";

export const loader = (args: LoaderFunctionArgs) =>
  visitAdmin(args, ({ ctx, shopId }) => loadSettingsPage(ctx, shopId));

export const action = (args: ActionFunctionArgs) =>
  visitAdmin(args, async ({ ctx, shopId }) => {
    const form = await args.request.formData();
    const texts = [...form].filter((field): field is [string, string] => typeof field[1] === "string");
    return saveSettings(ctx, shopId, Object.fromEntries(texts));
  });

export default function Settings() {
  const { saved, shopName, requests } = useLoaderData<typeof loader>();
  return (
    <SettingsPage saved={saved} shopName={shopName}>
      <PrivacyRequestsCard requests={requests} />
    </SettingsPage>
  );
}
