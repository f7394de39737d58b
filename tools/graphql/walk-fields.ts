import {
  getNamedType,
  isListType,
  isNonNullType,
  Kind,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
  type GraphQLField,
  type GraphQLSchema,
} from "graphql";

/** One field as an operation asks for it, with the fields around it. */
export type FieldUse = {
  /** "Type.field". */
  path: string;
  field: GraphQLField<unknown, unknown>;
  /** Name of what it returns, without list and non-null. */
  returns: string;
  /** From the outermost to the nearest. */
  around: FieldUse[];
};

/** Every field that the operations of a document ask for, through fragments too. */
export function listFieldUses(schema: GraphQLSchema, document: DocumentNode): FieldUse[] {
  const uses: FieldUse[] = [];
  const around: FieldUse[] = [];
  const typeInfo = new TypeInfo(schema);
  const walk = {
    enter() {
      const field = typeInfo.getFieldDef();
      const parent = typeInfo.getParentType();
      // Validation has run before: a field that the schema does not know is not here.
      if (!field || !parent) return;
      const use = {
        path: `${parent.name}.${field.name}`,
        field,
        returns: getNamedType(field.type).name,
        around: [...around],
      };
      uses.push(use);
      around.push(use);
    },
    leave: () => void around.pop(),
  };
  visit(withoutFragments(document), visitWithTypeInfo(typeInfo, { Field: walk }));
  return uses;
}

export const isConnection = (use: FieldUse): boolean => use.returns.endsWith("Connection");

/** True for a plain list of objects: not a connection's edges or nodes. */
export function isPlainList({ field }: FieldUse): boolean {
  const type = isNonNullType(field.type) ? field.type.ofType : field.type;
  return isListType(type) && field.name !== "edges" && field.name !== "nodes";
}

/** The same document with each fragment written out where it is used. */
function withoutFragments(document: DocumentNode): DocumentNode {
  const fragments = new Map(
    document.definitions.flatMap((node) =>
      node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node] as const] : [],
    ),
  );
  return visit(document, {
    FragmentDefinition: () => null,
    FragmentSpread: (spread) => {
      const fragment = fragments.get(spread.name.value);
      return fragment && { ...fragment, kind: Kind.INLINE_FRAGMENT };
    },
  });
}
