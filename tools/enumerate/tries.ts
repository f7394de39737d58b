import type { Ctx } from "#app/context.server.ts";
import { makeNumberLink, stampForm } from "#app/features/look-up/look-up.server.ts";
import { pick } from "./dice.ts";
import type { Person, Town } from "./town.ts";

/** What somebody tries who is not the person they ask for. */
export type Try = { what: string } & (
  { kind: "form"; fields: Record<string, string>; stamp: string | null } | { kind: "link"; token: string }
);

/** Makes a try of one kind; `me` knows nothing of `you` but the order number. */
type Maker = (given: { ctx: Ctx; town: Town; roll: () => number; you: Person; stranger: Person }) => Try;

const form = (what: string, fields: Record<string, string>, stamp: string | null = null): Try => ({
  what,
  kind: "form",
  fields,
  stamp,
});
const link = (what: string, token: string): Try => ({ what, kind: "link", token });

const LETTERS = Array.from("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_");

function mutate(roll: () => number, text: string): string {
  const place = Math.floor(roll() * text.length);
  const letter = pick(
    roll,
    LETTERS.filter((one) => one !== text[place]),
  );
  return text.slice(0, place) + letter + text.slice(place + 1);
}

const randomText = (roll: () => number, length: number): string =>
  Array.from({ length }, () => pick(roll, LETTERS)).join("");

/** Tries whose form carries a good stamp, and links: all of them miss. */
const MISSES: Maker[] = [
  ({ you }) => form("somebody's number alone", { order: `#${you.number}` }),
  ({ you, roll }) =>
    form("somebody's number, an invented address", {
      order: `#${you.number}`,
      contact: `${randomText(roll, 8)}@example.com`,
    }),
  ({ you, stranger }) =>
    form("somebody's number, another's address", { order: String(you.number), contact: stranger.email }),
  ({ you }) =>
    form("somebody's number, the neighbor's postcode", {
      order: String(you.number),
      contact: String(Number(you.postcode) + 1),
    }),
  ({ you }) =>
    form("somebody's number, a phone number one off", {
      order: String(you.number),
      contact: `090${String(you.number + 1).padStart(8, "0")}`,
    }),
  ({ you }) => form("a number that nobody has", { order: `#${you.number + 1}`, contact: you.email }),
  ({ stranger }) =>
    form("another shop's order with its own address", {
      order: `#${stranger.number}`,
      contact: stranger.email,
    }),
  ({ you }) => form("a parcel's number one off", { order: String(Number(you.trackingNumber) + 1) }),
  ({ stranger }) => form("another shop's parcel", { order: stranger.trackingNumber }),
  ({ you }) =>
    form("a program that knows everything and fills in every field", {
      order: `#${you.number}`,
      contact: you.email,
      note: "https://example.com",
    }),
  () => form("nothing", {}),
  ({ you, roll }) => link("somebody's link with a letter changed", mutate(roll, you.token)),
  ({ you }) => link("somebody's link cut off", you.token.slice(0, -1)),
  ({ stranger }) => link("another shop's link", stranger.token),
  ({ roll }) => link("an invented link", randomText(roll, 24)),
  ({ roll }) => link("an invented link to a parcel", `n-${randomText(roll, 120)}`),
  ({ ctx, town, you, roll }) =>
    link(
      "a link to a parcel with a letter changed",
      `n-${mutate(roll, makeNumberLink(ctx, town.shopId, you.trackingNumber).slice(2))}`,
    ),
  ({ ctx, town, you }) =>
    link(
      "a link to a parcel made for another shop",
      makeNumberLink(ctx, town.otherShopId, you.trackingNumber),
    ),
];

/** Tries whose form is not ours: they come back to be sent once more, whatever they ask. */
const REPEATS: Maker[] = [
  ({ you }) => form("everything right, no stamp", { order: `#${you.number}`, contact: you.email }, ""),
  ({ you }) => form("no such order, no stamp", { order: `#${you.number + 1}`, contact: you.email }, ""),
  ({ you, roll }) =>
    form(
      "everything right, a forged stamp",
      { order: `#${you.number}`, contact: you.email },
      `mi7p0000.${randomText(roll, 43)}`,
    ),
  ({ you, ctx, town }) =>
    form(
      "everything right, another shop's stamp",
      { order: `#${you.number}`, contact: you.email },
      stampForm(ctx, town.otherShopId),
    ),
  ({ you, ctx, town }) =>
    form(
      "everything right, sent at once",
      { order: `#${you.number}`, contact: you.email },
      stampForm(ctx, town.shopId),
    ),
];

/** So many tries, every kind in turn, and whether each must miss or be asked to repeat itself. */
export function* triesOf(
  ctx: Ctx,
  town: Town,
  { count, roll }: { count: number; roll: () => number },
): Generator<{ expected: "miss" | "repeat"; one: Try }> {
  const makers = [
    ...MISSES.map((make) => ({ expected: "miss" as const, make })),
    ...REPEATS.map((make) => ({ expected: "repeat" as const, make })),
  ];
  for (let done = 0; done < count; done += 1) {
    const { expected, make } = makers[done % makers.length] ?? pick(roll, makers);
    const given = { ctx, town, roll, you: pick(roll, town.people), stranger: pick(roll, town.strangers) };
    yield { expected, one: make(given) };
  }
}
