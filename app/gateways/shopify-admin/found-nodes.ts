/**
 * What `nodes(ids:)` found: without the places of ids that Shopify does not know (null), or that are of another type than
 * the one asked for (nothing in it).
 */
export const foundNodes = <Node>(nodes: readonly Node[]) =>
  nodes.filter(
    (node): node is Exclude<Node, Record<PropertyKey, never> | null> =>
      typeof node === "object" && node !== null && "id" in node,
  );
