import type { CatalogOf } from "#app/lib/translate.ts";
import type { en } from "./en.ts";

export const pl = {
  rest: "Reszta zamówienia dotrze w osobnej przesyłce.",
  "tracking.button":
    "{count, plural, one {Śledź przesyłkę} few {Śledź przesyłki} many {Śledź przesyłki} other {Śledź przesyłki}}",
  order: "Zamówienie {order}",
  "parcel.title": "Przesyłka {number} z {count}",
  "parcel.carrier": "Przewoźnik",
  "parcel.number": "Numer przesyłki",
  "parcel.numberFollows": "Jeszcze nieznany. Pojawi się na stronie śledzenia, gdy tylko go otrzymamy.",
  "parcels.more":
    "{count, plural, one {i jeszcze # przesyłka} few {i jeszcze # przesyłki} many {i jeszcze # przesyłek} other {i jeszcze # przesyłki}}",
  "items.heading": "Co jest w środku",
  "items.more":
    "{count, plural, one {i jeszcze # produkt} few {i jeszcze # produkty} many {i jeszcze # produktów} other {i jeszcze # produktu}}",
  "items.refunded": "Zwrot obejmuje",
  "address.heading": "Adres dostawy",
  unsubscribe: "Wypisz się z tych wiadomości",
  "problem.running_late": "Twoja przesyłka jedzie dłużej, niż planowaliśmy. Przepraszamy.",
  "next.running_late": "Nie musisz nic robić. Aktualny termin zawsze znajdziesz na stronie śledzenia.",
  "problem.delayed": "Termin dostawy przesunął się na późniejszy dzień. Przepraszamy za czekanie.",
  "next.delayed": "Nie musisz nic robić. Jeśli data znów się zmieni, damy Ci znać.",
  "problem.stalled": "Twoja przesyłka stoi w miejscu dłużej niż zwykle.",
  "next.stalled":
    "Możliwe, że po prostu ominięto skan. Mamy ją na oku, a najnowsze informacje zawsze są na stronie śledzenia.",
  "problem.attempted": "Przewoźnik nie mógł przekazać Twojej przesyłki.",
  "next.attempted":
    "Zwykle próbuje ponownie albo czeka z przesyłką na odbiór. Co dalej, pokaże strona śledzenia.",
  "problem.exception": "Przewoźnik zgłosił problem z Twoją przesyłką.",
  "next.exception": "Wyjaśniamy to. Najnowsze informacje zawsze są na stronie śledzenia.",
  "problem.action_required": "Przewoźnik czeka na Twoją reakcję, aby przesyłka mogła ruszyć dalej.",
  "problem.returning": "Nie udało się doręczyć Twojej przesyłki i wraca ona do nas.",
  "problem.returned": "Nie udało się doręczyć Twojej przesyłki i wróciła do nas.",
  "next.returned": "Napisz, czy mamy wysłać ją ponownie i na jaki adres.",
  "next.address": "Prześlij nam pełny adres, a od razu przekażemy go dalej.",
  "next.refused": "Nadal chcesz ją otrzymać? Daj nam znać, a wspólnie znajdziemy sposób.",
  "next.damaged": "Przepraszamy. Napisz do nas, a wszystko naprawimy.",
  "next.customs_fee":
    "Przewoźnik poinformuje Cię, jak zapłacić, jeśli jeszcze tego nie zrobił. W razie pytań chętnie pomożemy.",
  "next.weather": "Nie musisz nic robić. Przesyłka ruszy dalej, gdy tylko pozwoli na to pogoda.",
  "next.unclaimed": "Napisz do nas jak najszybciej, abyśmy znaleźli rozwiązanie, zanim przesyłka wróci.",
  "next.payment": "Przewoźnik poinformuje Cię, co i jak zapłacić. W razie pytań chętnie pomożemy.",
  "next.id_check": "Przygotuj dokument tożsamości na kolejną wizytę kuriera.",
  "help.reply": "Masz pytania o zamówienie? Po prostu odpowiedz na tę wiadomość.",
  "help.shop": "Masz pytania o zamówienie? {shop} chętnie pomoże.",
  footer: "Otrzymujesz tę wiadomość w związku z zamówieniem w sklepie {shop}.",
  "footer.test": "To wiadomość testowa: {shop} sprawdza jej wygląd.",
  privacy: "Ustawienia prywatności",
} satisfies CatalogOf<typeof en>;
