declare const integerMark: unique symbol;
/** A whole number that is written into JSON digit by digit, however long it is. */
export type Integer = { [integerMark]: true };

// TypeScript's library does not know JSON.rawJSON yet (Node 22 and later have it).
const { rawJSON } = JSON as unknown as { rawJSON: (text: string) => Integer };

/** Ids go out as integers, as Shopify writes them: no digit is lost on our side. */
export const integer = (digits: string): Integer => rawJSON(digits);
