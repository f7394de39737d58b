import { Liquid, type Template } from "liquidjs";
import { safeWebUrl } from "#app/lib/html.ts";

/** All that a mail template may use of Liquid. An allow-list, because every hole so far was in a tag or filter we don't need. */
const TAGS = ["if", "for"];
const SAFE_URL = "safe_url";

/** Limits of one template: characters to parse, milliseconds to render, values to hold. Generous for ours, final for others'. */
const LIMITS = { parseLimit: 200_000, renderLimit: 500, memoryLimit: 2_000_000 };

function createLiquid(outputEscape: "escape" | undefined): Liquid {
  const liquid = new Liquid({
    ...LIMITS,
    ...(outputEscape ? { outputEscape } : {}),
    ownPropertyOnly: true,
    strictFilters: true,
    strictVariables: true,
    // "if" may ask for what is not there.
    lenientIf: true,
    // No files: there is nothing to include.
    templates: {},
  });
  for (const tag of Object.keys(liquid.tags)) if (!TAGS.includes(tag)) delete liquid.tags[tag];
  // "escape" is what outputEscape itself calls.
  for (const filter of Object.keys(liquid.filters)) if (filter !== "escape") delete liquid.filters[filter];
  // A link may lead to the web and nowhere else, whatever the data says.
  liquid.registerFilter(SAFE_URL, (value: unknown) => safeWebUrl(String(value)) ?? "");
  return liquid;
}

const engines = { html: createLiquid("escape"), text: createLiquid(undefined) };

/** A template parsed once: rendering it is all that is left to do per mail. Throws for anything outside the allow-list. */
export function parseLiquid(kind: keyof typeof engines, source: string): (values: object) => string {
  const engine = engines[kind];
  const parsed: Template[] = engine.parse(source);
  return (values) => {
    // Both engines are synchronous with our tags, and their output is text.
    const text: unknown = engine.renderSync(parsed, values);
    return String(text);
  };
}
