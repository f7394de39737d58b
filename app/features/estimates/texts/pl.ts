import type { WindowCatalog } from "./catalog.ts";

export const pl: WindowCatalog = {
  "arrives.by":
    "Dostawa {when, select, today {dzisiaj} tomorrow {najpóźniej jutro} other {najpóźniej {date}}}",
  "arrives.day": "Dostawa {when, select, today {dzisiaj} tomorrow {jutro} other {{date}}}",
  "arrives.range": "Dostawa {date}",
  "estimated.by":
    "Przewidywana dostawa: {when, select, today {dzisiaj} tomorrow {najpóźniej jutro} other {najpóźniej {date}}}",
  "estimated.day": "Przewidywana dostawa: {when, select, today {dzisiaj} tomorrow {jutro} other {{date}}}",
  "estimated.range": "Przewidywana dostawa: {date}",
  "get_it.by":
    "U Ciebie {when, select, today {dzisiaj} tomorrow {najpóźniej jutro} other {najpóźniej {date}}}",
  "get_it.day": "U Ciebie {when, select, today {dzisiaj} tomorrow {jutro} other {{date}}}",
  "get_it.range": "U Ciebie {date}",
  "pickup.by":
    "Gotowe do odbioru {when, select, today {dzisiaj} tomorrow {najpóźniej jutro} other {najpóźniej {date}}}",
  "pickup.day": "Gotowe do odbioru {when, select, today {dzisiaj} tomorrow {jutro} other {{date}}}",
  "pickup.range": "Gotowe do odbioru {date}",
  "now.by":
    "Nowy termin: {when, select, today {dzisiaj} tomorrow {najpóźniej jutro} other {najpóźniej {date}}}",
  "now.day": "Nowy termin: {when, select, today {dzisiaj} tomorrow {jutro} other {{date}}}",
  "now.range": "Nowy termin: {date}",

  "said.by":
    "{when, select, today {najpóźniej dzisiaj} tomorrow {najpóźniej jutro} other {najpóźniej {date}}}",
  "said.day": "{when, select, today {dzisiaj} tomorrow {jutro} other {{date}}}",
  "said.range": "{date}",

  "note.later": "Później, niż zapowiadaliśmy. Pierwszy termin: {said}.",
  "note.runningLate":
    "Paczka może dotrzeć {days, select, few {dzień lub dwa} other {kilka dni}} później, niż zapowiadaliśmy ({said}).",
  "note.late": "Przepraszamy. Zapowiadaliśmy: {said}.",
  "note.overdue": "Paczka powinna już dotrzeć. Przewidywany termin: {said}.",
  "note.noNewDay": "Nowego terminu jeszcze nie ma. Gdy tylko będzie znany, zobaczysz go tutaj.",

  "why.learned": "{count} na 100 podobnych paczek dotarło do tego czasu.",
  "why.learnedRange": "{count} na 100 podobnych paczek dotarło w tym czasie.",
  "why.rules": "Na podstawie zwykłych terminów dostaw sklepu.",
  "why.carrier": "Na podstawie terminu podanego przez przewoźnika.",
  "why.shopify": "Zgodnie z terminem podanym przy zamówieniu.",
};
