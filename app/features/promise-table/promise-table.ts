/** The namespace of metafields that only this app may write; https://shopify.dev/docs/apps/build/custom-data/ownership */
export const PROMISE_METAFIELD = { namespace: "$app", key: "promises", type: "json" } as const;
/** What a checkout extension and a theme can be expected to carry. */
export const PROMISE_TABLE_MAX_BYTES = 32 * 1024;
/** Orders placed in the next sixty days; after that the table is stale and gives nothing. */
export const PROMISE_TABLE_DAYS = 60;
