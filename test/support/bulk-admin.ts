import { Kind } from "graphql";
import type { ShopifyAdmin } from "#app/gateways/shopify-admin/shopify-admin.server.ts";
import { Bug } from "#app/lib/errors.ts";

export type BulkAnswer = {
  status: string;
  url: string | null;
  errorCode: string | null;
  rootObjectCount: string;
};

export type BulkAdmin = ShopifyAdmin & {
  /** What the next look at the operation shows. */
  operation: BulkAnswer | null;
  /** Why the next bulk query is refused; null: it is accepted. */
  refusal: string | null;
  /** Texts of the bulk queries that were accepted. */
  queries: string[];
  /** How often the operation was looked at. */
  looks: number;
};

export const BULK_OPERATION_ID = "gid://shopify/BulkOperation/720918";

/** An Admin API that knows bulk operations and nothing else; its answers are set by the test. */
export function bulkAdmin(operation: BulkAnswer): BulkAdmin {
  const admin: Omit<BulkAdmin, "run"> = { operation, refusal: null, queries: [], looks: 0 };
  const answers: Record<string, (variables: Record<string, unknown>) => unknown> = {
    RunBulkQuery: ({ query }) => {
      if (admin.refusal !== null)
        return { bulkOperation: null, userErrors: [{ code: admin.refusal, message: "not now" }] };
      admin.queries.push(String(query));
      return {
        bulkOperation: { id: `${BULK_OPERATION_ID}${admin.queries.length}`, status: "CREATED" },
        userErrors: [],
      };
    },
    BulkOperationById: ({ id }) => {
      admin.looks += 1;
      return admin.operation && { id, ...admin.operation };
    },
  };
  const roots: Record<string, string> = {
    RunBulkQuery: "bulkOperationRunQuery",
    BulkOperationById: "bulkOperation",
  };
  const run: ShopifyAdmin["run"] = async (_shopId, document, variables) => {
    const name =
      document.definitions.find((one) => one.kind === Kind.OPERATION_DEFINITION)?.name?.value ?? "";
    const answer = answers[name];
    if (!answer) throw new Bug(`this test did not expect ${name}`);
    // The shapes are those of the two documents, which the generated types cannot prove here.
    return { data: { [roots[name] ?? ""]: answer(variables) } as never, hidden: [] };
  };
  return Object.assign(admin, { run });
}
