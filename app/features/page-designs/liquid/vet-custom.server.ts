import { parseLiquid } from "#app/lib/merchant-markup/liquid-engine.server.ts";
import { faultOf, unknownNames, type LiquidFault } from "#app/lib/merchant-markup/liquid-faults.server.ts";
import { createLiquidSheet } from "#app/lib/merchant-markup/liquid-sheet.server.ts";
import { printableNames } from "#app/lib/merchant-markup/value-shape.ts";
import { renderPatiently, vetEach, type Progress } from "#app/lib/merchant-markup/vet-liquid.server.ts";
import { CUSTOM_SAMPLES } from "../custom-samples.ts";
import { CUSTOM_SHAPE } from "../custom-shape.ts";
import type { PageLanguage } from "../page-languages.ts";
import { PAGE_MARKUP } from "./page-markup.server.ts";

/** What a block of the merchant's own says in a language. */
export type CustomSource = { blockId: string; language: PageLanguage; source: string };

export type VettedCustom = {
  /** Of the sources without a fault: Liquid in safe HTML. */
  templates: { source: CustomSource; template: string }[];
  /** What was in "style" attributes, which no strict policy lets stand: rules for classes that stand there instead. */
  css: string;
  faults: { source: CustomSource; fault: LiquidFault }[];
};

const KNOWN_NAMES = printableNames(CUSTOM_SHAPE);

/** Compiles and tries out merchants' Liquid: only in a thread of its own, see check-custom.server.ts. */
export function vetCustom(sources: CustomSource[], progress: Progress): VettedCustom {
  const templates: VettedCustom["templates"] = [];
  const styles = createStyles();
  const vet = (source: CustomSource, goOn: () => void): LiquidFault[] => {
    try {
      const { markup, fill, faults } = createLiquidSheet();
      const template = fill(markup(source.source, PAGE_MARKUP, styles.classOf));
      const parsed = parseLiquid("html", template);
      const found = [...faults, ...unknownNames(parsed, CUSTOM_SHAPE)];
      // A list may be empty: what is not there prints nothing, then as now.
      for (const values of CUSTOM_SAMPLES) renderPatiently(parsed, values, { goOn, strict: false });
      if (found.length === 0) templates.push({ source, template });
      return found;
    } catch (error) {
      return [faultOf(error, KNOWN_NAMES)];
    }
  };
  const faults = vetEach(sources, vet, progress).map(({ field, fault }) => ({ source: field, fault }));
  return { templates, css: styles.css(), faults };
}

/** One class for all elements with the same declarations. */
function createStyles() {
  const names = new Map<string, string>();
  return {
    classOf: (declarations: string): string => {
      const name = names.get(declarations) ?? `ds-own-${names.size + 1}`;
      names.set(declarations, name);
      return name;
    },
    css: () => [...names].map(([declarations, name]) => `.doorstep .${name}{${declarations}}`).join(""),
  };
}
