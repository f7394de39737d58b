import { instant } from "./instants.ts";
import { Shop, type ShopSnapshot } from "./shop.ts";
import { SHOP_PROFILES } from "./shop-profiles.ts";

/** All shops and the clock. `changed` is called after every change that should outlive a restart. */
export class World {
  readonly shops: ReadonlyMap<string, Shop>;
  readonly #now: () => Date;
  readonly #listeners: (() => void)[] = [];

  constructor(now: () => Date) {
    this.#now = now;
    this.shops = new Map(SHOP_PROFILES.map((profile) => [profile.domain, new Shop(profile)]));
  }

  now(): Date {
    return this.#now();
  }

  /** Now, as Shopify writes it. */
  instant(): string {
    return instant(this.#now());
  }

  /** A shop by domain or handle; throws for a shop that does not exist. */
  shop(name: string): Shop {
    const found = this.findShop(name);
    if (!found)
      throw new Error(`The stand-in has no shop "${name}"; it has ${[...this.shops.keys()].join(", ")}`);
    return found;
  }

  findShop(name: string): Shop | null {
    return this.shops.get(name) ?? this.shops.get(`${name}.myshopify.com`) ?? null;
  }

  onChange(listener: () => void): void {
    this.#listeners.push(listener);
  }

  changed(): void {
    for (const listener of this.#listeners) listener();
  }

  snapshot(): ShopSnapshot[] {
    return [...this.shops.values()].map((shop) => shop.snapshot());
  }

  restore(snapshots: ShopSnapshot[]): void {
    for (const snapshot of snapshots) this.findShop(snapshot.domain)?.restore(snapshot);
  }
}
