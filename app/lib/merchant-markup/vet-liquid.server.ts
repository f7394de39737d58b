import { renderLiquid, type LiquidLimits, type ParsedLiquid } from "./liquid-engine.server.ts";
import { faultOf, type LiquidFault } from "./liquid-faults.server.ts";

/** Of one field with one set of values: far more than a text needs. */
const FIELD_LIMITS: LiquidLimits = { renderMs: 60, values: 500_000, characters: 100_000 };
/** Of this thread, for all fields with all values together. */
const CPU_BUDGET_MS = 150;
/** Of each field of very many. */
const FIELD_CPU_MS = 5;

/** Says where vetting is, to whoever watches it from outside. */
export type Progress = { at(field: number): void };

/**
 * Vets one field after the other, so that what is wrong can be pointed at. Ends with the first one that takes too much of anything.
 * `vet` says by `goOn` that it has got on, where it renders more than once.
 */
export function vetEach<Field>(
  fields: readonly Field[],
  vet: (field: Field, goOn: () => void) => LiquidFault[],
  progress: Progress,
): { field: Field; fault: LiquidFault }[] {
  const budget = startBudget(Math.max(CPU_BUDGET_MS, fields.length * FIELD_CPU_MS));
  const found: { field: Field; fault: LiquidFault }[] = [];
  for (const [index, field] of fields.entries()) {
    progress.at(index);
    const faults: LiquidFault[] = budget.isSpent()
      ? [{ code: "too_slow", detail: "" }]
      : vet(field, () => progress.at(index));
    found.push(...faults.map((fault) => ({ field, fault })));
    if (faults.some(({ code }) => code.startsWith("too_"))) break;
  }
  return found;
}

/**
 * Renders under the limits of one field; `strict`: names that these values do not have are faults. The limits count time that passes; on a busy machine some of it went to others, and then
 * it is tried again.
 */
export function renderPatiently(
  parsed: ParsedLiquid,
  values: object,
  { goOn, strict }: { goOn: () => void; strict: boolean },
): string {
  for (let tries = 1; ; tries += 1) {
    const budget = startBudget();
    try {
      return renderLiquid(parsed, values, { limits: FIELD_LIMITS, strict });
    } catch (error) {
      const isStarved = faultOf(error).code === "too_slow" && budget.spentMs() < FIELD_LIMITS.renderMs / 2;
      if (!isStarved || tries === 5) throw error;
      goOn();
    }
  }
}

function startBudget(budgetMs = Infinity) {
  const start = process.threadCpuUsage();
  const spentMs = () => {
    const { user, system } = process.threadCpuUsage(start);
    return (user + system) / 1_000;
  };
  return { spentMs, isSpent: () => spentMs() > budgetMs };
}
