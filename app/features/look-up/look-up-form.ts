import { cleanInput } from "#app/features/tracking-page/visit.ts";

/** Forms in themes name the contact as they please; ours calls it "contact". */
const CONTACT_FIELDS = ["contact", "email", "phone", "postcode", "zip"];

/** What was asked for in a look-up form; empty where nothing was. */
export type LookUp = {
  /** An order's, or a parcel's. */
  number: string;
  contact: string;
  /** See form-stamp. */
  stamp: string;
  /** Something is in the field that people do not see. */
  isTrapped: boolean;
};

export function readLookUp(form: { get(name: string): unknown }): LookUp {
  const textOf = (name: string) => {
    const value = form.get(name);
    return cleanInput(typeof value === "string" ? value : null);
  };
  return {
    number: textOf("order"),
    contact: CONTACT_FIELDS.map(textOf).find((text) => text !== "") ?? "",
    stamp: textOf("stamp"),
    isTrapped: textOf("note") !== "",
  };
}
