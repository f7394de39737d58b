import type { MailLocale } from "#app/features/messages/mail-texts.ts";
import type { DefaultTexts } from "./catalog.ts";
import { de } from "./de.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";
import { ja } from "./ja.ts";
import { ko } from "./ko.ts";
import { pl } from "./pl.ts";
import { ptBr } from "./pt-br.ts";

export const DEFAULT_TEXTS: Record<MailLocale, DefaultTexts> = { en, ja, ko, pl, de, fr, es, "pt-BR": ptBr };
