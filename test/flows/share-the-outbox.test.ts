import { describe, expect, test } from "vitest";
import { claimDueMessages, findDueShops } from "#app/features/messages/messages.server.ts";
import { deliverDueMessages, startDelivering } from "#app/flows/deliver-due-messages.server.ts";
import type { MailOutcome, MailTransport, OutgoingMail } from "#app/gateways/mail/mail.server.ts";
import { DAY_MS, MINUTE_MS } from "#app/lib/time.ts";
import { useTestDatabase } from "#test/support/database.ts";
import { usePostOffice, type PostOffice } from "#test/support/post-office.ts";
import { until } from "#test/support/until.ts";

const database = useTestDatabase();
const openShop = usePostOffice(database);

async function useShop(): Promise<PostOffice> {
  const office = await openShop();
  await database.db.message.deleteMany();
  return office;
}
const range = (count: number) => Array.from({ length: count }, (_, index) => index + 1);
const rowsOf = ({ shopId }: PostOffice) =>
  database.db.message.findMany({ where: { shopId }, orderBy: { sendAt: "asc" } });
const sentBy = ({ shopId }: PostOffice) => database.db.message.count({ where: { shopId, state: "sent" } });
const account = ({ shopId }: PostOffice, data: object) =>
  database.db.sendingAccount.update({ where: { shopId }, data });
/** Everything that may be taken now, of all shops. */
async function claimAll({ ctx }: PostOffice, limit = 1_000) {
  const shops = (await findDueShops(ctx)).map((shopId) => ({ shopId, room: limit }));
  return (await claimDueMessages(ctx, { shops, limit, ownServerToo: true })).claims;
}
/** A way out that answers as it is told. */
const answering = (answer: (mail: OutgoingMail) => Promise<MailOutcome>): MailTransport => ({
  send: answer,
  check: async () => ({ kind: "works" }),
  mayConnect: async () => true,
  close() {},
});

describe("a shop's rate", () => {
  test("holds over two workers: what its bucket holds, and not one more until it fills again", async () => {
    const office = await useShop();
    await account(office, { ratePerSecond: 5 });
    await office.ship(range(20));
    const both = async () => (await Promise.all([claimAll(office), claimAll(office)])).flat().length;
    expect([await both(), await both()]).toEqual([5, 0]);
    office.later(400);
    expect([await both(), await both()]).toEqual([2, 0]);
    office.later(MINUTE_MS - 1_000);
    expect([await both(), await both()]).toEqual([5, 0]);
  });

  test("is twenty in a second when nobody has said anything", async () => {
    const office = await useShop();
    await database.db.sendingAccount.deleteMany({ where: { shopId: office.shopId } });
    await office.ship(range(25));
    expect(await claimAll(office)).toHaveLength(20);
  });
});

describe("turns", () => {
  test("shops that wait are served in turn, however long one's queue is and however old its mails are", async () => {
    const busy = await useShop();
    await busy.ship(range(30));
    const quiet = await openShop();
    quiet.later(10_000);
    await quiet.ship([1, 2]);
    const shops: string[] = [];
    for (let turn = 0; turn < 3; turn += 1) {
      shops.push(...(await claimAll(quiet, 1)).map((claim) => claim.shopId));
      quiet.later(10);
    }
    expect(shops.filter((shopId) => shopId === quiet.shopId).length).toBeGreaterThan(0);
    expect(new Set(shops).size).toBe(2);
  });

  test("a server that never answers one shop holds up nobody else", async () => {
    const hanging = await useShop();
    await hanging.ship(range(60));
    const other = await openShop();
    const letGo = Promise.withResolvers<void>();
    const mail = answering(async (outgoing) => {
      if (outgoing.to === "anna@example.com") return other.ctx.mail.send(outgoing);
      await letGo.promise;
      return { kind: "retry", reason: "silence", retryAfterMs: null };
    });
    const ctx = { ...hanging.ctx, mail };
    const delivering = startDelivering(ctx);
    await until(async () => (await database.db.message.count({ where: { state: "claimed" } })) > 0);
    await other.ship(range(40), { email: "anna@example.com" });
    delivering.nudge();
    await until(async () => (await sentBy(other)) === 40);
    expect(await sentBy(hanging)).toBe(0);
    letGo.resolve();
    await delivering.stop();
  });

  test("news of a parcel goes before questions, even those that wait longer", async () => {
    const office = await useShop();
    await office.ship(range(4));
    const [first, second] = await rowsOf(office);
    await database.db.message.updateMany({
      where: { messageId: { in: [first?.messageId ?? "", second?.messageId ?? ""] } },
      data: { priority: 10, sendAt: new Date(Date.parse("2026-11-20T12:00:00Z")) },
    });
    const taken = [...(await claimAll(office, 2)), ...(await claimAll(office, 2))].map(
      (claim) => claim.messageId,
    );
    expect(new Set(taken.slice(2))).toEqual(new Set([first?.messageId, second?.messageId]));
  });
});

