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

/**
 * A carrier's name as its own country writes it, for readers of that country's language; for all others as Shopify has it.
 * Shopify lists some carriers once for each language of their look-up page, "Sagawa (JA)": no part of the name.
 */
export function carrierLabel(name: string, language: string): string {
  const plain = name.replace(/\s*\((EN|JA)\)$/, "");
  return HOME_NAMES[language]?.[plain] ?? plain;
}
