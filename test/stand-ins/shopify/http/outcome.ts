import type { Delivery } from "../webhooks/delivery.ts";

/** What came of an action, in words, with the webhooks it sent. */
export type Outcome = { what: string; deliveries: Delivery[]; order?: string };
