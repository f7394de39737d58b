import { isolate, type Isolated } from "#app/lib/merchant-markup/isolated-thread.server.ts";
import type { LiquidFault } from "#app/lib/merchant-markup/liquid-faults.server.ts";
import type { DesignProblem, DesignProblemCode } from "../page-design.ts";
import type { CustomSource, VettedCustom } from "./vet-custom.server.ts";

const vetIsolated = isolate<CustomSource[], VettedCustom>(
  new URL("./custom-worker.server.ts", import.meta.url),
);

export type CheckedCustom = Pick<VettedCustom, "templates" | "css"> & { problems: DesignProblem[] };

/** Compiles blocks of merchants' Liquid in a thread apart from everything, which they can neither leave nor stop for long. */
export async function checkCustom(sources: CustomSource[]): Promise<CheckedCustom> {
  if (sources.length === 0) return { templates: [], css: "", problems: [] };
  const first = await vetIsolated(sources);
  // A thread that has just begun, on a busy machine, spends more on itself than on the blocks: nobody is accused of that.
  const vetting = isSlow(first) ? await vetIsolated(sources) : first;
  if (vetting.kind === "told") {
    const { templates, css, faults } = vetting.told;
    return { templates, css, problems: faults.map(({ source, fault }) => problemOf(source, fault)) };
  }
  const at = sources[vetting.field];
  const code = vetting.kind === "hung" ? "too_slow" : "too_much_memory";
  return { templates: [], css: "", problems: at ? [problemOf(at, { code, detail: "" })] : [] };
}

const isSlow = (vetting: Isolated<VettedCustom>): boolean =>
  vetting.kind === "told" && vetting.told.faults.some(({ fault }) => fault.code === "too_slow");

const problemOf = ({ blockId, language }: CustomSource, { code, detail }: LiquidFault): DesignProblem => ({
  severity: "error",
  code: CODES[code],
  blockId,
  field: `source.${language}`,
  detail,
});

const CODES: Record<LiquidFault["code"], DesignProblemCode> = {
  syntax: "syntax",
  not_allowed: "not_allowed",
  unknown_variable: "unknown_variable",
  bad_address: "bad_address",
  too_slow: "too_slow",
  too_much_memory: "too_big",
  too_long: "too_big",
  too_big: "too_big",
};
