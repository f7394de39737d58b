import type { CatalogOf } from "#app/lib/translate.ts";
import type { en } from "./en.ts";

export const pl: CatalogOf<typeof en> = {
  "ask.heading": "Nie chcesz już takich e-maili od {shop}?",
  "ask.text": "Na adres {address} nie będziemy już wysyłać próśb o opinię ani ankiet.",
  "ask.button": "Wypisz mnie",
  "done.heading": "Wypisano z listy",
  "done.text": "{shop} nie wyśle już próśb o opinię ani ankiet na adres {address}.",
  "done.undo": "To pomyłka?",
  "done.button": "Zapisz mnie ponownie",
  still: "Wiadomości o zamówieniach, na przykład o wysyłce, będą nadal przychodzić.",
  "all.heading": "Nie otrzymujesz e-maili od {shop}",
  "all.text":
    "Na adres {address} nie jest wysyłane nic, nawet wiadomości o zamówieniach. Jeśli to błąd, skontaktuj się ze sklepem.",
  "none.heading": "Nic więcej nie zostanie wysłane",
  "none.text": "{shop} nie przechowuje już adresu, na który wysłano tę wiadomość.",
  "wrong.heading": "Ten link nie działa",
  "wrong.text": "Być może brakuje jego części. Otwórz go ponownie z wiadomości.",
  "privacy.heading": "Ustawienia prywatności",
  "privacy.text":
    "Wiadomości o Twoich zamówieniach, na przykład o wysyłce, trafiają na adres {address} w związku z zamówieniem w sklepie {shop}.",
  "privacy.uncounted": "{shop} nie liczy, czy otwierasz e-maile ani czy klikasz w nich linki.",
  "measure.text": "{shop} liczy, ile osób otwiera e-maile i klika w nich linki.",
  "measure.stop": "Nie licz mnie",
  "measure.stopped": "Nie liczymy, czy otwierasz e-maile od {shop} ani czy klikasz w nich linki.",
  "measure.allow": "Licz mnie ponownie",
};
