/** What a door answers when a page cannot be shown: it travels as JSON and is told in the reader's language. */
export type AdminProblem =
  | { problem: "not-found" }
  | { problem: "bad-request" }
  /** Shopify or the database is busy: the same again later. */
  | { problem: "busy" }
  /** Only the merchant can mend it; `nextStep` tells how. */
  | { problem: "merchant"; nextStep: string };

const PLAIN = ["not-found", "bad-request", "busy"] as const;

/** Reads a thrown response's data; null when it is not one of our problems. By hand: this runs in the browser. */
export function parseAdminProblem(data: unknown): AdminProblem | null {
  if (typeof data !== "object" || data === null || !("problem" in data)) return null;
  if (data.problem === "merchant" && "nextStep" in data && typeof data.nextStep === "string")
    return { problem: data.problem, nextStep: data.nextStep };
  const problem = PLAIN.find((known) => known === data.problem);
  return problem ? { problem } : null;
}
