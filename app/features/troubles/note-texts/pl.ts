import type { CatalogOf } from "#app/lib/translate.ts";
import type { en } from "./en.ts";

export const pl: CatalogOf<typeof en> = {
  subject: "Informacja o zamówieniu {order}",
  hello: "Dzień dobry,",
  bye: "Dziękujemy za cierpliwość.",
  exception:
    "Przewoźnik zgłosił problem z Twoją paczką. Wyjaśniamy, co się stało, i napiszemy, gdy tylko dowiemy się więcej.",
  address:
    "Przewoźnik nie mógł doręczyć paczki, ponieważ w adresie czegoś brakuje lub coś jest niejasne. Odpisz, podając pełny adres, a od razu go przekażemy.",
  refused:
    "Przewoźnik informuje, że paczka nie została przyjęta. Jeśli nadal chcesz ją otrzymać, odpisz, a wspólnie znajdziemy sposób.",
  damaged:
    "Przewoźnik informuje, że paczka została uszkodzona w drodze. Przepraszamy. Odpisz, czy wolisz nową przesyłkę, czy zwrot pieniędzy.",
  lost: "Przewoźnik nie może odnaleźć Twojej paczki. Przepraszamy. Odpisz, czy wolisz nową przesyłkę, czy zwrot pieniędzy.",
  customs_fee:
    "Urząd celny zatrzymał paczkę do czasu uiszczenia opłaty. Przewoźnik poinformuje, jak to zrobić. W razie pytań odpisz na tę wiadomość.",
  weather:
    "Zła pogoda opóźnia Twoją paczkę. Przewoźnik ruszy dalej, gdy tylko będzie to możliwe, a postęp widać poniżej.",
  action_required:
    "Przewoźnik czegoś potrzebuje, zanim paczka ruszy dalej. Zajrzyj na stronę śledzenia, a w razie pytań odpisz.",
  reported_missing:
    "Wiemy od Ciebie, że paczki nie ma, choć przewoźnik oznaczył ją jako doręczoną. Przepraszamy. Pytamy przewoźnika, gdzie dokładnie ją zostawił, i napiszemy, gdy tylko się dowiemy. Jeśli w międzyczasie się znalazła, daj nam znać w odpowiedzi.",
  bad_number: "Numer śledzenia, który od nas masz, nie działa. Sprawdzamy to i wyślemy właściwy.",
  late: "Paczka nie dotarła do podanego przez nas dnia. Przepraszamy. Pytamy przewoźnika i podamy nowy termin, gdy tylko go poznamy.",
  running_late:
    "Paczka prawdopodobnie dotrze później, niż podaliśmy. Przepraszamy i czuwamy nad nią. Aktualny termin jest na stronie śledzenia.",
  stalled:
    "Paczka nie porusza się dłużej niż zwykle. Pytamy przewoźnika, gdzie jest, i napiszemy, gdy tylko dowiemy się więcej.",
  attempted:
    "Przewoźnik próbował doręczyć paczkę, ale nie udało się jej przekazać. Zwykle próbuje ponownie; dalsze kroki widać na stronie śledzenia.",
  returning: "Paczka wraca do nas. Odpisz, czy mamy wysłać ją ponownie i na jaki adres.",
  back: "Paczka wróciła do nas. Odpisz, czy mamy wysłać ją ponownie i na jaki adres, czy zwrócić pieniądze.",
  pickup_waiting: "Paczka czeka na odbiór. Odbierz ją wkrótce: po kilku dniach przewoźnik ją odeśle.",
  not_handed_over:
    "Paczka jest spakowana, ale przewoźnik jeszcze jej nie zeskanował. Sprawdzamy to i dopilnujemy, by ruszyła w drogę.",
  unfulfilled:
    "Realizacja zamówienia trwa dłużej, niż planowaliśmy. Przepraszamy. To, na co czekasz, nie zostało jeszcze wysłane; napiszemy, gdy tylko wyruszy.",
};
