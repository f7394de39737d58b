import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addMs, MINUTE_MS } from "#app/lib/time.ts";
import { existing, facts, fulfillment, NOW, parcel } from "#test/factories/order-to-tell.ts";
import { MESSAGE_STATES, type DesiredMessage, type ExistingMessage } from "./message.ts";
import type { MessageFacts } from "./message-facts.ts";
import { parseMessageSettings } from "./message-settings.ts";
import { changesTo, planMessages } from "./plan.ts";

/** Any facts an order may have, in any order of arrival. */
const anyOrder = fc
  .record({
    known: fc.boolean(),
    address: fc.constantFrom("none", "malformed", "usable"),
    cancelled: fc.boolean(),
    refunded: fc.nat(2),
    fulfillments: fc.uniqueArray(
      fc.record({
        fulfillmentId: fc.constantFrom("9", "10", "11"),
        status: fc.constantFrom("success", "cancelled", "pending"),
        hasTrackingNumber: fc.boolean(),
        ageMinutes: fc.nat(5 * 24 * 60),
        parcel: fc.option(fc.constantFrom("pre_transit", "in_transit", "delivered", "exception")),
      }),
      { selector: (each) => each.fulfillmentId },
    ),
  })
  .map((any): MessageFacts["order"] => ({
    ...facts().order,
    known: any.known,
    address: any.address,
    cancelledAt: any.cancelled ? NOW : null,
    refunded: [{ lineItemId: "1", quantity: any.refunded }],
    fulfillments: any.fulfillments.map(({ ageMinutes, parcel: status, ...rest }) =>
      fulfillment({
        ...rest,
        shippedAt: addMs(NOW, -ageMinutes * MINUTE_MS),
        parcels: status ? [parcel({ status })] : [],
      }),
    ),
  }));
const anyShop = fc.boolean().map((on): MessageFacts["shop"] => ({
  ...facts().shop,
  messageSettings: parseMessageSettings({ moments: { shipped: { on } } }),
}));
const plan = (
  order: MessageFacts["order"],
  shop: MessageFacts["shop"],
  existing: ExistingMessage[],
  now = NOW,
) => planMessages({ ...facts(), order, shop, existing }, now);
const anyWork = fc.constantFrom<ExistingMessage["state"] | null>(null, null, ...MESSAGE_STATES);

/** What the rows say after the changes were written. */
function written(rows: ExistingMessage[], desired: DesiredMessage[]): ExistingMessage[] {
  const { add, change } = changesTo(rows, desired);
  const changed = new Map(change.map((message) => [message.dedupeKey, message]));
  return [
    ...rows.map((row) => ({ ...row, ...changed.get(row.dedupeKey) })),
    ...add.map((message) => existing({ ...message })),
  ];
}

describe("whatever happens in between", () => {
  test("no key is ever there twice, and nothing a worker or the merchant has touched changes", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(anyOrder, anyShop, fc.nat(600), anyWork), { maxLength: 8 }), (steps) => {
        let rows: ExistingMessage[] = [];
        let now = NOW;
        for (const [order, shop, minutes, work] of steps) {
          now = addMs(now, minutes * MINUTE_MS);
          const settled = rows.filter((row) => row.state !== "planned" && row.state !== "skipped");
          rows = written(rows, plan(order, shop, rows, now));
          expect(new Set(rows.map((row) => row.dedupeKey)).size).toBe(rows.length);
          for (const row of settled) expect(rows).toContainEqual(row);
          if (work && rows[0]) rows = [{ ...rows[0], state: work }, ...rows.slice(1)];
        }
      }),
    );
  });

  test("planning again with the same facts changes nothing, however much later in the grace", () => {
    fc.assert(
      fc.property(anyOrder, anyShop, fc.nat(14), (order, shop, minutes) => {
        const rows = written([], plan(order, shop, []));
        const again = plan(order, shop, rows, addMs(NOW, minutes * MINUTE_MS));
        expect(changesTo(rows, again)).toEqual({ add: [], change: [] });
      }),
    );
  });

  test("a cancelled order never has a message waiting to go out", () => {
    fc.assert(
      fc.property(anyOrder, anyShop, (order, shop) => {
        const rows = written([], plan(order, shop, []));
        const after = written(rows, plan({ ...order, cancelledAt: NOW }, shop, rows));
        expect(after.filter((row) => row.state === "planned")).toEqual([]);
      }),
    );
  });
});
