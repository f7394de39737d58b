/** Languages that the tracking page speaks, in the order in which it offers them. */
export const PAGE_LANGUAGES = [
  "en",
  "ar",
  "de",
  "es",
  "fr",
  "it",
  "ja",
  "ko",
  "nl",
  "pl",
  "pt-BR",
  "sv",
  "zh-TW",
] as const;
export type PageLanguage = (typeof PAGE_LANGUAGES)[number];
