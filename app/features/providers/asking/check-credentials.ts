import type { Access, CredentialField } from "../provider.ts";
import type { CredentialView, FieldProblem, FieldProblems } from "../provider-view.ts";

const LENGTH_MAX = 4_000;
const SHOWN_CHARACTERS = 4;
const ADDRESS = /^https?:\/\/[^\s/?#]+\S*$/i;

export type CheckedCredentials =
  { kind: "valid"; credentials: Record<string, string> } | { kind: "invalid"; problems: FieldProblems };

/**
 * Checks what a merchant entered. A secret left empty keeps the one saved before, because the form never shows it. Whether
 * an address is one of the operator's own network is not told by its letters: see the HTTP gateway.
 */
export function checkCredentials(
  fields: readonly CredentialField[],
  entered: Readonly<Record<string, string | undefined>>,
  kept: Access["credentials"],
): CheckedCredentials {
  const problems: FieldProblems = {};
  const credentials: Record<string, string> = {};
  for (const { name, isSecret, isOptional } of fields) {
    const text = entered[name]?.trim() ?? "";
    const value = text === "" && isSecret ? (kept[name] ?? "") : text;
    const problem = problemOf(name, value);
    if (value === "") {
      if (!isOptional) problems[name] = "missing";
    } else if (problem) problems[name] = problem;
    else credentials[name] = name === "baseUrl" ? value.replace(/\/+$/, "") : value;
  }
  return Object.keys(problems).length > 0 ? { kind: "invalid", problems } : { kind: "valid", credentials };
}

function problemOf(name: CredentialField["name"], value: string): FieldProblem | null {
  if (value.length > LENGTH_MAX) return "too_long";
  if (name !== "baseUrl") return null;
  return ADDRESS.test(value) ? null : "no_address";
}

/** A few characters tell a merchant which key it is, and nobody else anything. */
export function showCredential(field: CredentialField, credentials: Access["credentials"]): CredentialView {
  const value = credentials[field.name];
  if (value === undefined) return { ...field, shown: null };
  if (!field.isSecret) return { ...field, shown: value };
  return {
    ...field,
    shown: value.length > 2 * SHOWN_CHARACTERS ? `…${value.slice(-SHOWN_CHARACTERS)}` : "…",
  };
}
