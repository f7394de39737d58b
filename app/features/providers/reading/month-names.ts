const MONTHS = "january february march april may june july august september october november december".split(
  " ",
);

/** "05" for "May"; null for what is no month of the English language. */
export function monthOf(name: string): string | null {
  const index = MONTHS.indexOf(name.toLowerCase());
  return index < 0 ? null : String(index + 1).padStart(2, "0");
}
