import { createWriteStream } from "node:fs";
import { once } from "node:events";
import { setImmediate as nextTurn, setTimeout as pause } from "node:timers/promises";
import type { Context } from "../admin-api/context.ts";
import { runOperation } from "../admin-api/run-operation.ts";
import { loadAdminSchema } from "../admin-api/schema.ts";
import type { BulkOperation, Order } from "../state/records.ts";
import type { BulkPlan } from "./bulk-query.ts";
import { nodesOf, toLines } from "./to-lines.ts";

export type BulkResult = "COMPLETED" | "CANCELED" | "ACCESS_DENIED" | "INTERNAL_SERVER_ERROR";

/**
 * Writes the answer of a bulk query to the operation's file, a chunk of orders at a time: memory stays flat however
 * many orders there are. The operation's counts grow as it goes.
 */
export async function writeBulkFile(
  plan: BulkPlan,
  operation: BulkOperation,
  file: string,
  context: Context,
): Promise<BulkResult> {
  const admin = await loadAdminSchema();
  const { settings, shop } = context;
  const out = createWriteStream(file, { flags: "w" });
  // Read when the run begins: the fault may be cleared while it goes on.
  const failsHalfWay = shop.faults.bulk === "fail";
  const half = shop.orders.size / 2;
  let result: BulkResult = "COMPLETED";
  let seen = 0;
  try {
    for (const orders of chunks(plan.rootField === "orders" ? shop.orders.all() : [], settings.bulkChunk)) {
      if (operation.status !== "RUNNING") return "CANCELED";
      const answer = await runOperation(admin, plan.document, {}, null, { ...context, bulkOrders: orders });
      result = resultOf(answer.errors ?? []);
      if (result !== "COMPLETED") break;
      const lines = nodesOf(answer.data?.[plan.rootKey]).map((node) => toLines(node, plan.node, null));
      operation.rootObjectCount += lines.length;
      operation.objectCount += lines.reduce((sum, group) => sum + group.length, 0);
      const text = arrange(lines, operation.groupObjects)
        .map((line) => `${JSON.stringify(line)}\n`)
        .join("");
      operation.fileSize = (operation.fileSize ?? 0) + Buffer.byteLength(text);
      if (text !== "" && !out.write(text)) await once(out, "drain");
      seen += orders.length;
      if (failsHalfWay && seen >= half) result = "INTERNAL_SERVER_ERROR";
      if (result !== "COMPLETED") break;
      await (settings.bulkPaceMs > 0 ? pause(settings.bulkPaceMs, undefined, { ref: false }) : nextTurn());
    }
    return result;
  } finally {
    out.end();
    await once(out, "close");
  }
}

/** At least one chunk, so that other roots than orders (and empty shops) are asked once. */
function* chunks(orders: Iterable<Order>, size: number): Generator<Order[]> {
  let chunk: Order[] = [];
  let given = 0;
  for (const order of orders) {
    chunk.push(order);
    if (chunk.length < size) continue;
    yield chunk;
    given += 1;
    chunk = [];
  }
  if (chunk.length > 0 || given === 0) yield chunk;
}

/** Grouped: children right behind their parent. Otherwise nothing is promised, so here the children come last. */
function arrange<T>(groups: T[][], groupObjects: boolean): T[] {
  if (groupObjects) return groups.flat();
  return [...groups.flatMap((group) => group.slice(0, 1)), ...groups.flatMap((group) => group.slice(1))];
}

/** A missing scope or type approval ends the operation; an unapproved field is only null. */
function resultOf(errors: readonly { extensions?: Record<string, unknown>; message: string }[]): BulkResult {
  if (errors.some((error) => error.extensions?.["code"] === "INTERNAL_SERVER_ERROR"))
    return "INTERNAL_SERVER_ERROR";
  const gap = errors.find((error) => error.extensions?.["code"] === "STAND_IN_GAP");
  if (gap) throw new Error(gap.message);
  const denied = errors.some(
    (error) =>
      error.extensions?.["requiredAccess"] !== undefined || /not approved to access the/.test(error.message),
  );
  return denied ? "ACCESS_DENIED" : "COMPLETED";
}
