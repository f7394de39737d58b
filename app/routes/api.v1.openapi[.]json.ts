import type { LoaderFunctionArgs } from "@remix-run/node";
import { openApiOf } from "#app/features/headless/openapi.ts";

/** The description of the JSON endpoints, for whoever wants to read it. */
export const loader = ({ context }: LoaderFunctionArgs): Response =>
  new Response(JSON.stringify(openApiOf(context.ctx.appUrl)), {
    headers: {
      "Content-Type": "application/json; charset=utf-8",
      "Cache-Control": "public, max-age=3600",
      "Access-Control-Allow-Origin": "*",
    },
  });
