/** What a template may speak of, by name. "text" prints; a list is gone through. */
export type Shape = "text" | { list: Shape } | { [name: string]: Shape };

/** The shape of a type of values, which the compiler then holds to it. */
export type ShapeOf<Value> = [Value] extends [readonly (infer Element)[]]
  ? { list: ShapeOf<NonNullable<Element>> }
  : [Value] extends [object]
    ? { [Name in keyof Value]-?: ShapeOf<NonNullable<Value[Name]>> }
    : "text";

/** What is found at a path ("order", "name") in a shape; null when there is nothing of that name. */
export function shapeAt(whole: Shape, path: readonly (string | number)[]): Shape | null {
  let shape = whole;
  for (const step of path) {
    const next = partOf(shape, step);
    if (!next) return null;
    shape = next;
  }
  return shape;
}

function partOf(shape: Shape, step: string | number): Shape | null {
  if (step === "size") return "text";
  if (shape === "text") return null;
  if (isList(shape))
    return typeof step === "number" || step === "first" || step === "last" ? shape.list : null;
  return Object.hasOwn(shape, step) ? (shape[step] ?? null) : null;
}

const isList = (shape: Shape): shape is { list: Shape } => typeof shape === "object" && "list" in shape;

/** Every name that prints by itself, outside of lists: "order.name". */
export const printableNames = (shape: Shape): string[] => namesIn(shape, "");

function namesIn(shape: Shape, prefix: string): string[] {
  if (shape === "text") return [prefix];
  if (isList(shape)) return [];
  return Object.entries(shape).flatMap(([name, part]) => namesIn(part, prefix ? `${prefix}.${name}` : name));
}
