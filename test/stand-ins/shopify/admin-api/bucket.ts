import type { Throttle } from "../state/shop.ts";

/** The leaky bucket of one app in one shop. https://shopify.dev/docs/api/usage/limits#the-leaky-bucket-algorithm */
export class Bucket {
  #available: number | null = null;
  #at = 0;

  /** Points available now. */
  available(throttle: Throttle, now: number): number {
    const restored = ((now - this.#at) / 1000) * throttle.restoreRate;
    const available = Math.min(
      throttle.maximumAvailable,
      (this.#available ?? throttle.maximumAvailable) + Math.max(0, restored),
    );
    this.#available = available;
    this.#at = now;
    return available;
  }

  /** Takes the points, or false when there are not enough. */
  take(points: number, throttle: Throttle, now: number): boolean {
    const available = this.available(throttle, now);
    if (points > available) return false;
    this.#available = available - points;
    return true;
  }

  /** What a query asked for but did not use comes back. */
  giveBack(points: number, throttle: Throttle): void {
    this.#available = Math.min(throttle.maximumAvailable, (this.#available ?? 0) + points);
  }

  status(throttle: Throttle, now: number) {
    return {
      maximumAvailable: throttle.maximumAvailable,
      currentlyAvailable: Math.floor(this.available(throttle, now)),
      restoreRate: throttle.restoreRate,
    };
  }
}
