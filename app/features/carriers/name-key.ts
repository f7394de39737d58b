/** Forms of companies and languages of look-up pages: no part of a name. */
const NOT_NAME =
  /\((?:en|ja|de|fr|kr|ko|株|주)\)|株式会社|有限会社|주식회사|\b(?:inc|ltd|llc|gmbh|co ltd|co\., ltd|s\.?a|sp\. ?z ?o\. ?o|pvt|plc)\b\.?/g;

/** Letters that do not come apart into a letter and an accent. */
const LETTERS: Readonly<Record<string, string>> = { ł: "l", ø: "o", đ: "d", ß: "ss", ı: "i", æ: "ae" };

/** Names as they are compared: without case, accents, width, spaces, punctuation and the company's form. */
export function nameKey(name: string): string {
  const plain = plainName(name);
  const key = plain.replace(NOT_NAME, " ").replace(SEPARATORS, "");
  return key === "" ? plain.replace(SEPARATORS, "") : key;
}

const SEPARATORS = /[^\p{L}\p{N}]+/gu;

/** Lower case, one width, no accents on Latin letters; Japanese marks stay, because カ and ガ are two letters. */
const plainName = (name: string): string =>
  name
    .normalize("NFKC")
    .toLowerCase()
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .normalize("NFC")
    .replace(/[łøđßıæ]/g, (letter) => LETTERS[letter] ?? letter);

/** Words behind a carrier's name that say which of its services, or nothing. */
const SERVICE_WORDS = new Set(
  (
    "tracking tracked track courier couriers carrier shipping shipment delivery deliveries parcel parcels post service services " +
    "ground express saver priority mail home standard classic economy international worldwide intl domestic premium plus " +
    "next day nextday overnight signed first class 2day 2nd air 24 48 72 via portal official " +
    "追跡 配送 配達 運輸 宅配 택배 배송 便"
  ).split(" "),
);

/**
 * The keys under which a name may be found, best first: its own, then with words of service behind it left out, one after
 * another ("Royal Mail Tracked 48").
 */
export function nameKeys(name: string): string[] {
  const keys = [nameKey(name)];
  const words = plainName(name)
    .replace(NOT_NAME, " ")
    .split(SEPARATORS)
    .filter((word) => word !== "");
  while (words.length > 1 && SERVICE_WORDS.has(words.at(-1) ?? "")) {
    words.pop();
    keys.push(words.join(""));
  }
  return keys;
}
