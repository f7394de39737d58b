import { cleanInput } from "./visit.ts";

/** Forms in themes name the contact as they please; ours calls it "contact". */
const CONTACT_FIELDS = ["contact", "email", "phone", "postcode", "zip"];

/** What was asked for in a look-up form; empty where nothing was. */
export function readLookUp(form: { get(name: string): unknown }): { orderNumber: string; contact: string } {
  const textOf = (name: string) => {
    const value = form.get(name);
    return cleanInput(typeof value === "string" ? value : null);
  };
  return {
    orderNumber: textOf("order"),
    contact: CONTACT_FIELDS.map(textOf).find((text) => text !== "") ?? "",
  };
}
