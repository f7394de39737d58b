import type { CatalogueProduct } from "../seed/catalogue.ts";
import type { ShopLocation } from "../seed/locations.ts";
import { orderOfPlan, type OrderPlan } from "../seed/order-plan.ts";
import { idAt, orderIndexOf, orderIndexOfChild, type IdKind } from "./ids.ts";
import { OrderBook } from "./order-book.ts";
import type { BulkOperation, Fulfillment, Metafield, Order } from "./records.ts";
import type { ShopProfile } from "./shop-profiles.ts";

/** Which protected customer data the app may see in this shop. Level 1 is orders and customers as such. */
export const PROTECTED_FIELDS = ["name", "address", "email", "phone"] as const;
export type ProtectedField = (typeof PROTECTED_FIELDS)[number];
export type Approvals = { level1: boolean; fields: ProtectedField[] };

export type Throttle = { maximumAvailable: number; restoreRate: number };

/** Things that go wrong on purpose; see the README. */
export type Faults = {
  /** Every Admin call is answered THROTTLED. */
  throttled: boolean;
  /** Every Admin call takes that much longer. */
  slowMs: number;
  /** The next `httpFailures` Admin calls are answered with this status. */
  httpStatus: number;
  httpFailures: number;
  /** Bulk operations end FAILED half-way, or never end. */
  bulk: "fail" | "stall" | null;
};
export const NO_FAULTS: Faults = {
  throttled: false,
  slowMs: 0,
  httpStatus: 500,
  httpFailures: 0,
  bulk: null,
};

/** What of a shop outlives a restart of the stand-in. */
export type ShopSnapshot = {
  domain: string;
  plan: OrderPlan | null;
  orders: Order[];
  installed: boolean;
  scopes: string[];
  approvals: Approvals;
  throttle: Throttle;
  metafields: Metafield[];
  productChanges?: Record<string, Partial<CatalogueProduct>>;
  locationChanges?: Record<string, Partial<ShopLocation>>;
  bulkOperations: BulkOperation[];
  counters: Partial<Record<IdKind, number>>;
};

/** Everything that a reviewed app in a normal shop may see. */
const EVERYTHING: Approvals = { level1: true, fields: [...PROTECTED_FIELDS] };
/** A standard plan: 100 points a second, a bucket of twenty seconds. */
const STANDARD_PLAN: Throttle = { maximumAvailable: 2000, restoreRate: 100 };

export class Shop {
  readonly profile: ShopProfile;
  plan: OrderPlan | null = null;
  orders = OrderBook.empty();
  installed = false;
  /** Scopes granted to the app. */
  scopes: string[] = [];
  approvals: Approvals = EVERYTHING;
  throttle: Throttle = STANDARD_PLAN;
  faults: Faults = NO_FAULTS;
  metafields: Metafield[] = [];
  /** What the merchant has changed of products and locations, by id. */
  productChanges: Record<string, Partial<CatalogueProduct>> = {};
  locationChanges: Record<string, Partial<ShopLocation>> = {};
  bulkOperations: BulkOperation[] = [];
  #counters: Partial<Record<IdKind, number>> = {};

  constructor(profile: ShopProfile) {
    this.profile = profile;
  }

  /** Replaces all orders by those of a plan (made only when looked at). */
  seed(plan: OrderPlan, kept: Order[] = []): void {
    this.plan = plan;
    this.orders = new OrderBook((index) => orderOfPlan(this.profile, plan, index), plan.count, kept);
  }

  nextId(kind: IdKind): string {
    const place = (this.#counters[kind] ?? 0) + 1;
    this.#counters[kind] = place;
    return idAt(kind, this.profile.index, place);
  }

  findOrder(id: string): Order | null {
    const index = orderIndexOf(this.profile.index, id);
    return index === null ? null : this.orders.at(index);
  }

  /** Finds by name ("#1042", "1042"). */
  findOrderByName(name: string): Order | null {
    const number = Number(name.replace(/^#/, ""));
    const first = this.orders.at(0)?.number;
    const order = first === undefined || !Number.isInteger(number) ? null : this.orders.at(number - first);
    return order?.number === number ? order : null;
  }

  findFulfillment(id: string): { order: Order; fulfillment: Fulfillment } | null {
    const index = orderIndexOfChild("Fulfillment", this.profile.index, id);
    const order = index === null ? null : this.orders.at(index);
    const fulfillment = order?.fulfillments.find((candidate) => candidate.id === id);
    return order && fulfillment ? { order, fulfillment } : null;
  }

  snapshot(): ShopSnapshot {
    return {
      domain: this.profile.domain,
      plan: this.plan,
      orders: this.orders.kept(),
      installed: this.installed,
      scopes: this.scopes,
      approvals: this.approvals,
      throttle: this.throttle,
      metafields: this.metafields,
      productChanges: this.productChanges,
      locationChanges: this.locationChanges,
      bulkOperations: this.bulkOperations,
      counters: this.#counters,
    };
  }

  restore(snapshot: ShopSnapshot): void {
    if (snapshot.plan) this.seed(snapshot.plan, snapshot.orders);
    this.installed = snapshot.installed;
    this.scopes = snapshot.scopes;
    this.approvals = snapshot.approvals;
    this.throttle = snapshot.throttle;
    this.metafields = snapshot.metafields;
    this.productChanges = snapshot.productChanges ?? {};
    this.locationChanges = snapshot.locationChanges ?? {};
    this.bulkOperations = snapshot.bulkOperations.filter((operation) => operation.status === "COMPLETED");
    this.#counters = snapshot.counters;
  }
}
