import type { en } from "./en.ts";

/** Every text of every moment, in one language: a key that a language lacks does not compile. */
export type DefaultTexts = {
  readonly greeting: string;
} & {
  readonly [Moment in Exclude<keyof typeof en, "greeting">]: {
    readonly [Key in keyof (typeof en)[Moment]]: string;
  };
};
