import { useState } from "react";
import { useAnswer } from "#app/ui/use-answer.ts";
import type { NamesAnswer } from "../../resource-names.ts";

export type Named = { id: string; name: string };

/** Names of products or collections that a block keeps by their numbers: as just picked, else as Shopify tells. */
export function useResourceNames(type: "Product" | "Collection", ids: readonly string[]) {
  const [picked, setPicked] = useState<readonly Named[]>([]);
  const unknown = ids.filter((id) => !picked.some((one) => one.id === id));
  const none = JSON.stringify({ type, ids: [] });
  const { answer, isWaiting, hasFailed } = useAnswer<NamesAnswer>(
    "/app/pages/resource-names",
    JSON.stringify({ type, ids: unknown }),
    { question: none, answer: { names: [] } },
  );
  return {
    /** "gone" when Shopify knows it no more. */
    of: (id: string): Named | "unknown" | "gone" => {
      const found = [...picked, ...(answer?.names ?? [])].find((one) => one.id === id);
      return found ?? (isWaiting ? "unknown" : hasFailed ? { id, name: id } : "gone");
    },
    learn: (named: readonly Named[]) => setPicked((before) => [...before, ...named]),
  };
}
