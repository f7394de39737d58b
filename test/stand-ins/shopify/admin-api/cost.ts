import {
  getNamedType,
  getNullableType,
  isAbstractType,
  isCompositeType,
  isListType,
  isObjectType,
  Kind,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
  type ValueNode,
} from "graphql";

const MUTATION_COST = 10;
const CONNECTION_COST = 2;

type Walk = {
  schema: GraphQLSchema;
  fragments: Record<string, FragmentDefinitionNode>;
  variables: Record<string, unknown>;
  /** True when the sizes of the answer are known and `value`s are given. */
  answered: boolean;
};

/**
 * Points of an operation, before it runs (sized by first and last) or after (sized by the answer):
 * scalars and enums 0, an object 1, a connection 2 + its nodes, an interface or union its dearest choice, a mutation 10.
 * https://shopify.dev/docs/apps/build/apis/graphql-admin/rate-limits
 * https://shopify.engineering/rate-limiting-graphql-apis-calculating-query-complexity (the 2 of a connection)
 */
export function costOf(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  fragments: Record<string, FragmentDefinitionNode>,
  variables: Record<string, unknown>,
  answer?: unknown,
): number {
  const walk: Walk = { schema, fragments, variables, answered: answer !== undefined };
  const root = schema.getRootType(operation.operation);
  if (!root) return 0;
  if (operation.operation === "mutation") return MUTATION_COST * fieldsIn(operation.selectionSet).length;
  return ofSelections(walk, operation.selectionSet, root, answer);
}

function ofSelections(
  walk: Walk,
  selections: SelectionSetNode,
  type: GraphQLCompositeType,
  value: unknown,
): number {
  let fields = 0;
  const choices: number[] = [];
  for (const selection of selections.selections) {
    if (isLeftOut(walk, selection)) continue;
    if (selection.kind === Kind.FIELD) fields += ofField(walk, selection, type, value);
    else {
      const fragment =
        selection.kind === Kind.INLINE_FRAGMENT ? selection : walk.fragments[selection.name.value];
      const on = fragment?.typeCondition ? walk.schema.getType(fragment.typeCondition.name.value) : type;
      if (fragment && isCompositeType(on)) choices.push(ofSelections(walk, fragment.selectionSet, on, value));
    }
  }
  const fragments = isAbstractType(type)
    ? Math.max(0, ...choices)
    : choices.reduce((sum, cost) => sum + cost, 0);
  return fields + fragments;
}

function ofField(walk: Walk, field: FieldNode, parent: GraphQLCompositeType, value: unknown): number {
  if (!field.selectionSet || field.name.value.startsWith("__") || !("getFields" in parent)) return 0;
  const definition = parent.getFields()[field.name.value];
  const type = definition && getNamedType(definition.type);
  if (!definition || !isCompositeType(type)) return 0;
  const inner = keyed(value, field);
  if (walk.answered && inner == null) return 0;
  if (type.name.endsWith("Connection") && isObjectType(type)) return ofConnection(walk, field, type, inner);
  if (!isListType(getNullableType(definition.type)))
    return 1 + ofSelections(walk, field.selectionSet, type, inner);
  const each = (item: unknown) => 1 + ofSelections(walk, field.selectionSet ?? NOTHING, type, item);
  if (Array.isArray(inner)) return inner.reduce((sum: number, item) => sum + each(item), 0);
  return (sizeAsked(walk, field) ?? 1) * each(undefined);
}

const NOTHING: SelectionSetNode = { kind: Kind.SELECTION_SET, selections: [] };

/** nodes and edges { node } name the same objects: the dearer of the two counts. */
function ofConnection(
  walk: Walk,
  field: FieldNode,
  connection: GraphQLCompositeType,
  value: unknown,
): number {
  if (!("getFields" in connection)) return CONNECTION_COST;
  const nodeType = getNamedType(
    connection.getFields()["nodes"]?.type ?? connection.getFields()["edges"]?.type,
  );
  if (!isCompositeType(nodeType)) return CONNECTION_COST;
  const ways = fieldsIn(field.selectionSet ?? NOTHING).flatMap(
    (inside): { selections: SelectionSetNode; items: unknown }[] => {
      if (inside.name.value === "nodes" && inside.selectionSet)
        return [{ selections: inside.selectionSet, items: keyed(value, inside) }];
      if (inside.name.value !== "edges") return [];
      const edges = keyed(value, inside);
      return fieldsIn(inside.selectionSet ?? NOTHING)
        .filter((node) => node.name.value === "node" && node.selectionSet)
        .map((node) => ({
          selections: node.selectionSet ?? NOTHING,
          items: Array.isArray(edges) ? edges.map((edge) => keyed(edge, node)) : undefined,
        }));
    },
  );
  const costs = ways.map(({ selections, items }) => {
    const each = (item: unknown) => 1 + ofSelections(walk, selections, nodeType, item);
    if (Array.isArray(items)) return items.reduce((sum: number, item) => sum + each(item), 0);
    return (sizeAsked(walk, field) ?? 0) * each(undefined);
  });
  return CONNECTION_COST + Math.max(0, ...costs);
}

function sizeAsked(walk: Walk, field: FieldNode): number | null {
  for (const argument of field.arguments ?? []) {
    // nodes(ids:) says its size by what it names.
    if (argument.name.value === "ids") return lengthOf(walk, argument.value);
    if (argument.name.value !== "first" && argument.name.value !== "last") continue;
    if (argument.value.kind === Kind.INT) return Number(argument.value.value);
    if (argument.value.kind === Kind.VARIABLE) {
      const value = walk.variables[argument.value.name.value];
      if (typeof value === "number") return value;
    }
  }
  return null;
}

function lengthOf(walk: Walk, ids: ValueNode): number {
  const given: unknown = ids.kind === Kind.VARIABLE ? walk.variables[ids.name.value] : null;
  return ids.kind === Kind.LIST ? ids.values.length : Array.isArray(given) ? given.length : 1;
}

/** By @include or @skip with a variable or a plain value. */
const isLeftOut = (walk: Walk, { directives = [] }: SelectionNode): boolean =>
  directives.some(({ name, arguments: [condition] = [] }) => {
    const value = condition?.value;
    const holds =
      value?.kind === Kind.VARIABLE
        ? walk.variables[value.name.value] === true
        : value?.kind === Kind.BOOLEAN && value.value;
    return (name.value === "include" && !holds) || (name.value === "skip" && holds);
  });

const fieldsIn = (selections: SelectionSetNode): FieldNode[] =>
  selections.selections.filter((selection) => selection.kind === Kind.FIELD);

const keyed = (value: unknown, field: FieldNode): unknown =>
  typeof value === "object" && value !== null
    ? Reflect.get(value, (field.alias ?? field.name).value)
    : undefined;
