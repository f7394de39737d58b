import { print, type DocumentNode } from "graphql";
import { ClientError, GraphQLClient } from "graphql-request";
import type { ShopId } from "#app/lib/ids.ts";
import { API_VERSION } from "./api-version.ts";
import type { AdminError } from "./sort-errors.ts";

const REQUEST_MAX_MS = 20_000;

export type AdminRequest = {
  shopId: ShopId;
  accessToken: string;
  document: DocumentNode;
  variables: Record<string, unknown>;
};

/** What came back, before anybody judged it. */
export type Reply =
  | { kind: "answer"; data: unknown; errors: readonly AdminError[]; extensions: unknown }
  /** Any HTTP status but 2xx. */
  | { kind: "refused"; status: number; retryAfterMs: number | null }
  /** No answer, or none that can be read. */
  | { kind: "lost"; reason: string };

/** Posts one operation to a shop's Admin API. Never throws for what the network or Shopify do. */
export async function sendRequest(request: AdminRequest, fetchIt: typeof fetch): Promise<Reply> {
  const { shopId, accessToken, document, variables } = request;
  const client = new GraphQLClient(`https://${shopId}/admin/api/${API_VERSION}/graphql.json`, {
    headers: { "x-shopify-access-token": accessToken },
    fetch: fetchIt,
    errorPolicy: "all",
  });
  try {
    const { data, errors, extensions } = await client.rawRequest({
      query: textOf(document),
      variables,
      signal: AbortSignal.timeout(REQUEST_MAX_MS),
    });
    return { kind: "answer", data, errors: errors ?? [], extensions };
  } catch (error) {
    if (!(error instanceof ClientError)) return { kind: "lost", reason: reasonOf(error) };
    const { status, headers } = error.response;
    // An answer without data is one too; only its HTTP status tells it from a refusal.
    if (status < 300) return { kind: "lost", reason: "the answer cannot be read" };
    return { kind: "refused", status, retryAfterMs: secondsOf(headers.get("retry-after")) };
  }
}

/** Printing costs more than the rest of a call; documents are few and constant. */
const printed = new WeakMap<DocumentNode, string>();

function textOf(document: DocumentNode): string {
  const known = printed.get(document);
  if (known !== undefined) return known;
  const text = print(document);
  printed.set(document, text);
  return text;
}

function secondsOf(header: string | null): number | null {
  const seconds = Number.parseFloat(header ?? "");
  return Number.isFinite(seconds) && seconds >= 0 ? seconds * 1000 : null;
}

/** fetch says only "fetch failed"; what failed stands in its cause. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? `${error.message}: ${error.cause.message}` : error.message;
}
