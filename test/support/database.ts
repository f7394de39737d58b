import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, inject } from "vitest";
import { createDb } from "#app/db.server.ts";
import type { PrismaClient } from "#prisma";

export type TestDatabase = { url: string; db: PrismaClient };

/** A migrated database of this test file's own, copied from the template in a moment and dropped at the end. */
export async function createTestDatabase(): Promise<TestDatabase & { drop(): Promise<void> }> {
  const server = inject("postgresUrl");
  const name = `test_${randomUUID().replaceAll("-", "")}`;
  await query(server, `create database ${name} template doorstep_template`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  const db = createDb(url.toString(), 10);
  return {
    url: url.toString(),
    db,
    async drop() {
      await db.$disconnect();
      // Not "with (force)": a pool calls itself ended as soon as it has said goodbye, and complains when a connection is cut off
      // before the server has read that. Without force the server waits for it, up to five seconds.
      // https://github.com/postgres/postgres/blob/REL_18_STABLE/src/backend/storage/ipc/procarray.c (CountOtherDBBackends)
      await query(server, `drop database if exists ${name}`);
    },
  };
}

/** The same for a whole test file: made before its tests, dropped after. */
export function useTestDatabase(): TestDatabase {
  const handle: Partial<TestDatabase & { drop(): Promise<void> }> = {};
  beforeAll(async () => void Object.assign(handle, await createTestDatabase()));
  afterAll(() => handle.drop?.());
  // Filled in beforeAll, before any test can read it.
  return handle as TestDatabase;
}

async function query(url: string, sql: string): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
