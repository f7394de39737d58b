import { randomUUID } from "node:crypto";
import { GraphQLError } from "graphql";
import type { Throttle } from "../state/shop.ts";
import type { AccessRule } from "./access-rules.ts";

/** Errors in Shopify's own words; apps match on the codes, some (sadly) on the words. */

export const accessDenied = (fieldName: string, rule: AccessRule): GraphQLError =>
  new GraphQLError(`Access denied for ${fieldName} field. Required access: ${rule.text}`, {
    extensions: {
      code: "ACCESS_DENIED",
      documentation: "https://shopify.dev/api/usage/access-scopes",
      requiredAccess: rule.text,
    },
  });

/** https://shopify.dev/docs/apps/launch/protected-customer-data */
export const fieldNotApproved = (fieldName: string): GraphQLError =>
  new GraphQLError(
    `This app is not approved to use the ${fieldName} field. See https://shopify.dev/docs/apps/launch/protected-customer-data for more details.`,
    { extensions: { code: "ACCESS_DENIED" } },
  );

export const typeNotApproved = (typeName: string): GraphQLError =>
  new GraphQLError(
    `This app is not approved to access the ${typeName} object. See https://shopify.dev/docs/apps/launch/protected-customer-data for more details.`,
    { extensions: { code: "ACCESS_DENIED" } },
  );

export const internalError = (): GraphQLError => {
  const requestId = randomUUID();
  return new GraphQLError(
    `Internal error. Looks like something went wrong on our end.\nRequest ID: ${requestId} (include this in support requests).`,
    { extensions: { code: "INTERNAL_SERVER_ERROR", requestId } },
  );
};

export const throttled = () => ({
  message: "Throttled",
  extensions: { code: "THROTTLED", documentation: "https://shopify.dev/api/usage/rate-limits" },
});

export const maxCostExceeded = (cost: number, maxCost: number) => ({
  message:
    `Query cost is ${cost}, which exceeds the single query max cost limit (${maxCost}).\n\n` +
    "See https://shopify.dev/concepts/about-apis/rate-limits for more information on how the\ncost of a query is calculated.\n\n" +
    "To query larger amounts of data with fewer limits, bulk operations should be used instead.\n" +
    "See https://shopify.dev/tutorials/perform-bulk-operations-with-admin-api for usage details.\n",
  extensions: {
    code: "MAX_COST_EXCEEDED",
    cost,
    maxCost,
    documentation: "https://shopify.dev/api/usage/rate-limits",
  },
});

/** A fault of the query against the schema. */
export function invalidQuery(error: GraphQLError) {
  const unknown = /^Cannot query field "(\w+)" on type "(\w+)"/.exec(error.message);
  return {
    message: unknown ? `Field '${unknown[1]}' doesn't exist on type '${unknown[2]}'` : error.message,
    locations: error.locations,
    ...(unknown
      ? { extensions: { code: "undefinedField", typeName: unknown[2], fieldName: unknown[1] } }
      : { extensions: { code: "graphqlValidationFailed" } }),
  };
}

export type CostReport = {
  requestedQueryCost: number;
  actualQueryCost: number | null;
  throttleStatus: Throttle & { currentlyAvailable: number };
};
