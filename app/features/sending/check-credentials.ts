import type { SenderField, SenderFieldName } from "./senders.ts";

export type FieldProblem =
  "missing" | "too_long" | "no_host" | "no_port" | "no_region" | "no_choice" | "not_public";
export type FieldProblems = Partial<Record<SenderFieldName, FieldProblem>>;

type CheckedCredentials =
  { kind: "valid"; credentials: Record<string, string> } | { kind: "invalid"; problems: FieldProblems };

const LENGTH_MAX = 1_000;
const HOST = /^(?=.{1,253}$)[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*$/i;
const REGION = /^[a-z]{2}(-[a-z]+)+-\d$/;

/**
 * Checks what a merchant entered for a service. A secret left empty keeps the one saved before, because the form never shows
 * it. Whether a host is one of the operator's own network is not told by its letters: see the address guard.
 */
export function checkCredentials(
  fields: readonly SenderField[],
  entered: Readonly<Record<string, string | undefined>>,
  kept: Readonly<Record<string, string>>,
): CheckedCredentials {
  const problems: FieldProblems = {};
  const credentials: Record<string, string> = {};
  for (const field of fields) {
    const text = entered[field.name]?.trim() ?? "";
    const value = text === "" && field.isSecret ? (kept[field.name] ?? "") : text;
    const problem = value === "" ? (field.isOptional ? null : "missing") : problemOf(field, value);
    if (problem) problems[field.name] = problem;
    else if (value !== "") credentials[field.name] = value;
  }
  // A server that knows people by name asks them for a password.
  if (credentials.username && !credentials.password) problems.password ??= "missing";
  return Object.keys(problems).length > 0 ? { kind: "invalid", problems } : { kind: "valid", credentials };
}

/**
 * The secrets saved before that an empty field stands for. A password was given for one server: whoever names another has to
 * know it, or anybody who sees this page could have it sent to a server of their own.
 */
export const whatMayBeKept = (
  saved: Readonly<Record<string, string>>,
  entered: Readonly<Record<string, string | undefined>>,
): Readonly<Record<string, string>> => ((entered.host?.trim() ?? "") === (saved.host ?? "") ? saved : {});

function problemOf({ name, choices }: SenderField, value: string): FieldProblem | null {
  if (value.length > LENGTH_MAX) return "too_long";
  if (choices) return choices.some((choice) => choice === value) ? null : "no_choice";
  return RULES[name]?.(value) ?? null;
}

/** Of fields that become part of a connection or of the host that is called; the services judge all others by themselves. */
const RULES: Partial<Record<SenderFieldName, (value: string) => FieldProblem | null>> = {
  host: (value) => (HOST.test(value) ? null : "no_host"),
  domain: (value) => (HOST.test(value) ? null : "no_host"),
  port: (value) =>
    /^\d{1,5}$/.test(value) && Number(value) >= 1 && Number(value) <= 65_535 ? null : "no_port",
  region: (value) => (REGION.test(value) ? null : "no_region"),
};

const SHOWN_CHARACTERS = 4;

/** What is saved, as it may be shown: what is no secret whole, of a secret the last four characters. */
export function showCredentials(
  fields: readonly SenderField[],
  credentials: Readonly<Record<string, string>>,
): Partial<Record<SenderFieldName, string>> {
  const shown: Partial<Record<SenderFieldName, string>> = {};
  for (const { name, isSecret } of fields) {
    const value = credentials[name];
    if (value === undefined) continue;
    if (!isSecret) shown[name] = value;
    else shown[name] = value.length > 2 * SHOWN_CHARACTERS ? `…${value.slice(-SHOWN_CHARACTERS)}` : "…";
  }
  return shown;
}
