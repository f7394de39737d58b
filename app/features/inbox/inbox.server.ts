import type pg from "pg";
import type { Vault } from "#app/lib/vault.server.ts";
import { createBatchWriter } from "./batch-writer.server.ts";
import type { DeliveryHeaders } from "./delivery.ts";
import { recordDeliveries, type RawDelivery } from "./record-deliveries.server.ts";
import { subjectOf } from "./subject.ts";

export { readBodies, forgetBodies } from "./bodies.server.ts";
export { claimLane, finishDelivery, listShopsWithWork, postponeDelivery } from "./lanes.server.ts";
export { findNewestParcelNews } from "./newest-delivery.server.ts";
export { storeDelivery } from "./store-delivery.server.ts";
export { createSignatureCheck } from "./shopify-signature.server.ts";

/** The durable in-tray: what is fulfilled here survives any crash. */
export type Inbox = {
  /** Stores a delivery; fulfilled only when the database has it. Without `subject` it is read off Shopify's body. */
  record(headers: DeliveryHeaders, body: Buffer, subject?: string): Promise<void>;
  /** False when so much waits to be written that the sender had better come back later. */
  hasRoom(): boolean;
  drained(): Promise<void>;
};

/** Whoever works on one delivery unpacks the whole pack: 16 order bodies cost little, 64 cost more than the work itself. */
const BATCH_MAX = 16;
const WAITING_MAX = 4_000;

/** `onRecorded` is told after every batch, so that the worker in this process need not wait for its next look. */
export function openInbox(pool: pg.Pool, vault: Vault, onRecorded: () => void): Inbox {
  const writer = createBatchWriter<RawDelivery>(async (deliveries) => {
    await recordDeliveries(pool, vault, deliveries);
    onRecorded();
  }, BATCH_MAX);
  return {
    record: (headers, body, subject = subjectOf(headers.topic, body.toString("latin1"))) =>
      writer.write({ ...headers, subject, body }),
    hasRoom: () => writer.waiting() < WAITING_MAX,
    drained: () => writer.drained(),
  };
}
