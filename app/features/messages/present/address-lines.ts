import { formatCountry } from "#app/lib/format-date.ts";
import { provinceCodeOf } from "#app/lib/province-code.ts";
import { provincesOf } from "#app/lib/provinces.ts";
import { oneLine } from "#app/lib/text.ts";
import type { OrderOfMessage } from "../message-facts.ts";
import { customerNameOf } from "./customer-name.ts";

type Destination = Pick<OrderOfMessage, "postalAddress" | "city" | "provinceCode" | "countryCode">;

/** Where the postcode stands: before the city, after city and state, or on a line of its own. */
const CITY_STATE_ZIP = new Set(["US", "CA", "AU", "PR", "IN", "MX"]);
const ZIP_BELOW_CITY = new Set(["GB", "IE", "BR", "NZ", "SG", "HK", "ZA"]);
/** Largest first, the person last. */
const LARGEST_FIRST = new Set(["JP", "KR", "CN", "TW"]);

/** An address line by line, in the order in which its country writes it; the country's name in the reader's language. */
export function addressLines(
  { postalAddress, city, provinceCode, countryCode }: Destination,
  lang: string,
): string[] {
  const country = countryCode?.toUpperCase() ?? "";
  const part = (text: string | null | undefined) => oneLine(text ?? "", 120);
  const province = provinceName(country, provinceCode);
  const to = {
    name: customerNameOf(postalAddress).name,
    company: part(postalAddress?.company),
    address1: part(postalAddress?.address1),
    address2: part(postalAddress?.address2),
    zip: part(postalAddress?.zip),
    city: part(city),
    province,
  };
  const countryName = country ? part(formatCountry(country, lang)) : "";
  const lines = LARGEST_FIRST.has(country)
    ? largestFirst(to, country)
    : [to.name, to.company, to.address1, to.address2, ...cityLines(to, country)];
  return [...lines, countryName].filter((line) => line !== "");
}

type Parts = Record<"name" | "company" | "address1" | "address2" | "zip" | "city" | "province", string>;

const join = (separator: string, ...parts: string[]): string =>
  parts.filter((part) => part !== "").join(separator);

/** https://www.post.japanpost.jp/int/use/writing/ writes 〒 before the number; Korea's goes in brackets. */
function largestFirst(
  { name, company, address1, address2, zip, city, province }: Parts,
  country: string,
): string[] {
  const gap = country === "KR" ? " " : "";
  const code = zip && (country === "JP" ? `〒${zip}` : country === "KR" ? `(${zip})` : zip);
  return [code, join(gap, province, city, address1), address2, company, name];
}

function cityLines({ zip, city, province }: Parts, country: string): string[] {
  if (CITY_STATE_ZIP.has(country)) return [join(" ", join(", ", city, province), zip)];
  if (ZIP_BELOW_CITY.has(country)) return [country === "BR" ? join(" - ", city, province) : city, zip];
  return [join(" ", zip, city)];
}

/** In words where the country writes it so; elsewhere its letters. Codes that are numbers tell a reader nothing. */
function provinceName(country: string, told: string | null): string {
  const code = oneLine(provinceCodeOf(country, told) ?? "", 40);
  if (country === "JP") return provincesOf("JP").find((province) => province.code === code)?.ja ?? "";
  return /^\p{L}/u.test(code) ? code : "";
}
