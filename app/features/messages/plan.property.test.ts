import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addMs, MINUTE_MS } from "#app/lib/time.ts";
import { existing, fulfillment, NOW, order, shop } from "#test/factories/order-to-tell.ts";
import { MESSAGE_STATES, type DesiredMessage, type ExistingMessage } from "./message.ts";
import { changesTo, planMessages, type OrderToTell } from "./plan.ts";

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
  .map((facts): OrderToTell =>
    order({
      known: facts.known,
      address: facts.address,
      cancelledAt: facts.cancelled ? NOW : null,
      refunded: [{ lineItemId: "1", quantity: facts.refunded }],
      fulfillments: facts.fulfillments.map(({ ageMinutes, parcel, ...rest }) =>
        fulfillment({
          ...rest,
          shippedAt: addMs(NOW, -ageMinutes * MINUTE_MS),
          parcels: parcel ? [{ status: parcel }] : [],
        }),
      ),
    }),
  );
const anyShop = fc.boolean().map((shippedMailOn) => shop({ settings: { shippedMailOn } }));
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
        for (const [facts, settings, minutes, work] of steps) {
          now = addMs(now, minutes * MINUTE_MS);
          const settled = rows.filter((row) => row.state !== "planned" && row.state !== "skipped");
          rows = written(rows, planMessages(facts, settings, rows, now));
          expect(new Set(rows.map((row) => row.dedupeKey)).size).toBe(rows.length);
          for (const row of settled) expect(rows).toContainEqual(row);
          if (work && rows[0]) rows = [{ ...rows[0], state: work }, ...rows.slice(1)];
        }
      }),
    );
  });

  test("planning again with the same facts changes nothing, however much later in the grace", () => {
    fc.assert(
      fc.property(anyOrder, anyShop, fc.nat(14), (facts, settings, minutes) => {
        const rows = written([], planMessages(facts, settings, [], NOW));
        const again = planMessages(facts, settings, rows, addMs(NOW, minutes * MINUTE_MS));
        expect(changesTo(rows, again)).toEqual({ add: [], change: [] });
      }),
    );
  });

  test("a cancelled order never has a message waiting to go out", () => {
    fc.assert(
      fc.property(anyOrder, anyShop, (facts, settings) => {
        const rows = written([], planMessages(facts, settings, [], NOW));
        const after = written(rows, planMessages({ ...facts, cancelledAt: NOW }, settings, rows, NOW));
        expect(after.filter((row) => row.state === "planned")).toEqual([]);
      }),
    );
  });
});
