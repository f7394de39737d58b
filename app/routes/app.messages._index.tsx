import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { visitAdmin } from "#app/admin-visit.server.ts";
import { MomentsPage } from "#app/features/message-desk/ui/MomentsPage.tsx";
import { SettingsVersionProvider } from "#app/features/message-desk/ui/settings-version.tsx";
import { loadMessageDesk } from "#app/flows/load-message-desk.server.ts";

export const loader = (args: LoaderFunctionArgs) =>
  visitAdmin(args, ({ ctx, shopId }) => loadMessageDesk(ctx, shopId));

export default function Messages() {
  const view = useLoaderData<typeof loader>();
  return (
    <SettingsVersionProvider value={view.version}>
      <MomentsPage view={view} />
    </SettingsVersionProvider>
  );
}
