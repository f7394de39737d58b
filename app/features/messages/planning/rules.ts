import { wishQuestions } from "./asking.ts";
import { wishLate } from "./late.ts";
import { wishCancelled, wishOrderConfirmed, wishRefunded } from "./order-news.ts";
import { wishParcelNews } from "./parcel-news.ts";
import type { Planning } from "./planning.ts";
import { wishException, wishStalled } from "./problems.ts";
import { wishShipped } from "./shipped.ts";
import type { Wish } from "./wish.ts";

const RULES: readonly ((planning: Planning) => Wish[])[] = [
  wishOrderConfirmed,
  wishShipped,
  wishParcelNews,
  wishLate,
  wishStalled,
  wishException,
  wishRefunded,
  wishCancelled,
  wishQuestions,
];

/** Everything that could be told of an order now, by the rule of its moment. */
export const wishesOf = (planning: Planning): Wish[] => RULES.flatMap((rule) => rule(planning));
