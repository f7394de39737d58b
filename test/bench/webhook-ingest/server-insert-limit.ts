import { createServer } from "node:http";
import pg from "pg";
import { serve } from "../support/serve.ts";

// The naive limit: a bare server that stores the same bytes with one single-row INSERT for each request. No signature, no
// sealing; a table with the keys of the product's inbox. Its storage is PostgreSQL's ordinary one, which compresses bodies as
// ours are compressed, or "external", which does not: that costs this peer less work and four times the disk.
const storage = process.env.BENCH_STORAGE === "external" ? "external" : "extended";
const table = `naive_inbox_${storage}`;
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 32 });
await pool.query(`create table if not exists ${table} (
  shop text not null, id bigserial, webhook_id text not null, event_id text, topic text not null, received_at timestamptz not null default now(),
  state text not null default 'waiting', body bytea not null,
  primary key (shop, id), unique (shop, webhook_id), unique (shop, topic, event_id))`);
await pool.query(`alter table ${table} alter column body set storage ${storage}`);
const insert = {
  name: "insert",
  text: `insert into ${table} (shop, webhook_id, event_id, topic, body) values ($1, $2, $3, $4, $5) on conflict do nothing`,
};

serve(
  createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const { headers } = request;
      const values = [
        headers["x-shopify-shop-domain"],
        headers["x-shopify-webhook-id"],
        headers["x-shopify-event-id"],
        headers["x-shopify-topic"],
      ];
      void pool.query({ ...insert, values: [...values, Buffer.concat(chunks)] }).then(
        () => response.writeHead(200, { "content-length": 0 }).end(),
        () => response.writeHead(500, { "content-length": 0 }).end(),
      );
    });
  }),
);
