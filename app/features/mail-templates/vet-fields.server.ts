import type { MailValues } from "#app/features/messages/mail-values.ts";
import type { DocumentField } from "./document-fields.ts";
import { problem } from "./document-remarks.ts";
import type { MailLook } from "./layout/look.ts";
import { parseLiquid, renderLiquid, type LiquidLimits, type ParsedLiquid } from "./liquid-engine.server.ts";
import { faultOf, unknownNames, type LiquidFault } from "./liquid-faults.server.ts";
import type { DocumentProblem } from "./mail-document.ts";
import { createPaper } from "./paper.server.ts";
import { safeAddress } from "./safe-address.ts";

/** Of one field with one order: far more than a mail needs. */
const FIELD_LIMITS: LiquidLimits = { renderMs: 60, values: 500_000, characters: 100_000 };
/** Of this thread, for all fields with all orders together. */
const CPU_BUDGET_MS = 150;

/** Says where vetting is, to whoever watches it from outside. */
export type Progress = { at(field: number): void };

/**
 * Parses and renders each field by itself with every order, so that what is wrong can be pointed at. Ends with the first field that
 * takes too much of anything.
 */
export function vetFields(
  fields: readonly DocumentField[],
  look: MailLook,
  orders: readonly MailValues[],
  progress: Progress,
): DocumentProblem[] {
  const budget = startBudget();
  const problems: DocumentProblem[] = [];
  for (const [index, field] of fields.entries()) {
    progress.at(index);
    const faults = budget.isSpent()
      ? [{ code: "too_slow" as const, detail: "" }]
      : vetField(field, look, orders, () => progress.at(index));
    problems.push(
      ...faults.map(({ code, detail }) => problem("error", code, field.blockId, field.field, detail)),
    );
    if (faults.some(({ code }) => code.startsWith("too_"))) break;
  }
  return problems;
}

function vetField(
  field: DocumentField,
  look: MailLook,
  orders: readonly MailValues[],
  goOn: () => void,
): LiquidFault[] {
  if (field.source.trim() === "") return [];
  try {
    const { parsed, faults } = parseField(field, look);
    const unknown = unknownNames(parsed);
    if (faults.length + unknown.length > 0) return [...faults, ...unknown];
    const printed = orders.map((values) => renderPatiently(parsed, values, goOn));
    return field.kind === "address" ? vetAddresses(printed) : [];
  } catch (error) {
    return [faultOf(error)];
  }
}

/** An address is rendered as it stands, to see where it leads; everything else as it is laid out in the mail. */
function parseField({ kind, source }: DocumentField, look: MailLook) {
  const { paper, fill, faults } = createPaper(look);
  if (kind === "address") return { parsed: parseLiquid("text", fill(paper.plain.line(source))), faults };
  // Both parts of the mail come from the same words; the longer one is HTML.
  const parsed = parseLiquid("html", fill(paper[kind](source)));
  return { parsed, faults };
}

function vetAddresses(printed: string[]): LiquidFault[] {
  const bad = printed.find((address) => address.trim() !== "" && safeAddress(address) === null);
  return bad === undefined ? [] : [{ code: "bad_address", detail: bad.slice(0, 100) }];
}

/** The limit counts time that passes. On a busy machine some of it went to others, and then it is tried again. */
function renderPatiently(parsed: ParsedLiquid, values: MailValues, goOn: () => void): string {
  for (let tries = 1; ; tries += 1) {
    const budget = startBudget();
    try {
      return renderLiquid(parsed, values, { limits: FIELD_LIMITS, strict: true });
    } catch (error) {
      const isStarved = faultOf(error).code === "too_slow" && budget.spentMs() < FIELD_LIMITS.renderMs / 2;
      if (!isStarved || tries === 5) throw error;
      goOn();
    }
  }
}

function startBudget() {
  const start = process.threadCpuUsage();
  const spentMs = () => {
    const { user, system } = process.threadCpuUsage(start);
    return (user + system) / 1_000;
  };
  return { spentMs, isSpent: () => spentMs() > CPU_BUDGET_MS };
}
