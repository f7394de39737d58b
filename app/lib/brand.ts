declare const brand: unique symbol;

/** A primitive that only its own parser can make, so that one kind of string cannot pass for another. */
export type Brand<Base, Name extends string> = Base & { readonly [brand]: Name };
