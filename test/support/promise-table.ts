import { setImmediate as breathe } from "node:timers/promises";
import {
  promiseTableSteps,
  type BuiltPromiseTable,
  type PromiseTableInput,
} from "#app/features/promise-table/build-promise-table.ts";

/** Works out a table in steps, as the job does: the test runner gets a word in while a large one is made. */
export async function buildInSteps(input: PromiseTableInput): Promise<BuiltPromiseTable> {
  const steps = promiseTableSteps(input);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    await breathe();
  }
}
