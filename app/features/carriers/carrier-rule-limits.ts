/** Far more than any shop has; they keep what is stored, and what every text is searched for, within bounds. */
export const RULE_LIMITS = {
  names: 200,
  pinned: 250,
  masks: 50,
  hiddenCountries: 250,
  hiddenWords: 100,
  text: 200,
} as const;
