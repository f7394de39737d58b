/**
 * What a carrier is called, in all languages: found on the server, which has the book, and read in the browser, which knows
 * the reader's language and need not load the book for a few names.
 */
export type CarrierTitle = { name: string; homeNames?: Readonly<Record<string, string>> };

/** The name as readers of a language know it: "ja", "zh-TW". */
export function titleIn({ name, homeNames }: CarrierTitle, language: string): string {
  const [base = ""] = language.split("-");
  return homeNames?.[language] ?? homeNames?.[base] ?? name;
}
