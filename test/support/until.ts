import { setTimeout as sleep } from "node:timers/promises";

/** Waits until the condition holds, looking often; fails after `withinMs`, saying what it waited for. */
export async function until(
  condition: () => boolean | Promise<boolean>,
  { withinMs = 10_000 }: { withinMs?: number } = {},
): Promise<void> {
  const giveUpAt = performance.now() + withinMs;
  while (!(await condition())) {
    if (performance.now() > giveUpAt)
      throw new Error(`waited ${withinMs} ms in vain for: ${condition.toString()}`);
    await sleep(5);
  }
}
