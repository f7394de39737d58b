/** Does one step and prints one line for it, with its time. A step that fails says what it was. */
export async function step<Result>(what: string, run: () => Promise<Result>): Promise<Result> {
  const startedAt = performance.now();
  if (process.stdout.isTTY) process.stdout.write(`  ${what} …`);
  try {
    const result = await run();
    const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
    process.stdout.write(`${process.stdout.isTTY ? "\r" : ""}✓ ${what}  ${seconds} s\n`);
    return result;
  } catch (error) {
    process.stdout.write(`${process.stdout.isTTY ? "\r" : ""}✗ ${what}\n`);
    throw error;
  }
}
