import type { Catalog } from "./catalog.ts";

export const pl: Catalog = {
  "headline.preparing": "Przygotowujemy Twoje zamówienie",
  "headline.nothingToShip": "W tym zamówieniu nie ma nic do wysłania",
  "headline.orderCancelled": "To zamówienie zostało anulowane",
  "headline.preTransit": "Paczka spakowana, czeka na przewoźnika",
  "headline.shipped": "Paczka została wysłana",
  "headline.shippedExpected":
    "Wysłano – przewidywana dostawa: {when, select, today {dzisiaj} tomorrow {jutro} other {{date}}}",
  "headline.inTransit": "Paczka jest w drodze",
  "headline.expected":
    "W drodze – przewidywana dostawa: {when, select, today {dzisiaj} tomorrow {jutro} other {{date}}}",
  "headline.preTransitExpected":
    "Spakowane – przewidywana dostawa: {when, select, today {dzisiaj} tomorrow {jutro} other {{date}}}",
  "headline.delayed": "W drodze, ale z opóźnieniem",
  "headline.delayedExpected":
    "Opóźnienie – nowy termin dostawy: {when, select, today {dzisiaj} tomorrow {jutro} other {{date}}}",
  "headline.late":
    "Opóźnienie – przewidywany termin dostawy minął: {when, select, yesterday {wczoraj} other {{date}}}",
  "headline.outForDelivery": "{when, select, today {Dzisiaj w doręczeniu} other {W doręczeniu}}",
  "headline.pickup": "Paczka czeka na odbiór",
  "headline.attempted":
    "Próba doręczenia: {when, select, today {dzisiaj} yesterday {wczoraj} other {{date}}}",
  "headline.delivered": "Doręczono: {when, select, today {dzisiaj} yesterday {wczoraj} other {{date}}}",
  "headline.pickedUp": "Odebrano: {when, select, today {dzisiaj} yesterday {wczoraj} other {{date}}}",
  "headline.exception": "Wystąpił problem z doręczeniem",
  "headline.actionRequired": "Przewoźnik czeka na Twoją reakcję",
  "headline.returning": "Paczka wraca do nadawcy",
  "headline.returned": "Paczka wróciła do nadawcy",
  "headline.cancelled": "Ta przesyłka została anulowana",
  "headline.expired": "Od dłuższego czasu brak wiadomości od przewoźnika",

  "headline.manyOnTheWay":
    "W drodze w {total, plural, one {# paczce} few {# paczkach} many {# paczkach} other {# paczkach}}",
  "headline.manyDelivered":
    "{total, plural, one {# paczka doręczona} few {Wszystkie # paczki doręczone} many {Wszystkie # paczek doręczono} other {Wszystkie # paczki doręczone}}",
  "headline.manyPartly": "Doręczone paczki: {delivered} z {total}",
  "headline.manyAttention":
    "{count, plural, one {Jedna z Twoich paczek wymaga uwagi} few {# Twoje paczki wymagają uwagi} many {# Twoich paczek wymaga uwagi} other {# Twojej paczki wymaga uwagi}}",
  "headline.partDelivered": "Część zamówienia została doręczona",
  "headline.partOnTheWay": "Część zamówienia jest w drodze",

  "advice.preparing": "Gdy tylko przekażemy je przewoźnikowi, jego drogę zobaczysz tutaj.",
  "advice.nothingToShip": "Szczegóły zakupu znajdziesz w wiadomości e-mail.",
  "advice.orderCancelled":
    "Nic więcej nie zostanie wysłane. Jeśli to dla Ciebie niespodzianka, napisz do nas.",
  "advice.cancelledButShipped": "Zamówienie anulowano, gdy część była już wysłana. Tutaj widać, gdzie jest.",
  "advice.preTransit":
    "Etykieta jest gotowa, ale przewoźnik jeszcze nie zeskanował paczki. Po pierwszym skanie zobaczysz ją tutaj.",
  "advice.preTransitLong":
    "Paczka czeka już {days, plural, one {# dzień} few {# dni} many {# dni} other {# dnia}}. Jeśli wkrótce nic się nie zmieni, napisz do nas.",
  "advice.noNews": "Nie ma jeszcze wiadomości od przewoźnika. Pojawią się tutaj, gdy tylko nadejdą.",
  "advice.noNewsLook": "Nie mamy jeszcze wiadomości od przewoźnika. Jego strona może wiedzieć więcej.",
  "advice.late":
    "Przepraszamy. Przewoźnik nie podał jeszcze nowego terminu; gdy to zrobi, zobaczysz go tutaj.",
  "advice.delayed": "Przewoźnik zgłosił opóźnienie.",
  "advice.customs":
    "Paczka jest w odprawie celnej. Jeśli coś będzie potrzebne, urząd celny lub przewoźnik się z Tobą skontaktuje.",
  "advice.actionRequired": "Sprawdź na stronie przewoźnika, o co chodzi, aby paczka mogła ruszyć dalej.",
  "advice.pickup":
    "Weź ze sobą numer przesyłki i dokument tożsamości. Termin odbioru podaje strona przewoźnika.",
  "advice.pickupAt": "Miejsce odbioru: {place}.",
  "advice.attempted":
    "Paczki nie udało się przekazać. Na stronie przewoźnika sprawdzisz, czy kurier wróci i gdzie można ją odebrać.",
  "advice.delivered":
    "Nie możesz jej znaleźć? Sprawdź miejsca, gdzie zwykle zostawia się paczki, zapytaj domowników i sąsiadów, a potem napisz do nas.",
  "advice.exception":
    "Przepraszamy. Poniżej znajdziesz informację od przewoźnika. Możesz też napisać do nas, a wspólnie znajdziemy rozwiązanie.",
  "advice.returning": "Nie udało się jej doręczyć. Napisz do nas, abyśmy znaleźli rozwiązanie.",
  "advice.cancelled": "Nie zostanie doręczona. Jeśli nadal na nią czekasz, napisz do nas.",
  "advice.expired": "Napisz do nas, a zapytamy przewoźnika, gdzie jest paczka.",
  "advice.moreToCome":
    "{count, plural, one {Jeszcze # produkt jest przygotowywany i przyjdzie osobno.} few {Jeszcze # produkty są przygotowywane i przyjdą osobno.} many {Jeszcze # produktów jest przygotowywanych i przyjdzie osobno.} other {Jeszcze # produktu jest przygotowywane i przyjdzie osobno.}}",
  "advice.nextExpected":
    "Przewidywana dostawa następnej paczki: {when, select, today {dzisiaj} tomorrow {jutro} other {{date}}}.",

  "reason.address": "Według przewoźnika adres jest błędny lub niepełny.",
  "reason.refused": "Według przewoźnika odmówiono przyjęcia paczki.",
  "reason.damaged": "Według przewoźnika paczka została uszkodzona.",
  "reason.lost": "Według przewoźnika paczka zaginęła.",
  "reason.customs_fee": "Przed doręczeniem trzeba opłacić należności celne.",
  "reason.weather": "Pogoda opóźnia pracę przewoźnika.",
  "reason.closed": "Według przewoźnika miejsce było zamknięte.",
  "reason.no_access": "Przewoźnik nie mógł dotrzeć do drzwi.",
  "reason.id_check": "Przy odbiorze trzeba okazać dokument tożsamości.",

  "progress.label": "Przebieg dostawy",
  "progress.completed": "(zakończone)",
  "step.ordered": "Zamówiono",
  "step.shipped": "Wysłano",
  "step.onTheWay": "W drodze",
  "step.outForDelivery": "W doręczeniu",
  "step.pickup": "Do odbioru",
  "step.delivered": "Doręczono",
  "step.pickedUp": "Odebrano",
  "step.returning": "W drodze powrotnej",
  "step.returned": "U nadawcy",

  "group.attention": "Wymaga uwagi",
  "group.onTheWay": "W drodze",
  "group.delivered": "Doręczone",
  "group.closed": "Już nie w drodze",
  "parcel.label": "Paczka {index} z {total}",
  "parcel.single": "Twoja paczka",
  "parcel.carrier": "Przewoźnik",
  "parcel.number": "Numer przesyłki",
  "parcel.follow": "Śledź na stronie {carrier}",
  "parcel.followSomewhere": "Otwórz stronę przewoźnika",
  "items.inParcel": "W tej paczce",
  "items.inShipment": "Razem w tych paczkach ({count})",
  "items.unshipped": "Jeszcze niewysłane",
  "items.ordered": "Twoje zamówienie",
  "items.quantity": "Liczba:",

  "history.heading": "Dotychczasowa droga",
  "history.older":
    "{count, plural, one {# wcześniejszy wpis} few {# wcześniejsze wpisy} many {# wcześniejszych wpisów} other {# wcześniejszego wpisu}}",
  "history.lastNews": "Ostatnia wiadomość: {time}",
  "event.ordered": "Złożono zamówienie",
  "event.shipped": "Wysłano",
  "event.preTransit": "Utworzono etykietę",
  "event.inTransit": "W drodze",
  "event.outForDelivery": "W doręczeniu",
  "event.pickup": "Czeka na odbiór",
  "event.attempted": "Próba doręczenia",
  "event.delivered": "Doręczono",
  "event.pickedUp": "Odebrano",
  "event.exception": "Zgłoszono problem",
  "event.returning": "W drodze powrotnej",
  "event.returned": "Zwrócono do nadawcy",
  "event.cancelled": "Anulowano",
  "event.expired": "Śledzenie zakończone",
  "event.unknown": "Wiadomość od przewoźnika",
  "event.delayed": "Zgłoszono opóźnienie",
  "event.customs": "W odprawie celnej",
  "event.actionRequired": "Przewoźnik czeka na Twoją reakcję",

  "order.label": "Zamówienie {name}",
  "order.placed": "Data zamówienia: {date}",
  "order.destination": "Cel: {place}",
  "support.heading": "Masz pytania dotyczące zamówienia?",
  "support.mail": "Napisz na {email}",
  "support.subject": "Zamówienie {name}",
  "support.shop": "Przejdź do {shop}",
  "footer.lookUp": "Sprawdź inne zamówienie",
  "footer.language": "Język",
  "footer.shop": "sklepu",

  "form.title": "Śledź zamówienie",
  "form.intro":
    "Sprawdź, gdzie jest Twoja paczka. Potrzebny jest numer zamówienia i jedna z danych podanych przy zakupie.",
  "form.order": "Numer zamówienia",
  "form.orderHint": "Znajdziesz go w potwierdzeniu zamówienia, na przykład #1001.",
  "form.contact": "E-mail, numer telefonu lub kod pocztowy",
  "form.contactHint": "Taki jak podany przy zamówieniu.",
  "form.submit": "Znajdź zamówienie",
  "miss.heading": "Nie znaleźliśmy tego zamówienia",
  "miss.text":
    "Sprawdź numer zamówienia i podaj e-mail, telefon lub kod pocztowy użyty przy zakupie. Nowe zamówienie może pojawić się dopiero po kilku minutach.",
  "limit.heading": "To było dużo prób",
  "limit.text":
    "Aby chronić zamówienia wszystkich, odczekaj {minutes, plural, one {# minutę} few {# minuty} many {# minut} other {# minuty}} i spróbuj ponownie. Link z wiadomości o wysyłce działa zawsze.",
};
