import type { MailValues } from "#app/features/messages/mail-values.ts";
import { parseLiquid } from "#app/lib/merchant-markup/liquid-engine.server.ts";
import { faultOf, unknownNames, type LiquidFault } from "#app/lib/merchant-markup/liquid-faults.server.ts";
import { safeAddress } from "#app/lib/merchant-markup/safe-address.ts";
import { renderPatiently, vetEach, type Progress } from "#app/lib/merchant-markup/vet-liquid.server.ts";
import type { DocumentField } from "./document-fields.ts";
import { problem } from "./document-remarks.ts";
import type { MailLook } from "./layout/look.ts";
import type { DocumentProblem } from "./mail-document.ts";
import { createPaper } from "./paper.server.ts";
import { PRINTABLE_NAMES, VALUE_SHAPE } from "./value-shape.ts";

/** Parses and renders each field by itself with every order, so that what is wrong can be pointed at. */
export const vetFields = (
  fields: readonly DocumentField[],
  look: MailLook,
  orders: readonly MailValues[],
  progress: Progress,
): DocumentProblem[] =>
  vetEach(fields, (field, goOn) => vetField(field, look, orders, goOn), progress).map(({ field, fault }) =>
    problem("error", fault.code, field.blockId, field.field, fault.detail),
  );

function vetField(
  field: DocumentField,
  look: MailLook,
  orders: readonly MailValues[],
  goOn: () => void,
): LiquidFault[] {
  if (field.source.trim() === "") return [];
  try {
    const { parsed, faults } = parseField(field, look);
    const unknown = unknownNames(parsed, VALUE_SHAPE);
    if (faults.length + unknown.length > 0) return [...faults, ...unknown];
    const printed = orders.map((values) => renderPatiently(parsed, values, { goOn, strict: true }));
    return field.kind === "address" ? vetAddresses(printed) : [];
  } catch (error) {
    return [faultOf(error, PRINTABLE_NAMES)];
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
