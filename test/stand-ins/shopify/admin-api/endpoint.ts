import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import {
  getOperationAST,
  GraphQLError,
  Kind,
  parse,
  validate,
  type DocumentNode,
  type FragmentDefinitionNode,
} from "graphql";
import type { Exchange } from "../http/exchange.ts";
import type { Shop } from "../state/shop.ts";
import type { TokenStore } from "../tokens/token-store.ts";
import { Bucket } from "./bucket.ts";
import type { Context } from "./context.ts";
import { costOf } from "./cost.ts";
import { invalidQuery, maxCostExceeded, throttled, type CostReport } from "./graphql-errors.ts";
import { runOperation } from "./run-operation.ts";
import { loadAdminSchema } from "./schema.ts";

const MAX_COST = 1000;
const OLDEST_VERSION = "2026-01";
const NEWEST_VERSION = "2026-10";
const SLOW_ORDER_MS = 3000;
/** A query that names this order waits, so that a time limit can be tried. */
const SLOW_ORDER = "#SLOW";

export type AdminApi = { answer(exchange: Exchange, shop: Shop, version: string): Promise<void> };

/**
 * POST /admin/api/{version}/graphql.json: checks token, query, cost and bucket, then runs it.
 * https://shopify.dev/docs/api/admin-graphql
 */
export function createAdminApi(tokens: TokenStore, contextFor: (shop: Shop) => Promise<Context>): AdminApi {
  const buckets = new Map<Shop, Bucket>();
  const bucketOf = (shop: Shop): Bucket => {
    const bucket = buckets.get(shop) ?? new Bucket();
    buckets.set(shop, bucket);
    return bucket;
  };

  async function answer(exchange: Exchange, shop: Shop, version: string): Promise<void> {
    const context = await contextFor(shop);
    const now = context.world.now().getTime();
    const headers = { "x-request-id": randomUUID(), "x-shopify-api-version": servedVersion(version) };
    const token = String(exchange.req.headers["x-shopify-access-token"] ?? "");
    if (!shop.installed || !tokens.findAccess(token, shop.profile.domain, now)) {
      const errors = "[API] Invalid API key or access token (unrecognized login or wrong password)";
      return exchange.send(401, { errors }, headers);
    }
    if (shop.faults.slowMs > 0) await pause(shop.faults.slowMs);
    if (shop.faults.httpFailures > 0) {
      shop.faults = { ...shop.faults, httpFailures: shop.faults.httpFailures - 1 };
      return exchange.send(shop.faults.httpStatus, { errors: "Internal Server Error" }, headers);
    }
    const { query, variables, operationName } = readRequest(await exchange.json());
    if (JSON.stringify(variables).includes(SLOW_ORDER)) await pause(SLOW_ORDER_MS);
    exchange.send(200, await run(shop, context, query, variables, operationName), headers);
  }

  async function run(
    shop: Shop,
    context: Context,
    query: string,
    variables: Record<string, unknown>,
    operationName: string | null,
  ) {
    const admin = await loadAdminSchema();
    let document: DocumentNode;
    try {
      document = parse(query);
    } catch (error) {
      if (error instanceof GraphQLError)
        return { errors: [{ message: error.message, locations: error.locations }] };
      throw error;
    }
    const faults = validate(admin.schema, document);
    if (faults.length > 0) return { errors: faults.map(invalidQuery) };
    const operation = getOperationAST(document, operationName);
    if (!operation) return { errors: [{ message: "An operation name is required" }] };

    const fragments = fragmentsOf(document);
    const requested = costOf(admin.schema, operation, fragments, variables);
    if (requested > MAX_COST) return { errors: [maxCostExceeded(requested, MAX_COST)] };
    const bucket = bucketOf(shop);
    const report = (actualQueryCost: number | null): { cost: CostReport } => ({
      cost: {
        requestedQueryCost: requested,
        actualQueryCost,
        throttleStatus: bucket.status(shop.throttle, context.world.now().getTime()),
      },
    });
    if (shop.faults.throttled || !bucket.take(requested, shop.throttle, context.world.now().getTime())) {
      return { errors: [throttled()], extensions: report(null) };
    }
    const result = await runOperation(admin, document, variables, operationName, context);
    const actual = Math.min(
      requested,
      costOf(admin.schema, operation, fragments, variables, result.data ?? null),
    );
    bucket.giveBack(requested - actual, shop.throttle);
    return { ...result, extensions: report(actual) };
  }

  return { answer };
}

function readRequest(body: Record<string, unknown>) {
  return {
    query: typeof body["query"] === "string" ? body["query"] : "",
    variables: Object(body["variables"] ?? {}) as Record<string, unknown>,
    operationName: typeof body["operationName"] === "string" ? body["operationName"] : null,
  };
}

/** Versions that are gone fall forward to the oldest supported one. https://shopify.dev/docs/api/usage/versioning */
function servedVersion(asked: string): string {
  if (asked === "unstable") return asked;
  return asked < OLDEST_VERSION ? OLDEST_VERSION : asked > NEWEST_VERSION ? NEWEST_VERSION : asked;
}

const fragmentsOf = (document: DocumentNode): Record<string, FragmentDefinitionNode> =>
  Object.fromEntries(
    document.definitions
      .filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION)
      .map((definition) => [definition.name.value, definition]),
  );
