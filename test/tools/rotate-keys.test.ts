import { beforeEach, expect, test } from "vitest";
import { createVault, type VaultKeys } from "#app/lib/vault.server.ts";
import { useTestDatabase } from "#test/support/database.ts";
import { rotateKeys } from "#tools/keys/rotate.ts";

const database = useTestDatabase();

const OLD = { id: "k1", key: Buffer.alloc(32, 1) };
const NEW = { id: "k2", key: Buffer.alloc(32, 2) };
const lookup = Buffer.alloc(32, 3);
const before: VaultKeys = { sealing: [OLD], lookup };
const during: VaultKeys = { sealing: [NEW, OLD], lookup };
const after: VaultKeys = { sealing: [NEW], lookup };

const ORDERS = 1_203;
const shopId = "one.myshopify.com";

beforeEach(async () => {
  const { db } = database;
  const vault = createVault(before);
  await db.order.deleteMany();
  await db.message.deleteMany();
  await db.session.deleteMany();
  await db.order.createMany({
    data: Array.from({ length: ORDERS }, (_, index) => ({
      shopId,
      orderId: String(index),
      trackingToken: `t${index}`,
      emailSealed: vault.seal(`shopper${index}@example.com`),
      addressSealed: index % 2 ? vault.seal(`address ${index}`) : null,
    })),
  });
  await db.message.create({
    data: {
      shopId,
      dedupeKey: "a",
      moment: "shipped",
      state: "sent",
      sendAt: new Date(0),
      orderId: "1",
      mimeSealed: vault.sealBytes(Buffer.from("mail")),
    },
  });
  await db.session.create({
    data: { shopId, id: "offline", isOnline: false, state: "", accessTokenSealed: vault.seal("token") },
  });
});

async function readAll(keys: VaultKeys) {
  const vault = createVault(keys);
  const orders = await database.db.order.findMany({ orderBy: { orderId: "asc" } });
  const message = await database.db.message.findFirstOrThrow();
  const session = await database.db.session.findFirstOrThrow();
  return {
    emails: orders.map(({ emailSealed }) => vault.unseal(emailSealed ?? "")),
    addresses: orders.flatMap(({ addressSealed }) => (addressSealed ? [vault.unseal(addressSealed)] : [])),
    mail: vault.unsealBytes(message.mimeSealed ?? Buffer.alloc(0)).toString(),
    token: vault.unseal(session.accessTokenSealed ?? ""),
  };
}

test("after rotation the old key can be taken out, and everything is as it was", async () => {
  const asItWas = await readAll(before);
  const { changed, left } = await rotateKeys(database.url, during);
  expect({ changed, left }).toEqual({ changed: ORDERS + Math.floor(ORDERS / 2) + 2, left: 0 });
  expect(await readAll(after)).toEqual(asItWas);
  await expect(readAll(before)).rejects.toThrow("No key");
});

test("a second run has nothing to do", async () => {
  await rotateKeys(database.url, during);
  expect(await rotateKeys(database.url, during)).toEqual({ changed: 0, left: 0 });
});

test("an interrupted run is taken up where it was, whatever was done already", async () => {
  const half = createVault(during);
  const rows = await database.db.order.findMany({ where: { orderId: { in: ["3", "700", "1001"] } } });
  for (const { orderId, emailSealed } of rows)
    await database.db.order.updateMany({
      where: { shopId, orderId },
      data: { emailSealed: half.seal(half.unseal(emailSealed ?? "")) },
    });
  expect((await rotateKeys(database.url, during)).left).toBe(0);
  expect((await readAll(after)).emails).toHaveLength(ORDERS);
});

test("without the old key it stops, and what it could not read stays", async () => {
  const asItWas = await readAll(before);
  await expect(rotateKeys(database.url, after)).rejects.toThrow("No key");
  expect(await readAll(before)).toEqual(asItWas);
});
