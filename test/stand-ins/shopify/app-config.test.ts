import { expect, test } from "vitest";
import { parseAppConfig } from "./app-config.ts";

const TOML = `
# a comment with [brackets]
client_id = "abc" # and one behind
name = "My App"
application_url = "https://app.example.com/app"
embedded = true

[access_scopes]
scopes = "read_orders, write_orders"
optional_scopes = ["write_fulfillments"]

[webhooks]
api_version = "2026-10"

  [[webhooks.subscriptions]]
  topics = [
    "orders/create", # first
    "orders/updated",
  ]
  uri = "/webhooks"
  include_fields = ["id", "name"]

  [[webhooks.subscriptions]]
  compliance_topics = ['shop/redact']
  uri = "https://elsewhere.example.com/#hash"

[app_proxy]
url = "https://app.example.com/proxy"
prefix = "apps"
subpath = "track"
`;

test("reads what Shopify reads from the app's configuration", () => {
  expect(parseAppConfig(TOML)).toEqual({
    clientId: "abc",
    name: "My App",
    handle: "my-app",
    entryPath: "/app",
    scopes: ["read_orders", "write_orders"],
    optionalScopes: ["write_fulfillments"],
    apiVersion: "2026-10",
    subscriptions: [
      {
        topic: "orders/create",
        uri: "/webhooks",
        name: null,
        includeFields: ["id", "name"],
        compliance: false,
      },
      {
        topic: "orders/updated",
        uri: "/webhooks",
        name: null,
        includeFields: ["id", "name"],
        compliance: false,
      },
      {
        topic: "shop/redact",
        uri: "https://elsewhere.example.com/#hash",
        name: null,
        includeFields: null,
        compliance: true,
      },
    ],
    proxy: { url: "https://app.example.com/proxy", prefix: "apps", subpath: "track" },
  });
});

test.each([["name = {"], ["just words"], ["name = 1-2-3"]])("a line it cannot read is named: %s", (line) => {
  expect(() => parseAppConfig(`client_id = "x"\n${line}`)).toThrow(/shopify\.app\.toml, line 2/);
});
