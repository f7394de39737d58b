const FIRST_MS = 2_000;
const LONGEST_MS = 30_000;

/** How long to wait before asking again whether the file is ready: a tenth of the wait so far, 2 to 30 seconds. */
export const pollDelayMs = (waitedMs: number): number =>
  Math.min(LONGEST_MS, Math.max(FIRST_MS, waitedMs / 10));
