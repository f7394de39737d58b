import { analyzeSync, LiquidError, UndefinedVariableError } from "liquidjs";
import { OutputTooLong, type ParsedLiquid } from "./liquid-engine.server.ts";
import { TagNotAllowed } from "./liquid-parts.server.ts";
import { nearestName } from "./nearest-name.ts";
import { printableNames, shapeAt, type Shape } from "./value-shape.ts";

export type LiquidFault = { code: LiquidFaultCode; detail: string };
type LiquidFaultCode =
  | "syntax"
  | "not_allowed"
  | "unknown_variable"
  | "bad_address"
  | "too_slow"
  | "too_much_memory"
  | "too_long"
  | "too_big";

const DETAIL_MAX = 200;

/**
 * What an error of liquidjs means to the author of a template, with the parser's own words where they help. `known`: the names that a
 * misspelt one may have meant.
 */
export function faultOf(error: unknown, known: readonly string[] = []): LiquidFault {
  const cause = error instanceof LiquidError ? (error.originalError ?? error) : error;
  if (cause instanceof OutputTooLong) return { code: "too_long", detail: "" };
  if (cause instanceof TagNotAllowed) return { code: "not_allowed", detail: `{% ${cause.tag} %}` };
  if (error instanceof UndefinedVariableError)
    return unknownName(/undefined variable: ([^,\s]+)/.exec(error.message)?.[1] ?? "", known);
  // Deeper than the stack of the thread.
  if (cause instanceof RangeError) return { code: "too_much_memory", detail: "" };
  const message = error instanceof Error ? error.message : String(error);
  for (const [pattern, code] of LIMITS) if (pattern.test(message)) return { code, detail: "" };
  const [, filter] = /undefined filter: ([^,\s]+)/.exec(message) ?? [];
  if (filter) return { code: "not_allowed", detail: `| ${filter}` };
  // The position counts from the beginning of a template that the author does not see.
  return { code: "syntax", detail: message.replace(/, line:\d+, col:\d+[\s\S]*$/, "").slice(0, DETAIL_MAX) };
}

const LIMITS: [RegExp, LiquidFaultCode][] = [
  [/render limit exceeded/, "too_slow"],
  [/memory alloc limit exceeded/, "too_much_memory"],
  [/parse length limit exceeded/, "too_big"],
];

/** Names that no values of a shape have, whichever way the template's conditions go. */
export function unknownNames({ templates }: ParsedLiquid, shape: Shape): LiquidFault[] {
  const { globals } = analyzeSync(templates, { partials: false });
  const unknown = Object.values(globals)
    .flat()
    .map(({ segments }) => segments)
    // What is looked up by another variable cannot be known before.
    .filter(
      (segments) =>
        !shapeAt(
          shape,
          segments.map((segment) => (isStep(segment) ? segment : 0)),
        ),
    );
  const names = new Set(unknown.map((segments) => segments.map(String).join(".")));
  const known = printableNames(shape);
  return [...names].map((name) => unknownName(name, known));
}

const isStep = (segment: unknown): segment is string | number =>
  typeof segment === "string" || typeof segment === "number";

function unknownName(name: string, known: readonly string[]): LiquidFault {
  const meant = nearestName(name, known);
  return { code: "unknown_variable", detail: (meant ? `${name} → ${meant}` : name).slice(0, DETAIL_MAX) };
}
