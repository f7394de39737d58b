import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { visitAdmin } from "#app/admin-visit.server.ts";
import { SettingsVersionProvider } from "#app/features/message-desk/ui/settings-version.tsx";
import { TimingPage } from "#app/features/message-desk/ui/TimingPage.tsx";
import { loadMessageSettings } from "#app/features/messages/messages.server.ts";

export const loader = (args: LoaderFunctionArgs) =>
  visitAdmin(args, ({ ctx, shopId }) => loadMessageSettings(ctx, shopId));

export default function MessageTiming() {
  const view = useLoaderData<typeof loader>();
  return (
    <SettingsVersionProvider value={view.version}>
      <TimingPage view={view} />
    </SettingsVersionProvider>
  );
}
