import { compileProse } from "./compile-prose.server.ts";
import { compileCss, type CssRemark } from "./css/compile-css.server.ts";
import { checkCustom } from "./liquid/check-custom.server.ts";
import type { CustomSource } from "./liquid/vet-custom.server.ts";
import type { LocalText } from "./local-text.ts";
import type { CompiledDesign, DesignProblem, PageDesign } from "./page-design.ts";
import { PAGE_LANGUAGES } from "./page-languages.ts";

/**
 * Does once what need not be done for every shopper: Markdown becomes HTML, Liquid is tried out, the style sheet is kept to the page.
 * What cannot be shown is left out, and is among the problems.
 */
export async function compileDesign(
  design: PageDesign,
): Promise<{ compiled: CompiledDesign; problems: DesignProblem[] }> {
  const prose = compileProse(design);
  const { css, remarks } = compileCss(design.css);
  const custom = await checkCustom(customSources(design));
  return {
    compiled: {
      design,
      html: prose.html,
      liquid: byBlock(custom.templates),
      css: css + custom.css,
    },
    problems: [...prose.problems, ...custom.problems, ...remarks.map(problemOfCss)],
  };
}

const customSources = ({ blocks }: PageDesign): CustomSource[] =>
  blocks.flatMap((block) =>
    block.type === "custom"
      ? PAGE_LANGUAGES.flatMap((language) => {
          const source = block.source[language]?.trim();
          return source ? [{ blockId: block.id, language, source }] : [];
        })
      : [],
  );

function byBlock(templates: { source: CustomSource; template: string }[]): Record<string, LocalText> {
  const liquid: Record<string, LocalText> = {};
  for (const { source, template } of templates)
    liquid[source.blockId] = { ...liquid[source.blockId], [source.language]: template };
  return liquid;
}

const problemOfCss = ({ code, line, what }: CssRemark): DesignProblem => ({
  severity: "warning",
  code,
  blockId: null,
  field: "css",
  detail: `${line}: ${what}`,
});
