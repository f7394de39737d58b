import { collectionsOf, type CatalogueProduct } from "../seed/catalogue.ts";
import type { Settings } from "../options.ts";
import type { ShopLocation } from "../seed/locations.ts";
import type { Shop } from "../state/shop.ts";
import type { World } from "../state/world.ts";
import type { Delivery } from "../webhooks/delivery.ts";
import { collectionBody, locationBody, productBody } from "../webhooks/payloads/product-bodies.ts";
import type { WebhookSender } from "../webhooks/webhook-sender.ts";
import { findCollection, findLocation, findProduct } from "./shop-products.ts";

export type ProductChange = Partial<
  Pick<CatalogueProduct, "title" | "vendor" | "type" | "tags" | "isSoldOut">
> & {
  /** Handles of the collections that the product shall be in. */
  collections?: string[];
};

type Change = { what: string; deliveries: Delivery[] };

/** Lets the merchant change products and locations: sends the webhooks Shopify would send. */
export class ProductDesk {
  /** Its address is known only once it listens. */
  readonly #settings: Pick<Settings, "url" | "pictureOrigin">;
  readonly #world: World;
  readonly #webhooks: WebhookSender;

  constructor(settings: Pick<Settings, "url" | "pictureOrigin">, world: World, webhooks: WebhookSender) {
    this.#settings = settings;
    this.#world = world;
    this.#webhooks = webhooks;
  }

  /** Changes a product, named by id or handle. Throws when the shop has no such product or collection. */
  async changeProduct(shop: Shop, name: string, { collections, ...change }: ProductChange): Promise<Change> {
    const before = findProduct(shop, name);
    if (!before) throw new Error(`${shop.profile.name} has no product ${name}`);
    const collectionIds = collections?.map((handle) => {
      const found = findCollection(shop, handle);
      if (!found) throw new Error(`${shop.profile.name} has no collection ${handle}`);
      return found.id;
    });
    shop.productChanges[before.id] = {
      ...shop.productChanges[before.id],
      ...change,
      ...(collectionIds ? { collectionIds } : {}),
      updatedAt: this.#world.instant(),
    };
    this.#world.changed();
    const now = findProduct(shop, before.id) ?? before;
    const moved = collectionsOf(shop.profile).filter(
      ({ id }) => before.collectionIds.includes(id) !== now.collectionIds.includes(id),
    );
    const sent = await Promise.all([
      this.#webhooks.publish(
        shop,
        "products/update",
        productBody(shop, now, this.#settings.pictureOrigin ?? this.#settings.url),
      ),
      ...moved.map((collection) =>
        this.#webhooks.publish(
          shop,
          "collections/update",
          collectionBody(shop, collection, this.#world.instant()),
        ),
      ),
    ]);
    return { what: `${now.title} was changed`, deliveries: sent.flat() };
  }

  /** Changes a location, named by id. Throws when the shop has no such location. */
  async changeLocation(
    shop: Shop,
    id: string,
    change: Partial<Pick<ShopLocation, "name" | "isActive">>,
  ): Promise<Change> {
    const before = findLocation(shop, id);
    if (!before) throw new Error(`${shop.profile.name} has no location ${id}`);
    shop.locationChanges[id] = { ...shop.locationChanges[id], ...change };
    this.#world.changed();
    const now = { ...before, ...change };
    const topic = now.isActive === before.isActive ? "update" : now.isActive ? "activate" : "deactivate";
    const body = locationBody(shop, now, this.#world.instant());
    return {
      what: `${now.name}: ${topic}`,
      deliveries: await this.#webhooks.publish(shop, `locations/${topic}`, body),
    };
  }
}
