import {
  getNamedType,
  getNullableType,
  GraphQLError,
  isListType,
  isObjectType,
  Kind,
  parse,
  validate,
  type DocumentNode,
  type FieldNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from "graphql";

/** Where, seen from a node, its nested connections stand in the answer, and what lies in them. */
export type NodePlan = { connections: { path: string[]; node: NodePlan }[] };
export type BulkPlan = { document: DocumentNode; rootField: string; rootKey: string; node: NodePlan };

const MAX_DEPTH = 2;
const MAX_CONNECTIONS = 5;

/**
 * Checks a query by the rules of bulk operations and plans its flattening; the errors are Shopify's words.
 * https://shopify.dev/docs/api/usage/bulk-operations/queries#operation-restrictions
 */
export function planBulkQuery(schema: GraphQLSchema, query: string): BulkPlan | { errors: string[] } {
  let document: DocumentNode;
  try {
    document = parse(query);
  } catch (error) {
    if (error instanceof GraphQLError) return { errors: [`Invalid bulk query: ${error.message}`] };
    throw error;
  }
  const operation = document.definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  if (!operation || operation.operation !== "query") {
    return { errors: ["Invalid operation type. Only `query` operations are supported."] };
  }
  const faults = validate(schema, document);
  if (faults.length > 0) return { errors: faults.map((fault) => `Invalid bulk query: ${fault.message}`) };
  return new Planner(schema, document).plan(operation);
}

class Planner {
  readonly #schema: GraphQLSchema;
  readonly #document: DocumentNode;
  readonly #errors = new Set<string>();
  #connections = 0;

  constructor(schema: GraphQLSchema, document: DocumentNode) {
    this.#schema = schema;
    this.#document = document;
  }

  plan(operation: OperationDefinitionNode): BulkPlan | { errors: string[] } {
    const query = this.#schema.getQueryType();
    const [root, ...others] = this.#fields(operation.selectionSet);
    if (!query || !root) return { errors: ["Bulk queries must contain at least one connection."] };
    if (others.length > 0) this.#errors.add("Bulk queries cannot contain more than one top level field.");
    if (root.name.value === "node") this.#errors.add("Bulk queries cannot contain a top level `node` field.");
    const type = getNamedType(query.getFields()[root.name.value]?.type);
    if (!isObjectType(type) || !isConnection(type)) {
      this.#errors.add("Bulk queries must contain at least one connection.");
      return { errors: [...this.#errors] };
    }
    const node = this.#connection(root, type, 0);
    if (this.#connections > MAX_CONNECTIONS)
      this.#errors.add("Bulk queries cannot contain more than 5 connections.");
    if (this.#errors.size > 0) return { errors: [...this.#errors] };
    return {
      document: this.#document,
      rootField: root.name.value,
      rootKey: (root.alias ?? root.name).value,
      node,
    };
  }

  #connection(field: FieldNode, type: GraphQLObjectType, depth: number): NodePlan {
    this.#connections += 1;
    if (depth > MAX_DEPTH)
      this.#errors.add("Bulk queries cannot contain connections with a nesting depth greater than 2.");
    const name = field.name.value;
    const inside = this.#fields(field.selectionSet);
    const edges = inside.find((child) => child.name.value === "edges");
    const node = edges && this.#fields(edges.selectionSet).find((child) => child.name.value === "node");
    const nodeType = getNamedType(type.getFields()["nodes"]?.type);
    if (!node || inside.some((child) => child.name.value === "nodes") || !isObjectType(nodeType)) {
      this.#errors.add(
        `All connection fields in a bulk query must select their contents using 'edges' > 'node', e.g: '${name} { edges { node {'. Selecting via 'nodes' is not supported. Invalid connection fields: '${name}'.`,
      );
      return { connections: [] };
    }
    const connections = this.#nested(node.selectionSet, nodeType, [], depth);
    const hasId = this.#fields(node.selectionSet).some((child) => child.name.value === "id" && !child.alias);
    if (connections.length > 0 && !hasId) {
      this.#errors.add(
        `The parent 'node' field for a nested connection must select the 'id' field without an alias and must be of 'ID' return type. Connection fields without 'id': ${name}.`,
      );
    }
    return { connections };
  }

  /** The connections below a node, also those inside its objects (`customer { addressesV2 { … } }`). */
  #nested(
    selections: SelectionSetNode | undefined,
    type: GraphQLObjectType,
    path: string[],
    depth: number,
  ): NodePlan["connections"] {
    return this.#fields(selections).flatMap((field) => {
      const definition = type.getFields()[field.name.value];
      const inner = definition && getNamedType(definition.type);
      if (!definition || !isObjectType(inner) || !field.selectionSet) return [];
      const here = [...path, (field.alias ?? field.name).value];
      if (isConnection(inner)) return [{ path: here, node: this.#connection(field, inner, depth + 1) }];
      const below = this.#nested(field.selectionSet, inner, here, depth);
      if (below.length > 0 && isListType(getNullableType(definition.type))) {
        this.#errors.add(
          "Queries that contain a connection field within a list field are not currently supported.",
        );
      }
      return below;
    });
  }

  #fields(selections: SelectionSetNode | undefined): FieldNode[] {
    return (selections?.selections ?? []).flatMap((selection): FieldNode[] => {
      if (selection.kind === Kind.FIELD) return [selection];
      if (selection.kind === Kind.INLINE_FRAGMENT) return this.#fields(selection.selectionSet);
      const fragment = this.#document.definitions.find(
        (definition) =>
          definition.kind === Kind.FRAGMENT_DEFINITION && definition.name.value === selection.name.value,
      );
      return fragment && "selectionSet" in fragment ? this.#fields(fragment.selectionSet) : [];
    });
  }
}

const isConnection = (type: GraphQLObjectType): boolean => type.name.endsWith("Connection");
