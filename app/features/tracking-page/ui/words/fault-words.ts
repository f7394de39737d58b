import type { AdminTranslate } from "#app/ui/AdminTexts.tsx";
import type { OwnTextFault } from "../../own-texts/check-against.ts";
import { OWN_TEXT_MAX } from "../../own-texts/own-text.ts";

/** What is wrong with an own text, and what to do about it. */
export function describeFault(fault: OwnTextFault, t: AdminTranslate): string {
  switch (fault.kind) {
    case "empty":
    case "format":
      return t(`pageWords.fault.${fault.kind}`);
    case "too_long":
      return t("pageWords.fault.too_long", { max: OWN_TEXT_MAX });
    case "markup":
      return t("pageWords.fault.markup", { example: "<b>" });
    case "syntax":
      return t("pageWords.fault.syntax", { open: "{", close: "}" });
    case "missing":
    case "unknown":
    case "not_number":
      return t(`pageWords.fault.${fault.kind}`, { names: fault.names.map(inBraces).join(" ") });
  }
}

const KNOWN_VALUES = [
  "ago",
  "carrier",
  "count",
  "date",
  "days",
  "delivered",
  "email",
  "index",
  "minutes",
  "name",
  "note",
  "phone",
  "place",
  "price",
  "shop",
  "time",
  "total",
  "when",
] as const;

/** What a value of our texts is, for who writes one of their own: "{date}: the day". */
export function describeValue(name: string, t: AdminTranslate): string {
  const known = KNOWN_VALUES.find((one) => one === name) ?? "other";
  return t(`pageWords.value.${known}`, { name: inBraces(name) });
}

const inBraces = (name: string): string => `{${name}}`;
