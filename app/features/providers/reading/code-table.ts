import type { ExceptionReason, ShipmentFlag, ShipmentStatus } from "#app/features/shipments/shipment.ts";
import type { Meaning } from "#app/features/shipments/statuses.ts";
import { cutText, storableText } from "#app/lib/text.ts";
import type { UnknownCode } from "../tracking-update.ts";

export const says = (status: ShipmentStatus, ...flags: ShipmentFlag[]): Meaning => ({
  status,
  flags,
  reason: null,
});

/** For trouble: what is the matter, too. */
export const saysWhy = (
  status: ShipmentStatus,
  reason: ExceptionReason,
  ...flags: ShipmentFlag[]
): Meaning => ({ status, flags, reason });

/** What a code says; null when the table does not have it, which is not the same as a code that says "unknown". */
export type CodeTable = (code: string | null | undefined) => Meaning | null;

/** A vendor's documented codes. Found whatever the case and the spaces around; never by a part or by likeness. */
export function tableOf(meanings: Readonly<Record<string, Meaning>>): CodeTable {
  const byCode = new Map(Object.entries(meanings).map(([code, meaning]) => [code.toLowerCase(), meaning]));
  return (code) => byCode.get(code?.trim().toLowerCase() ?? "") ?? null;
}

/** Codes of one body that no table has: each once, with the first text that came with it. */
export type UnknownCodes = {
  /** Does nothing without a code: there is nothing to look up then. */
  note(code: string | null | undefined, text: string | null): void;
  list(): UnknownCode[];
};

const CODE_LENGTH_MAX = 500;

/** Codes go into the database as they came, so far as it can hold them. */
const kept = (told: string): string => cutText(storableText(told).trim(), CODE_LENGTH_MAX);

export function gatherUnknownCodes(): UnknownCodes {
  const gathered = new Map<string, UnknownCode>();
  return {
    note(code, text) {
      const plain = kept(code ?? "");
      if (plain !== "" && !gathered.has(plain))
        gathered.set(plain, { code: plain, text: text === null ? null : kept(text) });
    },
    list: () => [...gathered.values()],
  };
}
