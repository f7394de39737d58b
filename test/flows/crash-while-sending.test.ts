import { describe, expect, test } from "vitest";
import type { Ctx } from "#app/context.server.ts";
import { deliverDueMessages } from "#app/flows/deliver-due-messages.server.ts";
import type { OutgoingMail } from "#app/gateways/mail/mail.server.ts";
import { MINUTE_MS } from "#app/lib/time.ts";
import { useTestDatabase } from "#test/support/database.ts";
import { killWhileSending } from "#test/support/kill-mail/kill-while-sending.ts";
import { usePostOffice, type PostOffice } from "#test/support/post-office.ts";

const database = useTestDatabase();
const openShop = usePostOffice(database);

const LEASE_IS_OVER_MS = 6 * MINUTE_MS;

async function useShop(): Promise<PostOffice> {
  const office = await openShop();
  await database.db.message.deleteMany({ where: { shopId: { not: office.shopId } } });
  return office;
}
const rowsOf = (office: PostOffice) => database.db.message.findMany({ where: { shopId: office.shopId } });
const deliver = (ctx: Ctx) => deliverDueMessages(ctx, { limit: 10 });
const dies = () => {
  throw new Error("the process dies here");
};

/** The same world, but this process dies when it gets to the step. */
const dyingAt = {
  "before the mail is written": (ctx: Ctx): Ctx => ({ ...ctx, vault: { ...ctx.vault, sealBytes: dies } }),
  "when the mail is stored": (ctx: Ctx): Ctx => ({ ...ctx, mail: { ...ctx.mail, send: async () => dies() } }),
  "before the last byte": (ctx: Ctx): Ctx => sendingWith(ctx, () => async () => dies()),
  "with the last byte in hand": (ctx: Ctx): Ctx =>
    sendingWith(ctx, (mail) => async () => {
      await mail.beforeAcceptance();
      dies();
    }),
  "after the server took it": (ctx: Ctx): Ctx => ({
    ...ctx,
    mail: {
      ...ctx.mail,
      send: async (mail) => {
        await ctx.mail.send(mail);
        return dies();
      },
    },
  }),
};
function sendingWith(ctx: Ctx, hold: (mail: OutgoingMail) => () => Promise<void>): Ctx {
  const send = (mail: OutgoingMail) => ctx.mail.send({ ...mail, beforeAcceptance: hold(mail) });
  return { ...ctx, mail: { ...ctx.mail, send } };
}

describe("a worker that dies", () => {
  test.each(["before the mail is written", "when the mail is stored", "before the last byte"] as const)(
    "%s, leaves a message that another sends once",
    async (step) => {
      const office = await useShop();
      await office.ship([1]);
      await deliver(dyingAt[step](office.ctx));
      expect(await rowsOf(office)).toMatchObject([{ state: "claimed" }]);
      expect(office.arrived()).toEqual([]);
      expect(await deliver(office.ctx)).toBe(0);
      const [left] = await rowsOf(office);
      office.later(LEASE_IS_OVER_MS);
      expect(await deliver(office.ctx)).toBe(1);
      const [row] = await rowsOf(office);
      expect(row).toMatchObject({ state: "sent", attempts: 2 });
      // What was stored already is what is sent; nothing was stored when it died before.
      expect(row?.mimeSealed).toEqual(left?.mimeSealed ?? row?.mimeSealed);
      expect(office.arrived()).toHaveLength(1);
    },
  );

  test.each([
    ["with the last byte in hand", 0],
    ["after the server took it", 1],
  ] as const)("%s, leaves a message that is marked unknown and never sent again", async (step, arrived) => {
    const office = await useShop();
    await office.ship([1]);
    await deliver(dyingAt[step](office.ctx));
    expect(await rowsOf(office)).toMatchObject([{ state: "sending" }]);
    for (let round = 0; round < 3; round += 1) {
      office.later(LEASE_IS_OVER_MS);
      expect(await deliver(office.ctx)).toBe(0);
    }
    expect(await rowsOf(office)).toMatchObject([{ state: "unknown", reason: "process_died" }]);
    expect(office.arrived()).toHaveLength(arrived);
  });

  test("again and again over the same message, is stopped at last", async () => {
    const office = await useShop();
    await office.ship([1]);
    const dying = dyingAt["before the mail is written"](office.ctx);
    for (let round = 0; round < 12; round += 1) {
      await deliver(dying);
      office.later(LEASE_IS_OVER_MS);
    }
    expect(await rowsOf(office)).toMatchObject([{ state: "failed", reason: "gave_up" }]);
  });
});

describe("a worker that stalls", () => {
  test("until its claim runs out, does not send what another has sent", async () => {
    const office = await useShop();
    await office.ship([1]);
    const reached = Promise.withResolvers<void>();
    const goOn = Promise.withResolvers<void>();
    const stalling = deliver(
      sendingWith(office.ctx, (mail) => async () => {
        reached.resolve();
        await goOn.promise;
        await mail.beforeAcceptance();
      }),
    );
    await reached.promise;
    office.later(LEASE_IS_OVER_MS);
    expect(await deliver(office.ctx)).toBe(1);
    goOn.resolve();
    await stalling;
    expect(office.arrived()).toHaveLength(1);
    expect(await rowsOf(office)).toMatchObject([{ state: "sent", attempts: 2 }]);
  });

  test("in the middle of sending and comes back with the server's yes, turns unknown into sent", async () => {
    const office = await useShop();
    await office.ship([1]);
    const reached = Promise.withResolvers<void>();
    const goOn = Promise.withResolvers<void>();
    const stalling = deliver(
      sendingWith(office.ctx, (mail) => async () => {
        await mail.beforeAcceptance();
        reached.resolve();
        await goOn.promise;
      }),
    );
    await reached.promise;
    office.later(LEASE_IS_OVER_MS);
    await deliver(office.ctx);
    expect(await rowsOf(office)).toMatchObject([{ state: "unknown" }]);
    goOn.resolve();
    await stalling;
    expect(await rowsOf(office)).toMatchObject([{ state: "sent", reason: null }]);
    expect(office.arrived()).toHaveLength(1);
  });
});

test("worker processes killed at random lose nothing, double nothing, and what nobody knows is unknown", async () => {
  await database.db.message.deleteMany();
  const { kills, messages, states, doubled, missing } = await killWhileSending(database, {
    kills: 3,
    workers: 1,
    seed: 7,
  });
  expect({ kills, doubled, missing }).toEqual({ kills: 3, doubled: 0, missing: 0 });
  expect((states.sent ?? 0) + (states.unknown ?? 0)).toBe(messages);
}, 120_000);
