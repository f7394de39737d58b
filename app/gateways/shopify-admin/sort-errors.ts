/** An entry of an answer's `errors`, as far as we look at it. */
export type AdminError = {
  message: string;
  path?: readonly (string | number)[] | undefined;
  extensions?: Record<string, unknown> | undefined;
};

/** What an answer is worth, errors considered. */
export type Verdict =
  | { kind: "good"; hidden: string[] }
  | { kind: "throttled" }
  /** Shopify's own trouble. */
  | { kind: "busy"; reason: string }
  /** The merchant has not granted a scope that the query needs. */
  | { kind: "scope-missing"; reason: string }
  /** The query, or the app's standing with Shopify, is wrong. */
  | { kind: "wrong"; reason: string };

/** https://shopify.dev/docs/api/admin-graphql/latest#status-and-error-codes */
const BUSY_CODES = new Set(["INTERNAL_SERVER_ERROR", "TIMEOUT", "SERVICE_UNAVAILABLE"]);

/**
 * Sorts the errors of an answer; the gravest decides. A field that is null because the app is not approved for that
 * piece of protected customer data is no error but `hidden`: its path without list positions, "order.email".
 * See https://shopify.dev/docs/apps/launch/protected-customer-data
 */
export function sortErrors(errors: readonly AdminError[], hasData: boolean): Verdict {
  if (errors.some((error) => codeOf(error) === "THROTTLED")) return { kind: "throttled" };
  const wrong = errors.filter((error) => !isHidden(error) && !isScopeMissing(error));
  const busy = wrong.find((error) => BUSY_CODES.has(codeOf(error)));
  if (busy) return { kind: "busy", reason: busy.message };
  if (wrong.length > 0) return { kind: "wrong", reason: wrong.map(({ message }) => message).join("; ") };
  const denied = errors.find(isScopeMissing);
  if (denied) return { kind: "scope-missing", reason: denied.message };
  if (!hasData) return { kind: "busy", reason: "the answer holds no data" };
  return { kind: "good", hidden: [...new Set(errors.map(fieldOf))] };
}

function codeOf({ extensions }: AdminError): string {
  return typeof extensions?.code === "string" ? extensions.code : "";
}

/** A denied field names the scopes it wants; one that is kept back for want of approval does not. */
const isScopeMissing = (error: AdminError): boolean =>
  codeOf(error) === "ACCESS_DENIED" && /required access:|access scope/i.test(error.message);

/** Denied as a piece of an answer. Denied as the whole answer (a path of one step), nothing of use came back. */
const isHidden = (error: AdminError): boolean =>
  codeOf(error) === "ACCESS_DENIED" && !isScopeMissing(error) && namesOf(error).length > 1;

const fieldOf = (error: AdminError): string => namesOf(error).join(".");
const namesOf = (error: AdminError) => (error.path ?? []).filter((step) => typeof step === "string");
