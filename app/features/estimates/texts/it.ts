import type { WindowCatalog } from "./catalog.ts";

export const it: WindowCatalog = {
  "arrives.by": "Arriva {when, select, today {oggi} tomorrow {entro domani} other {entro {date}}}",
  "arrives.day": "Arriva {when, select, today {oggi} tomorrow {domani} other {{date}}}",
  "arrives.range": "Arrivo: {date}",
  "estimated.by":
    "Consegna prevista {when, select, today {oggi} tomorrow {entro domani} other {entro {date}}}",
  "estimated.day": "Consegna prevista {when, select, today {oggi} tomorrow {domani} other {{date}}}",
  "estimated.range": "Consegna prevista: {date}",
  "get_it.by": "Da te {when, select, today {oggi} tomorrow {entro domani} other {entro {date}}}",
  "get_it.day": "Da te {when, select, today {oggi} tomorrow {domani} other {{date}}}",
  "get_it.range": "Da te: {date}",
  "pickup.by":
    "Pronto per il ritiro {when, select, today {oggi} tomorrow {entro domani} other {entro {date}}}",
  "pickup.day": "Pronto per il ritiro {when, select, today {oggi} tomorrow {domani} other {{date}}}",
  "pickup.range": "Pronto per il ritiro: {date}",
  "now.by": "Nuova previsione: {when, select, today {oggi} tomorrow {entro domani} other {entro {date}}}",
  "now.day": "Nuova previsione: {when, select, today {oggi} tomorrow {domani} other {{date}}}",
  "now.range": "Nuova previsione: {date}",

  "said.by": "{when, select, today {entro oggi} tomorrow {entro domani} other {entro {date}}}",
  "said.day": "{when, select, today {oggi} tomorrow {domani} other {{date}}}",
  "said.range": "{date}",

  "note.later": "Più tardi di quanto avevamo detto. All’inizio avevamo detto: {said}.",
  "note.runningLate":
    "Potrebbe arrivare {days, select, few {un giorno o due} other {qualche giorno}} più tardi di quanto avevamo detto ({said}).",
  "note.late": "Ci dispiace. Avevamo detto: {said}.",
  "note.overdue": "A quest’ora dovrebbe essere arrivato. Era previsto: {said}.",
  "note.noNewDay": "Non c’è ancora una nuova data. Appena ci sarà, la vedrai qui.",

  "why.learned": "{count} pacchi simili su 100 erano arrivati entro quella data.",
  "why.learnedRange": "{count} pacchi simili su 100 sono arrivati in questo intervallo.",
  "why.rules": "In base ai tempi di consegna abituali del negozio.",
  "why.carrier": "In base alla data indicata dal corriere.",
  "why.shopify": "Come indicato al momento dell’acquisto.",
};
