import { translateWith, type CatalogOf } from "#app/lib/translate.ts";
import type { Note } from "../note.ts";
import type { TroubleFacts } from "../trouble-facts.ts";
import type { TroubleKind } from "../trouble.ts";
import { de } from "./de.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";
import { ja } from "./ja.ts";
import { ko } from "./ko.ts";
import { pl } from "./pl.ts";
import { ptBr } from "./pt-br.ts";

/** The languages that notes are written in: those of the mails that carry them. */
export const NOTE_LANGUAGES = ["en", "de", "es", "fr", "ja", "ko", "pl", "pt-BR"] as const;
export type NoteLanguage = (typeof NOTE_LANGUAGES)[number];

const CATALOGS: Readonly<Record<NoteLanguage, CatalogOf<typeof en>>> = {
  en,
  ja,
  ko,
  pl,
  de,
  fr,
  es,
  "pt-BR": ptBr,
};

/**
 * What a shop could write to a shopper about a trouble, for a person to change and to send. Of what has not left
 * the shop, no carrier is spoken of: all there is to say is that it takes longer.
 */
export function draftNote(
  { kind, facts, hasLeft }: { kind: TroubleKind; facts: TroubleFacts; hasLeft: boolean },
  { locale, order, shop }: { locale: NoteLanguage; order: string; shop: string },
): Note {
  const t = translateWith<typeof en>(locale, CATALOGS[locale]);
  const paragraphs = [t("hello"), t(hasLeft ? bodyOf(kind, facts) : "unfulfilled"), `${t("bye")}\n${shop}`];
  return { subject: t("subject", { order }).trim(), text: paragraphs.join("\n\n") };
}

/** Reasons that a shopper can do something about, or should hear by their name. */
const OWN_WORDS = ["address", "refused", "damaged", "lost", "customs_fee", "weather"] as const;

function bodyOf(kind: TroubleKind, { reason, isBack }: TroubleFacts): Exclude<keyof typeof en, "subject"> {
  const named = OWN_WORDS.find((own) => own === reason);
  switch (kind) {
    case "returning":
      return isBack ? "back" : "returning";
    case "exception":
      return named ?? "exception";
    case "action_required":
      return named ?? "action_required";
    case "attempted":
      return named === "address" || named === "refused" ? named : "attempted";
    case "reported_missing":
    case "bad_number":
    case "late":
    case "running_late":
    case "stalled":
    case "pickup_waiting":
    case "not_handed_over":
    case "unfulfilled":
      return kind;
  }
}
