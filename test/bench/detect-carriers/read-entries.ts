import { readFile } from "node:fs/promises";
import { z } from "zod";
import { OperatorError } from "#tools/operator-error.ts";
import { courierIdsOf, type Entry } from "./entry.ts";

const text = z.string().trim().nullish();
const entries = z.array(
  z.object({
    number: z.string(),
    courier: z.string(),
    valid: z.boolean().default(true),
    company: text,
    country: text,
  }),
);

/** Numbers from a file: `[{"number", "courier", "valid", "company", "country"}]`. */
export async function readEntries(file: string): Promise<Entry[]> {
  const read = entries.safeParse(JSON.parse(await readFile(file, "utf8")));
  if (!read.success) throw new OperatorError(`${file}: ${z.prettifyError(read.error)}`);
  return read.data.map(({ number, courier, valid, company, country }) => ({
    number,
    courierIds: courierIdsOf(courier, number),
    isValid: valid,
    company: company || null,
    country: country?.toUpperCase() || null,
  }));
}
