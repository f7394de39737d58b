import type { NodePlan } from "./bulk-query.ts";

type Json = Record<string, unknown>;

/**
 * Flattens one node and what is connected below it into the objects of a JSONL file; a connected object names the
 * node above it in `__parentId`. Parents come first.
 * https://shopify.dev/docs/api/usage/bulk-operations/queries#the-jsonl-data-format
 */
export function toLines(node: Json, plan: NodePlan, parentId: string | null): Json[] {
  const own = { ...node };
  const below: Json[] = [];
  for (const connection of plan.connections) {
    for (const child of takeOut(own, connection.path))
      below.push(...toLines(child, connection.node, String(node["id"])));
  }
  return [parentId === null ? own : { ...own, __parentId: parentId }, ...below];
}

/** Cuts the connection at the path out of the object and gives its nodes; copies what it changes on the way. */
function takeOut(object: Json, path: readonly string[]): Json[] {
  const [key, ...rest] = path;
  if (key === undefined) return [];
  const value = object[key];
  if (rest.length > 0) {
    if (!isRecord(value)) return [];
    const copy = { ...value };
    object[key] = copy;
    return takeOut(copy, rest);
  }
  delete object[key];
  return nodesOf(value);
}

/** The nodes of an answered connection; nodes that came out as null are left away. */
export function nodesOf(connection: unknown): Json[] {
  const edges = isRecord(connection) ? connection["edges"] : null;
  if (!Array.isArray(edges)) return [];
  return edges.flatMap((edge: unknown) => (isRecord(edge) && isRecord(edge["node"]) ? [edge["node"]] : []));
}

const isRecord = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);
