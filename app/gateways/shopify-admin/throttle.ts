/** What Shopify says of the app's bucket of points in one shop, in `extensions.cost.throttleStatus` of every answer. */
type ThrottleStatus = {
  maximumAvailable: number;
  currentlyAvailable: number;
  /** Points per second. */
  restoreRate: number;
};

/** The bucket as it was at `atMs` on this process's clock. */
export type Bucket = ThrottleStatus & { atMs: number };

/** What an answer says of the cost of its query. */
export type QueryCost = { requestedQueryCost: number; throttleStatus: ThrottleStatus };

/** Added to every wait: Shopify rounds `currentlyAvailable`, and clocks are not that exact. */
const MARGIN_MS = 50;

/** Points in the bucket at a later time. */
export function pointsAt(bucket: Bucket, nowMs: number): number {
  const restored = (Math.max(0, nowMs - bucket.atMs) / 1000) * bucket.restoreRate;
  return Math.min(bucket.maximumAvailable, bucket.currentlyAvailable + restored);
}

/**
 * How long to wait until the bucket holds `cost` points; 0 when it does, or when nothing is known yet. A query dearer
 * than the whole bucket waits for a full one: Shopify then says what is wrong with it.
 * See https://shopify.dev/docs/api/usage/limits#the-leaky-bucket-algorithm
 */
export function waitMsFor(cost: number, bucket: Bucket | null, nowMs: number): number {
  if (!bucket || bucket.restoreRate <= 0) return 0;
  const missing = Math.min(cost, bucket.maximumAvailable) - pointsAt(bucket, nowMs);
  return missing <= 0 ? 0 : Math.ceil((missing / bucket.restoreRate) * 1000) + MARGIN_MS;
}

/** Reads `extensions` of an answer; null when it says nothing of cost. */
export function parseQueryCost(extensions: unknown): QueryCost | null {
  const cost = property(extensions, "cost");
  const status = property(cost, "throttleStatus");
  const numbers = {
    requestedQueryCost: property(cost, "requestedQueryCost"),
    maximumAvailable: property(status, "maximumAvailable"),
    currentlyAvailable: property(status, "currentlyAvailable"),
    restoreRate: property(status, "restoreRate"),
  };
  const { requestedQueryCost, ...throttleStatus } = numbers;
  return isNumber(requestedQueryCost) && isThrottleStatus(throttleStatus)
    ? { requestedQueryCost, throttleStatus }
    : null;
}

const isThrottleStatus = (status: Record<keyof ThrottleStatus, unknown>): status is ThrottleStatus =>
  Object.values(status).every(isNumber);

const isNumber = (value: unknown): value is number => typeof value === "number" && Number.isFinite(value);

const property = (value: unknown, key: string): unknown =>
  typeof value === "object" && value !== null ? Reflect.get(value, key) : undefined;
