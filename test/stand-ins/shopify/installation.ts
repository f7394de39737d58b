import type { AppConfig } from "./app-config.ts";
import type { Settings } from "./options.ts";
import type { Shop } from "./state/shop.ts";
import type { World } from "./state/world.ts";
import type { TokenStore } from "./tokens/token-store.ts";
import type { Delivery } from "./webhooks/delivery.ts";
import { scopesBody, shopBody } from "./webhooks/payloads/shop-bodies.ts";
import type { WebhookSender } from "./webhooks/webhook-sender.ts";

type Parts = {
  world: World;
  tokens: TokenStore;
  webhooks: WebhookSender;
  app: AppConfig;
  settings: Pick<Settings, "alsoGranted">;
};

/** Shopify-managed installation: the merchant agrees, the app gets the scopes of its configuration. */
export function install(shop: Shop, { world, app, settings }: Parts): void {
  shop.installed = true;
  shop.scopes = [...app.scopes, ...settings.alsoGranted];
  world.changed();
}

/** Takes every token back and says so with app/uninstalled. */
export async function uninstall(shop: Shop, { world, tokens, webhooks }: Parts): Promise<Delivery[]> {
  shop.installed = false;
  shop.scopes = [];
  tokens.revokeShop(shop.profile.domain);
  world.changed();
  return webhooks.publish(shop, "app/uninstalled", shopBody(shop));
}

/** Changes the granted scopes and says so with app/scopes_update. */
export async function grantScopes(
  shop: Shop,
  scopes: string[],
  { world, webhooks }: Parts,
): Promise<Delivery[]> {
  const previous = shop.scopes;
  shop.scopes = scopes;
  world.changed();
  return webhooks.publish(shop, "app/scopes_update", scopesBody(shop, previous, world.instant()));
}
