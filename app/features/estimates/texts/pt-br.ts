import type { WindowCatalog } from "./catalog.ts";

export const ptBr: WindowCatalog = {
  "arrives.by": "Chega {when, select, today {hoje} tomorrow {até amanhã} other {até {date}}}",
  "arrives.day": "Chega {when, select, today {hoje} tomorrow {amanhã} other {em {date}}}",
  "arrives.range": "Chegada: {date}",
  "estimated.by": "Entrega estimada {when, select, today {hoje} tomorrow {até amanhã} other {até {date}}}",
  "estimated.day":
    "Entrega estimada {when, select, today {para hoje} tomorrow {para amanhã} other {para {date}}}",
  "estimated.range": "Entrega estimada: {date}",
  "get_it.by": "Receba {when, select, today {hoje} tomorrow {até amanhã} other {até {date}}}",
  "get_it.day": "Receba {when, select, today {hoje} tomorrow {amanhã} other {em {date}}}",
  "get_it.range": "Receba: {date}",
  "pickup.by":
    "Pronto para retirada {when, select, today {hoje} tomorrow {no máximo amanhã} other {no máximo em {date}}}",
  "pickup.day": "Pronto para retirada {when, select, today {hoje} tomorrow {amanhã} other {em {date}}}",
  "pickup.range": "Pronto para retirada: {date}",
  "now.by": "Nova previsão: {when, select, today {hoje} tomorrow {até amanhã} other {até {date}}}",
  "now.day": "Nova previsão: {when, select, today {hoje} tomorrow {amanhã} other {{date}}}",
  "now.range": "Nova previsão: {date}",

  "said.by": "{when, select, today {até hoje} tomorrow {até amanhã} other {até {date}}}",
  "said.day": "{when, select, today {hoje} tomorrow {amanhã} other {{date}}}",
  "said.range": "{date}",

  "note.later": "Mais tarde do que dissemos. A primeira previsão era: {said}.",
  "note.runningLate":
    "Pode chegar {days, select, few {um ou dois dias} other {alguns dias}} depois do que dissemos ({said}).",
  "note.late": "Pedimos desculpas. Tínhamos dito: {said}.",
  "note.overdue": "Já deveria ter chegado. A previsão era: {said}.",
  "note.noNewDay": "Ainda não há uma nova data. Assim que houver, você verá aqui.",

  "why.learned": "{count} de cada 100 pacotes como este já tinham chegado nesse prazo.",
  "why.learnedRange": "{count} de cada 100 pacotes como este chegaram nesse período.",
  "why.rules": "Conforme os prazos habituais da loja.",
  "why.carrier": "Com base na data informada pela transportadora.",
  "why.shopify": "Conforme mostrado na finalização da compra.",
};
