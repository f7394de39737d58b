import type { CatalogOf } from "#app/lib/translate.ts";
import type { en } from "./en.ts";

export const pl = {
  "shipped.subject": "Twoje zamówienie {order} jest w drodze",
  "shipped.subjectPart": "Część Twojego zamówienia {order} jest w drodze",
  "shipped.heading": "Twoje zamówienie jest w drodze",
  "shipped.headingPart": "Część Twojego zamówienia jest w drodze",
  "shipped.leadCarrier": "Przesyłkę przekazaliśmy do doręczenia. Przewoźnik: {carrier}.",
  "shipped.lead": "Przesyłkę przekazaliśmy przewoźnikowi.",
  "shipped.restFollows": "Reszta zamówienia dotrze w osobnej przesyłce.",
  "shipped.button":
    "{count, plural, one {Śledź przesyłkę} few {Śledź przesyłki} many {Śledź przesyłki} other {Śledź przesyłki}}",
  order: "Zamówienie {order}",
  "step.ordered": "Zamówiono",
  "step.shipped": "Wysłano",
  "step.delivered": "Doręczono",
  "parcel.title": "Przesyłka {number} z {count}",
  "parcel.carrier": "Przewoźnik",
  "parcel.number": "Numer przesyłki",
  "parcel.numberFollows": "Jeszcze nieznany. Pojawi się na stronie śledzenia, gdy tylko go otrzymamy.",
  "parcels.more":
    "{count, plural, one {i jeszcze # przesyłka} few {i jeszcze # przesyłki} many {i jeszcze # przesyłek} other {i jeszcze # przesyłki}}",
  "items.heading": "Co jest w środku",
  "items.more":
    "{count, plural, one {i jeszcze # produkt} few {i jeszcze # produkty} many {i jeszcze # produktów} other {i jeszcze # produktu}}",
  "help.reply": "Masz pytania o zamówienie? Po prostu odpowiedz na tę wiadomość.",
  "help.shop": "Masz pytania o zamówienie? {shop} chętnie pomoże.",
  footer: "Otrzymujesz tę wiadomość w związku z zamówieniem w sklepie {shop}.",
} satisfies CatalogOf<typeof en>;
