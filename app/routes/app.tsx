import type { HeadersFunction, LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import {
  isRouteErrorResponse,
  Link,
  Outlet,
  useLoaderData,
  useNavigation,
  useLocation,
  useRouteError,
  useRouteLoaderData,
} from "@remix-run/react";
import { NavMenu } from "@shopify/app-bridge-react";
import polarisStyles from "@shopify/polaris/build/esm/styles.css?url";
import { boundary } from "@shopify/shopify-app-remix/server";
import { type ReactNode, useState } from "react";
import { visitAdmin } from "#app/admin-visit.server.ts";
import { getShopProfile } from "#app/features/settings/settings.server.ts";
import { countTroubles } from "#app/features/troubles/troubles.server.ts";
import { chooseAdminLocale, type AdminLocale } from "#app/ui/admin-locale.ts";
import { parseAdminProblem } from "#app/ui/admin-problem.ts";
import { AdminTexts, useTexts } from "#app/ui/AdminTexts.tsx";
import { PendingPage } from "#app/ui/PendingPage.tsx";
import { PolarisFrame } from "#app/ui/PolarisFrame.tsx";
import { ProblemPage } from "#app/ui/ProblemPage.tsx";

export const meta: MetaFunction = () => [{ title: "Doorstep" }];
export const links: LinksFunction = () => [{ rel: "stylesheet", href: polarisStyles }];

export const loader = (args: LoaderFunctionArgs) =>
  visitAdmin(args, async ({ ctx, shopId }) => {
    const [{ zone }, { open }] = await Promise.all([getShopProfile(ctx, shopId), countTroubles(ctx, shopId)]);
    return { zone, attention: open };
  });

export default function AdminLayout() {
  const { zone, attention } = useLoaderData<typeof loader>();
  return (
    <AdminShell zone={zone} attention={attention}>
      <PageOrPending />
    </AdminShell>
  );
}

/** Language, look and navigation around every page, the one that tells of a problem too. */
function AdminShell({ zone, attention, children }: { zone: string; attention: number; children: ReactNode }) {
  const locale = useDocumentLocale();
  return (
    <PolarisFrame locale={locale}>
      <AdminTexts locale={locale} zone={zone}>
        <Navigation attention={attention} />
        {children}
      </AdminTexts>
    </PolarisFrame>
  );
}

/** The language that the document was first loaded in. In the browser the document itself remembers it. */
function useDocumentLocale(): AdminLocale {
  const told = useRouteLoaderData<{ locale: AdminLocale }>("root")?.locale ?? "en";
  const [locale] = useState(() =>
    typeof document === "undefined" ? told : chooseAdminLocale(document.documentElement.lang),
  );
  return locale;
}

/** `attention` counts what waits for somebody; a menu that says "0" would say nothing. */
function Navigation({ attention }: { attention: number }) {
  const t = useTexts();
  return (
    <NavMenu>
      <Link to="/app" rel="home">
        {t("app.home")}
      </Link>
      <Link to="/app/attention">
        {attention > 0
          ? t("troubles.tabCount", { tab: t("app.attention"), count: attention })
          : t("app.attention")}
      </Link>
      <Link to="/app/shipments">{t("app.shipments")}</Link>
      <Link to="/app/performance">{t("app.performance")}</Link>
      <Link to="/app/pages">{t("app.pages")}</Link>
      <Link to="/app/messages">{t("app.messages")}</Link>
      <Link to="/app/delivery-dates">{t("app.deliveryDates")}</Link>
      <Link to="/app/tracking">{t("app.tracking")}</Link>
      <Link to="/app/activity">{t("app.activity")}</Link>
      <Link to="/app/settings">{t("app.settings")}</Link>
    </NavMenu>
  );
}

/** The page, or its outline while another one is on its way. */
function PageOrPending() {
  const navigation = useNavigation();
  const { pathname } = useLocation();
  const isLeaving =
    navigation.state === "loading" &&
    navigation.formMethod === undefined &&
    navigation.location.pathname !== pathname;
  return isLeaving ? <PendingPage /> : <Outlet />;
}

export function ErrorBoundary() {
  const error = useRouteError();
  const known = useRouteLoaderData<typeof loader>("routes/app");
  const problem = isRouteErrorResponse(error) ? parseAdminProblem(error.data) : null;
  // The library throws whole answers of its own, such as the page that fetches a fresh session token.
  if (isRouteErrorResponse(error) && !problem) return boundary.error(error);
  return (
    <AdminShell zone={known?.zone ?? "UTC"} attention={known?.attention ?? 0}>
      <ProblemPage problem={problem} />
    </AdminShell>
  );
}

export const headers: HeadersFunction = (args) => boundary.headers(args);
