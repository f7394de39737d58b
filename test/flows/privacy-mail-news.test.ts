import { expect, test } from "vitest";
import { inTransaction } from "#app/context.server.ts";
import { listPrivacyRequests, readPrivacyExport } from "#app/features/privacy/privacy.server.ts";
import { addressHashOf, suppress } from "#app/features/suppressions/suppressions.server.ts";
import { keepHouse } from "#app/flows/keep-house.server.ts";
import { addMs, dateFromInstant, DAY_MS } from "#app/lib/time.ts";
import { DATA_REQUEST_BODY, PERSON, REDACT_BODY } from "#test/factories/one-person.ts";
import { useTestDatabase } from "#test/support/database.ts";
import { findTraces } from "#test/support/every-table.ts";
import { SHAPES } from "#test/support/mail-bodies.ts";
import { NOW, usePrivacyScene } from "#test/support/privacy-scene.ts";

const database = useTestDatabase();
const scene = usePrivacyScene(database);
const ASTRID = "astrid.holm@example.se";
const OTHER = "shopper-1003@example.com";

/** Five orders; a mail about one of Astrid's bounced and was opened; she and somebody else get no mail any more. */
async function addNews(): Promise<void> {
  const { shopId, ctx } = scene;
  await scene.addOrders(shopId);
  const { messageId } = await database.db.message.findFirstOrThrow({
    where: { orderId: "1000", state: "sent" },
  });
  const bounce = SHAPES.postmark({ what: "hard_bounce", messageId, recipient: ASTRID, at: NOW });
  await scene.receive(shopId, "mail/postmark", bounce, NOW, `mail:${addressHashOf(ctx, shopId, ASTRID)}`);
  await database.db.mailEvent.updateMany({ data: { detail: `550 5.1.1 <${ASTRID}> unknown` } });
  await database.db.message.updateMany({ where: { messageId }, data: { fateDetail: `550 <${ASTRID}>` } });
  await database.db.mailVisit.create({
    data: { shopId, messageId, what: "open", firstAt: dateFromInstant(NOW), lastAt: dateFromInstant(NOW) },
  });
  const addressHash = addressHashOf(ctx, shopId, OTHER) ?? "";
  await inTransaction(ctx, (tx) =>
    suppress(tx, shopId, [
      { address: OTHER, addressHash, scope: "all", reason: "manual", source: "merchant", messageId: null },
    ]),
  );
}
const suppressed = () =>
  database.db.suppression.findMany({ where: { releasedAt: null }, orderBy: { reason: "asc" } });

test("after a redaction no trace of the person is left, but the hash goes on keeping mail from them", async () => {
  await addNews();
  const before = await suppressed();
  await scene.receive(scene.shopId, "customers/redact", REDACT_BODY);
  expect(await findTraces(database.db, scene.ctx.vault, PERSON)).toEqual([]);
  const after = await suppressed();
  expect(after.map(({ addressHash, scope }) => [addressHash, scope])).toEqual(
    before.map(({ addressHash, scope }) => [addressHash, scope]),
  );
  expect(after.map(({ addressSealed }) => addressSealed === null)).toEqual([true, false]);
  expect(await database.db.mailVisit.count()).toBe(0);
  expect(await database.db.mailEvent.count()).toBe(1);
});

test("the address of somebody without orders is erased as well", async () => {
  await addNews();
  await database.db.order.deleteMany();
  await scene.receive(scene.shopId, "customers/redact", { customer: { email: OTHER }, orders_to_redact: [] });
  const [bounced, manual] = await suppressed();
  expect(bounced?.addressSealed).not.toBeNull();
  expect(manual?.addressSealed).toBeNull();
});

test("a data request tells what the mail services told, what was read, and why mail stopped", async () => {
  await addNews();
  await scene.receive(scene.shopId, "customers/data_request", DATA_REQUEST_BODY);
  const [request] = await listPrivacyRequests(scene.ctx, scene.shopId);
  const given = await readPrivacyExport(scene.ctx, {
    shopId: scene.shopId,
    requestId: request?.requestId ?? "",
    userId: "1",
  });
  const { emailsStopped, orders } = JSON.parse(given?.json ?? "");
  expect(emailsStopped).toMatchObject([{ scope: "all", reason: "hard_bounce", source: "postmark" }]);
  const told = JSON.stringify(orders);
  expect(told).toContain("550 5.1.1");
  expect(told).toContain('"what":"open"');
});

test("what services told and who read a mail goes after half a year; whom not to write to stays", async () => {
  await addNews();
  await database.db.mailEvent.updateMany({ data: { recordedAt: dateFromInstant(NOW) } });
  const kept = async () => [await database.db.mailEvent.count(), await database.db.mailVisit.count()];
  await keepHouse({ ...scene.ctx, now: () => addMs(NOW, 179 * DAY_MS) });
  expect(await kept()).toEqual([1, 1]);
  await keepHouse({ ...scene.ctx, now: () => addMs(NOW, 181 * DAY_MS) });
  expect(await kept()).toEqual([0, 0]);
  expect(await suppressed()).toHaveLength(2);
});
