/** Shopify writes these in Latin letters; at home nobody does. */
const HOME_NAMES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  ja: {
    Yamato: "ヤマト運輸",
    Sagawa: "佐川急便",
    "Japan Post": "日本郵便",
    Seino: "西濃運輸",
    Fukuyama: "福山通運",
  },
};

/** A carrier's name as its own country writes it, for readers of that country's language; for all others as Shopify has it. */
export const carrierLabel = (name: string, language: string): string => HOME_NAMES[language]?.[name] ?? name;
