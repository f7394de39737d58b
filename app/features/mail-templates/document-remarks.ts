import type { Brand } from "#app/features/brand/brand.ts";
import { contrastWarnings } from "#app/features/brand/brand-contrast.ts";
import { classOf, type Moment } from "#app/features/messages/moments.ts";
import type { Block } from "./blocks.ts";
import type { DocumentProblem, MailDocument, ProblemCode } from "./mail-document.ts";

/** What can be said of a document without rendering it. */
export function remarksOn(document: MailDocument, brand: Brand, moment: Moment): DocumentProblem[] {
  const blocks = document.blocks.flatMap((block) =>
    block.type === "columns" ? block.columns.flat() : [block],
  );
  const hasHeading = blocks.some((block) => block.type === "heading" && block.level === "1");
  return [
    ...(document.subject.trim() === "" ? [problem("error", "empty_subject", null, "subject")] : []),
    ...(blocks.length === 0 ? [problem("error", "empty_document", null, null)] : []),
    ...blocks.flatMap((block) => remarksOnBlock(block, moment)),
    ...(blocks.length > 0 && !hasHeading ? [problem("warning", "no_heading", null, null)] : []),
    ...contrastWarnings(brand).map(({ pair, ratio }) =>
      problem("warning", "low_contrast", null, null, `${pair} ${ratio.toFixed(1)}`),
    ),
  ];
}

function remarksOnBlock(block: Block, moment: Moment): DocumentProblem[] {
  if (block.type === "button" && block.url.trim() === "")
    return [problem("error", "no_address", block.id, "url")];
  if (block.type === "image" && block.src === "") return [problem("error", "no_address", block.id, "src")];
  if (block.type === "image" && block.alt.trim() === "")
    return [problem("warning", "no_alt", block.id, "alt")];
  // In Germany and Austria a shipping notice with an offer is advertising as a whole, and wants consent: BGH VI ZR 225/17.
  const advertises = block.type === "discount" || block.type === "recommendations";
  return advertises && classOf(moment) === "transactional"
    ? [problem("warning", "advertising", block.id, null)]
    : [];
}

export const problem = (
  severity: DocumentProblem["severity"],
  code: ProblemCode,
  blockId: string | null,
  field: string | null,
  detail = "",
): DocumentProblem => ({ severity, code, blockId, field, detail });
