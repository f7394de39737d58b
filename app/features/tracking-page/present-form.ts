import type { FormPage } from "./page-model.ts";
import type { Reader } from "./reader.ts";
import type { ShopFace } from "./view.ts";

/**
 * Why the form is shown: asked for, sent without a good stamp, by a link that has expired, after a look-up that found
 * nothing, or after too many of them.
 */
export type FormReason =
  | { kind: "asked"; orderNumber: string }
  | { kind: "again"; order: string; contact: string }
  | { kind: "expired" }
  | { kind: "missed" }
  | { kind: "limited"; minutes: number };

/**
 * The look-up form with a fresh stamp. After a miss it says the same whatever was wrong, and repeats nothing of what was
 * typed; what has to be sent again is filled in, whether there is such an order or not.
 */
export function presentForm(
  reason: FormReason,
  { stamp, lookUpByNumber }: { stamp: string } & Pick<ShopFace, "lookUpByNumber">,
  { say }: Reader,
): FormPage {
  const empty = { order: "", contact: "", intro: null, takesNumber: lookUpByNumber, stamp };
  switch (reason.kind) {
    case "asked":
      return {
        ...empty,
        title: say("form.title"),
        trouble: null,
        intro: say(lookUpByNumber ? "form.introNumber" : "form.intro"),
        order: reason.orderNumber,
      };
    case "again": {
      const { order, contact } = reason;
      return { ...empty, title: say("again.heading"), trouble: say("again.text"), order, contact };
    }
    case "expired":
      return { ...empty, title: say("expired.heading"), trouble: say("expired.text") };
    case "missed":
      return {
        ...empty,
        title: say("miss.heading"),
        trouble: say(lookUpByNumber ? "miss.textNumber" : "miss.text"),
      };
    case "limited":
      return {
        ...empty,
        title: say("limit.heading"),
        trouble: say("limit.text", { minutes: reason.minutes }),
      };
  }
}
