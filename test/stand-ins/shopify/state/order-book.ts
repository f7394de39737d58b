import type { Order } from "./records.ts";

/** Makes the order at a place of the book; the same place always gives the same order. */
export type OrderMaker = (index: number) => Order;

/**
 * A shop's orders, oldest first. Orders that nothing has happened to since the seed are made again whenever they
 * are looked at, so a book of 100,000 orders takes no memory; an order that changed is kept.
 */
export class OrderBook {
  readonly #make: OrderMaker;
  #seeded: number;
  readonly #kept = new Map<number, Order>();
  #end: number;

  constructor(make: OrderMaker, seeded: number, kept: Iterable<Order> = []) {
    this.#make = make;
    this.#seeded = seeded;
    for (const order of kept) this.#kept.set(order.index, order);
    this.#end = Math.max(seeded, ...[...this.#kept.keys()].map((index) => index + 1));
  }

  get size(): number {
    return this.#end;
  }

  get seeded(): number {
    return this.#seeded;
  }

  kept(): Order[] {
    return [...this.#kept.values()];
  }

  at(index: number): Order | null {
    const kept = this.#kept.get(index);
    if (kept) return kept;
    return index >= 0 && index < this.#seeded ? this.#make(index) : null;
  }

  /** Oldest first; `from` and `to` bound the places. */
  *all({ from = 0, to = this.#end }: { from?: number; to?: number } = {}): Generator<Order> {
    for (let index = from; index < to; index += 1) {
      const order = this.at(index);
      if (order) yield order;
    }
  }

  /** The same, from the last place of the range down. */
  *newestFirst({ from = 0, to = this.#end }: { from?: number; to?: number } = {}): Generator<Order> {
    for (let index = to - 1; index >= from; index -= 1) {
      const order = this.at(index);
      if (order) yield order;
    }
  }

  keep(order: Order): void {
    this.#kept.set(order.index, order);
    this.#end = Math.max(this.#end, order.index + 1);
  }

  /** Forgets every order; the next seed starts at #1001 again. */
  static empty(): OrderBook {
    return new OrderBook(() => {
      throw new Error("An empty order book makes no orders");
    }, 0);
  }
}
