import { gid } from "../../state/ids.ts";
import type { BulkOperation } from "../../state/records.ts";
import type { Context, Fields } from "../context.ts";
import { findMetafield } from "./metafield-fields.ts";
import { APP_ID } from "./shop-fields.ts";

type Installation = { kind: "AppInstallation"; id: string };

export const theInstallation = ({ shop }: Context): Installation => ({
  kind: "AppInstallation",
  id: gid("AppInstallation", shop.profile.id),
});

export const installationFields: Fields<Installation> = {
  accessScopes: (_installation, _args, { shop }) =>
    shop.scopes.map((handle) => ({ handle, description: handle.replaceAll("_", " ") })),
  activeSubscriptions: () => [],
  app: (_installation, _args, { settings }) => ({
    id: gid("App", APP_ID),
    title: settings.app.name,
    handle: settings.app.handle,
    apiKey: settings.apiKey,
    embedded: true,
  }),
  launchUrl: (_installation, _args, { shop, settings }) =>
    `https://admin.shopify.com/store/${shop.profile.handle}/apps/${settings.app.handle}`,
  uninstallUrl: () => null,
  metafield: (installation, args, context) => findMetafield(context, installation.id, args),
};

export const bulkOperationFields: Fields<BulkOperation> = {
  id: (operation) => gid("BulkOperation", operation.id),
  type: () => "QUERY",
  objectCount: (operation) => String(operation.objectCount),
  rootObjectCount: (operation) => String(operation.rootObjectCount),
  fileSize: (operation) => operation.fileSize && String(operation.fileSize),
  url: (operation, _args, { bulk }) =>
    operation.status === "COMPLETED" && operation.file ? bulk.urlOf(operation) : null,
  partialDataUrl: (operation, _args, { bulk }) =>
    operation.status === "FAILED" && operation.file ? bulk.urlOf(operation) : null,
};
