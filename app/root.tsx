import type { LoaderFunctionArgs } from "@remix-run/node";
import { Links, Meta, Outlet, Scripts, useLoaderData, useMatches } from "@remix-run/react";
import { useState } from "react";
import { getEnv } from "#app/env.server.ts";
import { chooseAdminLocale } from "#app/ui/admin-locale.ts";

const APP_BRIDGE = "https://cdn.shopify.com/shopifycloud/app-bridge.js";

export const loader = ({ request }: LoaderFunctionArgs) => ({
  apiKey: getEnv().shopify.apiKey,
  locale: chooseAdminLocale(new URL(request.url).searchParams.get("locale")),
});

/**
 * The document of every page. Only pages inside Shopify admin load App Bridge, and as the first script of the head:
 * https://shopify.dev/docs/apps/launch/built-for-shopify/requirements
 */
export default function Root() {
  const { apiKey, locale } = useLoaderData<typeof loader>();
  const isAdmin = useMatches().some(({ id }) => id === "routes/app");
  // Shopify tells the language with the first load; later loads inside the frame no longer carry it.
  const [language] = useState(locale);
  return (
    <html lang={language}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        {isAdmin && <meta name="shopify-api-key" content={apiKey} />}
        {isAdmin && <script src={APP_BRIDGE} />}
        <Meta />
        <Links />
      </head>
      <body>
        <Outlet />
        <Scripts />
      </body>
    </html>
  );
}
