import type { Ctx } from "#app/context.server.ts";
import { pick } from "./dice.ts";
import { compare, type Comparison } from "./samples.ts";
import type { Person, Town } from "./town.ts";
import { triesOf, type Try } from "./tries.ts";
import type { Seen, Visitor } from "./visitor.ts";

/** A clock that only the one who tries puts forward. */
export type Clock = { forward(ms: number): void };

/** Typing takes as long; and a patient person waits between two tries, so that no limit is ever reached. */
const TYPING_MS = 5_000;
const PATIENCE_MS = 60_000;

export type Guessed = {
  tries: number;
  /** How many different answers there were to tries that miss, and to those that are asked to repeat themselves. */
  answers: { miss: number; repeat: number };
  /** Tries that were answered differently from the first of their kind, by what was tried. */
  learned: string[];
};

type Given = { ctx: Ctx; town: Town; visitor: Visitor; clock: Clock; roll: () => number };

/** Tries to learn something of other people's orders, and says whether any answer differs from any other. */
export async function guess({ ctx, town, visitor, clock, roll }: Given, count: number): Promise<Guessed> {
  const first: Partial<Record<"miss" | "repeat", Seen>> = {};
  const different = { miss: new Set<string>(), repeat: new Set<string>() };
  const learned = new Set<string>();
  for (const { expected, one } of triesOf(ctx, town, { count, roll })) {
    const { seen } = await sendPatiently({ visitor, clock }, one);
    const model = (first[expected] ??= seen);
    different[expected].add(JSON.stringify(seen));
    const isRight = seen.status === (expected === "miss" ? 404 : 200);
    if (!isRight || JSON.stringify(seen) !== JSON.stringify(model))
      learned.add(`${one.what} (${seen.status})`);
  }
  return {
    tries: count,
    answers: { miss: different.miss.size, repeat: different.repeat.size },
    learned: [...learned],
  };
}

async function sendPatiently({ visitor, clock }: Pick<Given, "visitor" | "clock">, one: Try) {
  const isFromForm = one.kind === "form" && one.stamp === null;
  const stamp = isFromForm ? await visitor.stamp() : "";
  if (isFromForm) clock.forward(TYPING_MS);
  const sent = await visitor.send(one, stamp);
  clock.forward(PATIENCE_MS);
  return sent;
}

/** `control` compares what must differ, a find and a miss: were these the same, the measuring would see nothing at all. */
export type Timed = { lookUp: Comparison; link: Comparison; control: Comparison };

/**
 * Times what may tell by how long it takes: an order that exists with a wrong contact against one that does not, and another
 * shop's link against one that nobody has. Taken in turn, in an order that dice decide; the first ones warm up.
 */
export async function time(given: Given, pairs: number): Promise<Timed> {
  const { town, roll } = given;
  const contact = () => `${Math.floor(roll() * 1e9)}@example.com`;
  const lookUpOf = (number: number): Try => ({
    what: "timed",
    kind: "form",
    stamp: null,
    fields: { order: `#${number}`, contact: contact() },
  });
  const rightOf = ({ number, email }: Person): Try => ({
    what: "timed",
    kind: "form",
    stamp: null,
    fields: { order: `#${number}`, contact: email },
  });
  const linkOf = (token: string): Try => ({ what: "timed", kind: "link", token });
  return {
    lookUp: await inTurn(given, pairs, [
      () => lookUpOf(pick(roll, town.people).number),
      () => lookUpOf(pick(roll, town.people).number + 1),
    ]),
    control: await inTurn(given, pairs, [
      () => rightOf(pick(roll, town.people)),
      () => lookUpOf(pick(roll, town.people).number + 1),
    ]),
    link: await inTurn(given, pairs, [
      () => linkOf(pick(roll, town.strangers).token),
      () => linkOf(Array.from(pick(roll, town.strangers).token).reverse().join("")),
    ]),
  };
}

async function inTurn(
  given: Given,
  pairs: number,
  [one, other]: [() => Try, () => Try],
): Promise<Comparison> {
  const samples: [number[], number[]] = [[], []];
  const warmUps = Math.ceil(pairs / 10);
  for (let pair = 0; pair < pairs + warmUps; pair += 1) {
    const sides = given.roll() < 0.5 ? ([0, 1] as const) : ([1, 0] as const);
    for (const side of sides) {
      const { ms } = await sendPatiently(given, side === 0 ? one() : other());
      if (pair >= warmUps) samples[side].push(ms);
    }
  }
  return compare(samples[0], samples[1]);
}
