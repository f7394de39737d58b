import { EnvError } from "#app/env.server.ts";

/** What the person at the keyboard can mend. It is told in a sentence, without a stack. */
export class OperatorError extends Error {
  override name = "OperatorError";
}

/** What to print of an error: the sentence where one was meant for people, else all there is. */
export const toTell = (error: unknown): unknown =>
  error instanceof OperatorError || error instanceof EnvError ? `\n${error.message}\n` : error;
