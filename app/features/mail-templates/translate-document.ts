import { fieldsOf } from "./document-fields.ts";
import type { MailDocument } from "./mail-document.ts";

export type TranslatedDocument = {
  document: MailDocument;
  /** Texts that somebody has to translate, as they are in the language that they came from. */
  left: string[];
};

/**
 * A document for another language, as far as we can: what is still as we wrote it becomes what we wrote in that language; the
 * merchant's own words are taken over as they are. Blocks keep their ids.
 */
export function translateDocument(
  document: MailDocument,
  ours: { from: MailDocument; to: MailDocument },
): TranslatedDocument {
  const from = byId(ours.from);
  const to = byId(ours.to);
  const line = (field: "subject" | "preheader") =>
    document[field] === ours.from[field] ? ours.to[field] : document[field];
  const translated: MailDocument = {
    subject: line("subject"),
    preheader: line("preheader"),
    blocks: document.blocks.map((block) => exchange(block, from.get(block.id), to.get(block.id))),
  };
  const known = new Set(fieldsOf(ours.to).map(({ source }) => source));
  const left = fieldsOf(translated)
    .filter(({ kind, source }) => kind !== "address" && hasWords(source) && !known.has(source))
    .map(({ source }) => source);
  return { document: translated, left: [...new Set(left)] };
}

const byId = ({ blocks }: MailDocument): Map<string, unknown> =>
  new Map(blocks.map((block) => [block.id, block]));

/** Every text that is the same in `value` and `from` becomes the one of `to`. All three are of the same shape where it matters. */
function exchange<Value>(value: Value, from: unknown, to: unknown): Value {
  // A text for a text, and an array or object with the same keys for another.
  if (typeof value === "string") return (value === from && typeof to === "string" ? to : value) as Value;
  if (Array.isArray(value))
    return value.map((part: unknown, index) =>
      exchange(part, partOf(from, index), partOf(to, index)),
    ) as Value;
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => [name, exchange(part, partOf(from, name), partOf(to, name))]),
  ) as Value;
}

const partOf = (value: unknown, name: string | number): unknown =>
  typeof value === "object" && value !== null
    ? Object.getOwnPropertyDescriptor(value, name)?.value
    : undefined;

const hasWords = (source: string): boolean =>
  /\p{L}/u.test(source.replaceAll(/\{\{[\s\S]*?\}\}|\{%[\s\S]*?%\}/g, ""));
