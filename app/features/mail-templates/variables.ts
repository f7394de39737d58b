import type { MailLocale } from "#app/features/messages/mail-texts.ts";
import { sampleValues, type SampleMoment } from "#app/features/messages/samples/samples.ts";
import { PRINTABLE_NAMES } from "./value-shape.ts";

/** Something that a mail of a moment can fill in. */
export type Variable = {
  /** As it is written in Liquid: "order.name". */
  name: string;
  /** From the sample: "#1001". */
  example: string;
};

/** Not for texts: they say how the mail is written, or stand in it anyway. */
const UNOFFERED: ReadonlySet<string> = new Set(["lang", "dir", "note.subject"]);

/** What a merchant can fill in at a moment, in the order of their template. Only what the moment has. */
export function variablesOf(moment: SampleMoment, locale: MailLocale = "en"): Variable[] {
  const values = sampleValues(moment, locale, "typical");
  return PRINTABLE_NAMES.filter((name) => !UNOFFERED.has(name)).flatMap((name) => {
    const example = at(values, name.split("."));
    return typeof example === "string" && example !== "" ? [{ name, example }] : [];
  });
}

function at(value: unknown, [step, ...rest]: string[]): unknown {
  if (step === undefined) return value;
  if (typeof value !== "object" || value === null) return null;
  return at(Object.getOwnPropertyDescriptor(value, step)?.value, rest);
}
