/**
 * The Admin API version we speak. shopify.app.toml (for webhooks) and the vendored schema name the same one; npm run check
 * holds them together. Supported until October 2027: https://shopify.dev/docs/api/usage/versioning
 */
export const API_VERSION = "2026-10";
