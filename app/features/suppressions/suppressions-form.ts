import { parseMailAddress, type MailAddress } from "#app/lib/mail-address.ts";
import type { SendingScope } from "./suppression.ts";
import { parseScope, type SuppressionRow } from "./suppression-list.ts";
import type { ImportProblem } from "./suppression-csv.ts";

/** What the page of suppressed addresses asks for. */
export type SuppressionsIntent =
  | { intent: "find"; address: string }
  | { intent: "add"; address: MailAddress | null; scope: SendingScope }
  | { intent: "release"; addressHash: string; scope: SendingScope }
  | { intent: "import"; text: string; scope: SendingScope };

export type SuppressionsAnswer =
  | { kind: "found"; address: string; rows: SuppressionRow[] }
  | { kind: "added"; isNew: boolean }
  | { kind: "no_address" }
  | { kind: "released" }
  | { kind: "imported"; added: number; known: number; problems: ImportProblem[]; problemCount: number }
  | { kind: "too_large" }
  | { kind: "no_addresses" };

/** Null when no page of ours sends such a form. */
export function parseSuppressionsForm(form: { get(name: string): unknown }): SuppressionsIntent | null {
  const text = (name: string) => {
    const value = form.get(name);
    return typeof value === "string" ? value : "";
  };
  const scope = parseScope(form.get("scope"));
  switch (text("intent")) {
    case "find":
      return { intent: "find", address: text("address").trim().slice(0, 300) };
    case "add":
      return scope && { intent: "add", address: parseMailAddress(text("address")), scope };
    case "release":
      return scope && { intent: "release", addressHash: text("addressHash").slice(0, 100), scope };
    case "import":
      return scope && { intent: "import", text: text("text"), scope };
    default:
      return null;
  }
}
