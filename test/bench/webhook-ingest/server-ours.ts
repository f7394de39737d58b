import { createServer } from "node:http";
import pg from "pg";
import { openInbox } from "#app/features/inbox/inbox.server.ts";
import { createVault } from "#app/lib/vault.server.ts";
import { createWebhookDoor } from "#app/webhook-door.server.ts";
import { SECRET } from "./deliveries.ts";
import { serve } from "../support/serve.ts";

// The product's own door and inbox, sealed bodies and all, in a process of its own.
const vault = createVault({ sealing: [{ id: "b1", key: Buffer.alloc(32, 1) }], lookup: Buffer.alloc(32, 2) });
const log = { debug() {}, info() {}, warn: console.error, error: console.error };
const inbox = openInbox(
  new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 32 }),
  vault,
  () => {},
);
const door = createWebhookDoor(inbox, [SECRET], log);
serve(createServer((request, response) => void door(request, response)));
