import { Context, filters, Liquid, toValueSync, type Emitter, type Template } from "liquidjs";
import { AddressTag, TargetTag } from "./address-tags.server.ts";
import { escapeText, textOf } from "./escape-text.ts";
import { runSteps, stepsOf, type Step } from "./liquid-steps.server.ts";
import { MERCHANT_FILTERS, MERCHANT_TAGS } from "./merchant-liquid.ts";

export type LiquidKind = "html" | "text";
/** Limits of one rendering: milliseconds, values that filters and loops may make, characters of output. */
export type LiquidLimits = { renderMs: number; values: number; characters: number };

/** Generous: what is rendered under these was checked under the strict ones before. */
const SENDING_LIMITS: LiquidLimits = { renderMs: 2_000, values: 2_000_000, characters: 400_000 };
const PARSE_CHARACTERS_MAX = 400_000;

/** Printed values are escaped already, so a merchant's own "| escape" must not escape them again. */
const FILTERS: typeof filters = { ...filters, escape: (value: unknown) => value };

function createLiquid(outputEscape?: (value: unknown) => string): Liquid {
  const liquid = new Liquid({
    parseLimit: PARSE_CHARACTERS_MAX,
    ...(outputEscape ? { outputEscape } : {}),
    ownPropertyOnly: true,
    strictFilters: true,
    // "if" may ask for what is not there.
    lenientIf: true,
    // No files: there is nothing to include.
    templates: {},
  });
  const tags: readonly string[] = MERCHANT_TAGS;
  for (const tag of Object.keys(liquid.tags)) if (!tags.includes(tag)) delete liquid.tags[tag];
  for (const filter of Object.keys(liquid.filters)) delete liquid.filters[filter];
  for (const name of MERCHANT_FILTERS) {
    const filter = FILTERS[name];
    if (filter) liquid.registerFilter(name, filter);
  }
  // Only the compiler writes these two: merchants' tags are checked before.
  liquid.registerTag("address", AddressTag);
  liquid.registerTag("target", TargetTag);
  return liquid;
}

const engines = { html: createLiquid((value) => escapeText(textOf(value))), text: createLiquid() };

export type ParsedLiquid = { kind: LiquidKind; templates: Template[]; steps: Step[] };

/** Parses once what is rendered often. Throws liquidjs's ParseError for anything outside the allow-lists. */
export function parseLiquid(kind: LiquidKind, source: string): ParsedLiquid {
  const templates = engines[kind].parse(source);
  return { kind, templates, steps: stepsOf(templates, kind === "html") };
}

/**
 * Renders values, which stay as they were. Throws liquidjs's errors, and OutputTooLong. `strict`: also for names that the values do
 * not have; otherwise they print nothing.
 */
export function renderLiquid(
  { kind, templates, steps }: ParsedLiquid,
  values: object,
  { limits = SENDING_LIMITS, strict = false }: { limits?: LiquidLimits; strict?: boolean } = {},
): string {
  const engine = engines[kind];
  const context = new Context({ ...values }, engine.options, {
    sync: true,
    strictVariables: strict,
    renderLimit: limits.renderMs,
    memoryLimit: limits.values,
  });
  const output = new BoundedEmitter(limits.characters);
  if (strict) toValueSync(engine.renderer.renderTemplates(templates, context, output));
  else runSteps(steps, context, output);
  return output.buffer;
}

/** A template wrote more than it may. liquidjs has no limit of its own for that. */
export class OutputTooLong extends Error {
  override name = "OutputTooLong";
}

class BoundedEmitter implements Emitter {
  buffer = "";
  readonly charactersMax: number;
  constructor(charactersMax: number) {
    this.charactersMax = charactersMax;
  }
  write(value: unknown): void {
    this.buffer += typeof value === "string" ? value : textOf(value);
    if (this.buffer.length > this.charactersMax) throw new OutputTooLong("output limit exceeded");
  }
}
