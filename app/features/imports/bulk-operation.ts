/** What Shopify tells of a bulk operation. https://shopify.dev/docs/api/admin-graphql/2026-10/objects/BulkOperation */
export type BulkOperation = {
  status: string;
  errorCode?: string | null;
  url?: string | null;
  /** Orders in the file (or so far): a number that may come as text. */
  rootObjectCount: string | number;
};

export type BulkStep =
  | { kind: "wait"; orderCount: number }
  | { kind: "read"; url: string; orderCount: number }
  /** Finished without a file: the shop has no orders in that time. */
  | { kind: "empty" }
  | { kind: "failed"; problem: string };

/** What to do next about a bulk operation; null when Shopify no longer knows it. */
export function decideBulkStep(operation: BulkOperation | null): BulkStep {
  if (operation === null) return failed("Shopify no longer has the file of past orders.");
  const orderCount = Number(operation.rootObjectCount);
  switch (operation.status) {
    case "CREATED":
    case "RUNNING":
    case "CANCELING":
      return { kind: "wait", orderCount };
    case "COMPLETED":
      return operation.url ? { kind: "read", url: operation.url, orderCount } : { kind: "empty" };
    case "CANCELED":
      return failed("Reading past orders was canceled in Shopify.");
    case "EXPIRED":
      return failed("The file of past orders has expired at Shopify.");
    case "FAILED":
      return failed(problemOf(operation.errorCode ?? ""));
    default:
      return failed(`Shopify could not prepare past orders (${operation.status}).`);
  }
}

function problemOf(errorCode: string): string {
  switch (errorCode) {
    case "ACCESS_DENIED":
      return "Shopify did not let the app read orders. Check that the app's permissions are approved.";
    case "TIMEOUT":
      return "Shopify took too long to prepare past orders.";
    default:
      return "Shopify had a problem of its own while preparing past orders.";
  }
}

const failed = (problem: string): BulkStep => ({ kind: "failed", problem });
