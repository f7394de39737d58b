import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { WISHES } from "#app/features/suppressions/unsubscribe-page.ts";
import { showUnsubscribePage, takeWish } from "#app/flows/unsubscribe.server.ts";

type Args = LoaderFunctionArgs | ActionFunctionArgs;

/** The page behind a mail's "Unsubscribe", on the app's own address: no login, no cookie, no script. */
export const loader = (args: LoaderFunctionArgs) => show(args);

/**
 * One-click unsubscribing by a mail program, answered without a redirect, and the buttons of the page, which lead back to it.
 * https://www.rfc-editor.org/rfc/rfc8058#section-3.2
 */
export async function action(args: ActionFunctionArgs): Promise<Response> {
  const { request, params, context } = args;
  const token = params.token ?? "";
  // What cannot be read as a form asks for nothing.
  const form = await request.formData().catch(() => new FormData());
  if (form.get("List-Unsubscribe") === "One-Click") {
    const isOurs = await takeWish(context.ctx, token, "unsubscribe");
    return isOurs ? new Response("Unsubscribed.", { headers: { "Cache-Control": "no-store" } }) : show(args);
  }
  const wish = WISHES.find((one) => one === form.get("wish"));
  if (!wish || !(await takeWish(context.ctx, token, wish))) return show(args);
  const { pathname } = new URL(request.url);
  return new Response(null, { status: 303, headers: { Location: pathname, "Cache-Control": "no-store" } });
}

async function show({ request, params, context }: Args): Promise<Response> {
  const { status, headers, body } = await showUnsubscribePage(context.ctx, {
    token: params.token ?? "",
    acceptLanguage: request.headers.get("accept-language"),
  });
  return new Response(body, { status, headers });
}
