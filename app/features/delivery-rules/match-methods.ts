import { comparable } from "./match-items.ts";
import type { ParcelTraits } from "./plan.ts";
import type { ShippingMethod } from "./rules.ts";

export type MethodIndex<Method = ShippingMethod> = ReadonlyMap<string, Method>;
type Named = Pick<ShippingMethod, "name" | "matches">;

/** Methods by every text that means them, their own name included; the first that claims a text has it. */
export function methodIndexOf<Method extends Named>(methods: readonly Method[]): MethodIndex<Method> {
  const index = new Map<string, Method>();
  for (const textsOf of [(method: Method) => method.matches, ({ name }: Method) => [name]])
    for (const method of methods)
      for (const text of textsOf(method).map(comparable))
        if (text !== "" && !index.has(text)) index.set(text, method);
  return index;
}

/** The method of an order: by the title of its rate, which the merchant knows, else by the code. Null: none fits. */
export function methodFor<Method>(index: MethodIndex<Method>, asked: ParcelTraits["method"]): Method | null {
  if (!asked || index.size === 0) return null;
  for (const text of [asked.title, asked.code]) {
    const method = text === null ? undefined : index.get(comparable(text));
    if (method) return method;
  }
  return null;
}
