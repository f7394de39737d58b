import type { WindowCatalog } from "./catalog.ts";

export const fr: WindowCatalog = {
  "arrives.by":
    "Arrivée {when, select, today {aujourd’hui} tomorrow {au plus tard demain} other {au plus tard le {date}}}",
  "arrives.day": "Arrivée {when, select, today {aujourd’hui} tomorrow {demain} other {le {date}}}",
  "arrives.range": "Arrivée : {date}",
  "estimated.by":
    "Livraison estimée {when, select, today {aujourd’hui} tomorrow {au plus tard demain} other {au plus tard le {date}}}",
  "estimated.day":
    "Livraison estimée {when, select, today {aujourd’hui} tomorrow {demain} other {le {date}}}",
  "estimated.range": "Livraison estimée : {date}",
  "get_it.by":
    "Chez vous {when, select, today {aujourd’hui} tomorrow {au plus tard demain} other {au plus tard le {date}}}",
  "get_it.day": "Chez vous {when, select, today {aujourd’hui} tomorrow {demain} other {le {date}}}",
  "get_it.range": "Chez vous : {date}",
  "pickup.by":
    "Prêt à retirer {when, select, today {aujourd’hui} tomorrow {au plus tard demain} other {au plus tard le {date}}}",
  "pickup.day": "Prêt à retirer {when, select, today {aujourd’hui} tomorrow {demain} other {le {date}}}",
  "pickup.range": "Prêt à retirer : {date}",
  "now.by":
    "Désormais attendu {when, select, today {aujourd’hui} tomorrow {au plus tard demain} other {au plus tard le {date}}}",
  "now.day": "Désormais attendu {when, select, today {aujourd’hui} tomorrow {demain} other {le {date}}}",
  "now.range": "Désormais attendu : {date}",

  "said.by":
    "{when, select, today {au plus tard aujourd’hui} tomorrow {au plus tard demain} other {au plus tard le {date}}}",
  "said.day": "{when, select, today {aujourd’hui} tomorrow {demain} other {le {date}}}",
  "said.range": "{date}",

  "note.later": "Plus tard qu’annoncé. Nous avions d’abord dit : {said}.",
  "note.runningLate":
    "Il pourrait arriver {days, select, few {un ou deux jours} other {quelques jours}} plus tard qu’annoncé ({said}).",
  "note.late": "Nous en sommes désolés. Nous avions dit : {said}.",
  "note.overdue": "Il devrait déjà être arrivé. Il était attendu : {said}.",
  "note.noNewDay": "Il n’y a pas encore de nouvelle date. Dès qu’il y en aura une, elle apparaîtra ici.",

  "why.learned": "{count} colis comparables sur 100 étaient arrivés à cette date.",
  "why.learnedRange": "{count} colis comparables sur 100 sont arrivés dans ce délai.",
  "why.rules": "D’après les délais habituels de la boutique.",
  "why.carrier": "À partir de la date annoncée par le transporteur.",
  "why.shopify": "Comme indiqué lors du paiement.",
};
