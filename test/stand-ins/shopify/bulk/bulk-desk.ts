import { createHmac, timingSafeEqual } from "node:crypto";
import { mkdir, rm } from "node:fs/promises";
import path from "node:path";
import type { Context } from "../admin-api/context.ts";
import { loadAdminSchema } from "../admin-api/schema.ts";
import type { Settings } from "../options.ts";
import type { BulkOperation } from "../state/records.ts";
import type { Shop } from "../state/shop.ts";
import type { World } from "../state/world.ts";
import { bulkFinishBody } from "../webhooks/payloads/shop-bodies.ts";
import type { WebhookSender } from "../webhooks/webhook-sender.ts";
import { planBulkQuery, type BulkPlan } from "./bulk-query.ts";
import { writeBulkFile } from "./bulk-run.ts";

type UserError = {
  field: string[] | null;
  message: string;
  code: "INVALID" | "LIMIT_REACHED" | "OPERATION_IN_PROGRESS";
};

const LINK_LIFE_MS = 7 * 86_400_000;
const isBusy = (operation: BulkOperation) => ["CREATED", "RUNNING", "CANCELING"].includes(operation.status);

/** Starts, runs and cancels bulk queries, and signs the links to their files. */
export class BulkDesk {
  readonly #settings: Settings;
  readonly #world: World;
  readonly #webhooks: WebhookSender;
  readonly #contextFor: (shop: Shop) => Promise<Context>;
  readonly #runs = new Set<Promise<void>>();
  #closing = false;

  constructor(parts: {
    settings: Settings;
    world: World;
    webhooks: WebhookSender;
    contextFor: (shop: Shop) => Promise<Context>;
  }) {
    this.#settings = parts.settings;
    this.#world = parts.world;
    this.#webhooks = parts.webhooks;
    this.#contextFor = parts.contextFor;
  }

  /** bulkOperationRunQuery: the operation (CREATED), or why not. */
  async run(
    shop: Shop,
    query: string,
    groupObjects: boolean,
  ): Promise<{ bulkOperation: BulkOperation | null; userErrors: UserError[] }> {
    const refuse = (...userErrors: UserError[]) => ({ bulkOperation: null, userErrors });
    const { schema } = await loadAdminSchema();
    const plan = planBulkQuery(schema, query);
    if ("errors" in plan) {
      return refuse(
        ...plan.errors.map((message): UserError => ({ field: ["query"], message, code: "INVALID" })),
      );
    }
    const busy = shop.bulkOperations.filter(isBusy);
    const [first] = busy;
    if (first && busy.length >= this.#settings.bulkQueryLimit) return refuse(this.#limitError(first));
    const operation: BulkOperation = {
      kind: "BulkOperation",
      id: shop.nextId("BulkOperation"),
      status: "CREATED",
      errorCode: null,
      query,
      groupObjects,
      createdAt: this.#world.instant(),
      completedAt: null,
      objectCount: 0,
      rootObjectCount: 0,
      fileSize: null,
      file: null,
    };
    shop.bulkOperations.push(operation);
    // Starts after this answer has been made, so that it says CREATED.
    setImmediate(() => this.#follow(this.#execute(shop, plan, operation)));
    return { bulkOperation: operation, userErrors: [] };
  }

  cancel(
    shop: Shop,
    id: string,
  ): { bulkOperation: BulkOperation | null; userErrors: { field: string[]; message: string }[] } {
    const operation = shop.bulkOperations.find((candidate) => candidate.id === id);
    if (!operation)
      return {
        bulkOperation: null,
        userErrors: [{ field: ["id"], message: "Bulk operation does not exist" }],
      };
    if (!isBusy(operation)) {
      const message = `A bulk operation cannot be canceled when it is ${operation.status.toLowerCase()}`;
      return { bulkOperation: operation, userErrors: [{ field: ["id"], message }] };
    }
    operation.status = "CANCELING";
    return { bulkOperation: operation, userErrors: [] };
  }

  /** A link that opens the operation's file for seven days. */
  urlOf(operation: BulkOperation): string {
    const expires = String(this.#world.now().getTime() + LINK_LIFE_MS);
    return `${this.#settings.url}/_bulk/${operation.id}.jsonl?expires=${expires}&signature=${this.#sign(operation.id, expires)}`;
  }

  /** The file a signed link stands for, or null when the signature is wrong or too old. */
  fileFor(id: string, expires: string, signature: string): string | null {
    const wanted = Buffer.from(this.#sign(id, expires));
    const given = Buffer.from(signature);
    if (wanted.length !== given.length || !timingSafeEqual(wanted, given)) return null;
    if (Number(expires) < this.#world.now().getTime()) return null;
    for (const shop of this.#world.shops.values()) {
      const operation = shop.bulkOperations.find((candidate) => candidate.id === id);
      if (operation) return operation.file;
    }
    return null;
  }

  /** Resolves when no bulk operation is running any more. */
  async settled(): Promise<void> {
    while (this.#runs.size > 0) await Promise.all(this.#runs);
  }

  async close(): Promise<void> {
    this.#closing = true;
    for (const shop of this.#world.shops.values()) {
      for (const operation of shop.bulkOperations.filter(isBusy)) operation.status = "CANCELING";
    }
    await this.settled();
  }

  async #execute(shop: Shop, plan: BulkPlan, operation: BulkOperation): Promise<void> {
    if (this.#closing || operation.status !== "CREATED") {
      operation.status = "CANCELED";
      return;
    }
    operation.status = "RUNNING";
    if (shop.faults.bulk === "stall") return;
    const folder = this.#settings.scratchFolder;
    await mkdir(folder, { recursive: true });
    const file = path.join(folder, `bulk-${operation.id}.jsonl`);
    const result = await writeBulkFile(plan, operation, file, await this.#contextFor(shop));
    operation.completedAt = this.#world.instant();
    const isFilled = operation.objectCount > 0;
    if (isFilled) operation.file = file;
    else await rm(file, { force: true });
    if (result === "COMPLETED" || result === "CANCELED") operation.status = result;
    else {
      operation.status = "FAILED";
      operation.errorCode = result;
    }
    this.#world.changed();
    if (!this.#closing)
      await this.#webhooks.publish(shop, "bulk_operations/finish", bulkFinishBody(operation));
  }

  #follow(run: Promise<void>): void {
    const watched = run
      .catch((error: unknown) => {
        for (const shop of this.#world.shops.values()) {
          for (const operation of shop.bulkOperations.filter(isBusy)) {
            operation.status = "FAILED";
            operation.errorCode = "INTERNAL_SERVER_ERROR";
          }
        }
        process.emitWarning(`The Shopify stand-in's bulk operation failed: ${String(error)}`);
      })
      .finally(() => this.#runs.delete(watched));
    this.#runs.add(watched);
  }

  #limitError(first: BulkOperation): UserError {
    return this.#settings.bulkQueryLimit === 1
      ? {
          field: null,
          message: `A bulk query operation for this app and shop is already in progress: gid://shopify/BulkOperation/${first.id}.`,
          code: "OPERATION_IN_PROGRESS",
        }
      : {
          field: null,
          message: "Bulk operations limit reached. Please try again later.",
          code: "LIMIT_REACHED",
        };
  }

  #sign(id: string, expires: string): string {
    return createHmac("sha256", this.#settings.apiSecret).update(`bulk ${id} ${expires}`).digest("hex");
  }
}
