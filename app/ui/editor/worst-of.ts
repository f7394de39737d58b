type Problem = { blockId: string | null; severity: "error" | "warning" };

/** The worst that is wrong with a block; null when nothing is. */
export function worstOf(problems: readonly Problem[], blockId: string): "error" | "warning" | null {
  const own = problems.filter((one) => one.blockId === blockId);
  if (own.some(({ severity }) => severity === "error")) return "error";
  return own.length > 0 ? "warning" : null;
}
