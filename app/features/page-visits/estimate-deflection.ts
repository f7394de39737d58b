/**
 * How many shoppers would ask "where is my order?", of a hundred orders. Nobody knows it of a shop that does not count it, so
 * it is a range from what is published: 6.7 tickets per 100 orders (Gorgias' benchmark), of which 16 % (Gorgias) to 50 % (the
 * upper end that vendors of tracking tools tell) ask that. Both come from shops that have some tracking already, which makes the
 * lower end a careful one.
 */
const QUESTIONS_PER_100 = { low: 1.1, high: 3.4 } as const;

/** `low` and `high` are the same when the merchant told their own number. */
export type Range = { low: number; high: number };

/** What the shop knows better. */
export type DeflectionSettings = {
  /** Null: nobody has counted; the published range stands in. */
  questionsPer100: number | null;
  /** What answering one takes; 5 unless they say so: published costs of 5 to 12 dollars a contact mean about as much work. */
  minutesPerQuestion: number;
};

export type Deflection = {
  /** Orders whose page was looked at, and those of them whose shopper turned to the shop from there. */
  orders: number;
  askers: number;
  per100: Range;
  /** Questions to be expected of so many orders. */
  expected: Range;
  /** What is left of these once those who still turned to the shop are taken off; never below nothing. */
  spared: Range;
  /** The work that would have been, in minutes. */
  minutes: Range;
};

/**
 * An estimate of the questions that the page has answered: those to be expected of the orders that were looked at, less those
 * whose shoppers pressed a way to reach the shop all the same, whatever they wanted. It errs on the low side: only looks are
 * counted, and every press is taken for the question.
 */
export function estimateDeflection(
  { orders, askers }: { orders: number; askers: number },
  { questionsPer100, minutesPerQuestion }: DeflectionSettings,
): Deflection {
  const per100: Range =
    questionsPer100 === null ? QUESTIONS_PER_100 : { low: questionsPer100, high: questionsPer100 };
  const expected = each(per100, (share) => (orders * share) / 100);
  const spared = each(expected, (questions) => Math.max(0, questions - askers));
  const minutes = each(spared, (questions) => questions * minutesPerQuestion);
  return { orders, askers, per100, expected, spared, minutes };
}

const each = ({ low, high }: Range, change: (value: number) => number): Range => ({
  low: change(low),
  high: change(high),
});