describe("a pause", () => {
  test.each(["pausedAt", "stoppedAt"] as const)(
    "(%s) keeps everything, and what waited goes out after it",
    async (when) => {
      const office = await useShop();
      await office.ship(range(3));
      await account(office, { [when]: new Date() });
      expect(await deliverDueMessages(office.ctx, { limit: 10 })).toBe(0);
      // Known to be due from before: the pause is looked at again.
      const shops = [{ shopId: office.shopId, room: 10 }];
      expect((await claimDueMessages(office.ctx, { shops, limit: 10, ownServerToo: true })).claims).toEqual(
        [],
      );
      await account(office, { [when]: null });
      expect(await deliverDueMessages(office.ctx, { limit: 10 })).toBe(3);
      expect(office.arrived()).toHaveLength(3);
    },
  );

  test("stops even a mail that is on its way to the server, and uses up none of its attempts", async () => {
    const office = await useShop();
    await office.ship([1]);
    const mail = answering(async (outgoing) => {
      await account(office, { pausedAt: new Date() });
      return office.ctx.mail.send(outgoing);
    });
    await deliverDueMessages({ ...office.ctx, mail }, { limit: 10 });
    expect(office.arrived()).toEqual([]);
    expect(await rowsOf(office)).toMatchObject([{ state: "planned", attempts: 0, claimedUntil: null }]);
  });
});

describe("a merchant's account that takes no mail", () => {
  const closed = answering(async () => ({ kind: "no_access", problem: "the key is wrong" }));

  test("fails none of its mails: they wait, and one tries again every few minutes until it works", async () => {
    const office = await useShop();
    await office.ship(range(3));
    await deliverDueMessages({ ...office.ctx, mail: closed }, { limit: 10 });
    expect(await rowsOf(office)).toMatchObject(range(3).map(() => ({ state: "planned", attempts: 0 })));
    const state = () => database.db.sendingAccount.findUnique({ where: { shopId: office.shopId } });
    expect(await state()).toMatchObject({ state: "no_access", problem: "the key is wrong" });
    expect(await deliverDueMessages(office.ctx, { limit: 10 })).toBe(0);
    office.later(5 * MINUTE_MS);
    expect(await deliverDueMessages({ ...office.ctx, mail: closed }, { limit: 10 })).toBe(1);
    expect(await deliverDueMessages(office.ctx, { limit: 10 })).toBe(0);
    office.later(5 * MINUTE_MS);
    expect(await deliverDueMessages(office.ctx, { limit: 10 })).toBe(1);
    expect(await state()).toMatchObject({ state: "works", problem: null });
    expect(await deliverDueMessages(office.ctx, { limit: 10 })).toBe(2);
    expect(office.arrived()).toHaveLength(3);
  });

  test("that only says when to come back is asked then", async () => {
    const office = await useShop();
    await office.ship([1]);
    const later = answering(async () => ({ kind: "retry", reason: "429", retryAfterMs: 30 * MINUTE_MS }));
    await deliverDueMessages({ ...office.ctx, mail: later }, { limit: 10 });
    const [row] = await rowsOf(office);
    expect(row).toMatchObject({ state: "planned", waits: "retry" });
    office.later(29 * MINUTE_MS);
    expect(await deliverDueMessages(office.ctx, { limit: 10 })).toBe(0);
    office.later(MINUTE_MS);
    expect(await deliverDueMessages(office.ctx, { limit: 10 })).toBe(1);
  });
});

test("a worker that died with a service that takes each id once leaves the same bytes to be sent again", async () => {
  const office = await useShop();
  await office.ship([1]);
  const dies = answering(async (outgoing) => {
    await outgoing.beforeAcceptance();
    throw new Error("the process dies here");
  });
  await deliverDueMessages({ ...office.ctx, mail: dies }, { limit: 10 });
  await database.db.message.updateMany({ data: { senderId: "resend" } });
  const [before] = await rowsOf(office);
  office.later(DAY_MS / 2);
  await deliverDueMessages(office.ctx, { limit: 10 });
  expect(await rowsOf(office)).toMatchObject([{ state: "sent", mimeSealed: before?.mimeSealed }]);
});
