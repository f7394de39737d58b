import { redirect, type LoaderFunctionArgs } from "@remix-run/node";
import { authenticate } from "#app/shopify.server.ts";

/**
 * Addresses that Shopify's library reserves for itself: the page that fetches a new session token, and the one that
 * leaves the frame. Where it would ask for a shop's domain it is told that we never do; the start page says where the
 * app is to be found instead.
 */
export async function loader({ request }: LoaderFunctionArgs) {
  if (new URL(request.url).pathname === "/auth/login") throw redirect("/");
  await authenticate.admin(request);
  return null;
}
