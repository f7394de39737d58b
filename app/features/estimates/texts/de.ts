import type { WindowCatalog } from "./catalog.ts";

export const de: WindowCatalog = {
  "arrives.by": "Ankunft {when, select, today {heute} tomorrow {bis morgen} other {bis {date}}}",
  "arrives.day": "Ankunft {when, select, today {heute} tomorrow {morgen} other {am {date}}}",
  "arrives.range": "Ankunft {date}",
  "estimated.by":
    "Voraussichtliche Zustellung {when, select, today {heute} tomorrow {bis morgen} other {bis {date}}}",
  "estimated.day":
    "Voraussichtliche Zustellung {when, select, today {heute} tomorrow {morgen} other {am {date}}}",
  "estimated.range": "Voraussichtliche Zustellung {date}",
  "get_it.by": "Bei Ihnen {when, select, today {heute} tomorrow {bis morgen} other {bis {date}}}",
  "get_it.day": "Bei Ihnen {when, select, today {heute} tomorrow {morgen} other {am {date}}}",
  "get_it.range": "Bei Ihnen {date}",
  "pickup.by":
    "Abholbereit {when, select, today {heute} tomorrow {spätestens morgen} other {spätestens am {date}}}",
  "pickup.day": "Abholbereit {when, select, today {heute} tomorrow {morgen} other {am {date}}}",
  "pickup.range": "Abholbereit {date}",
  "now.by": "Jetzt voraussichtlich {when, select, today {heute} tomorrow {bis morgen} other {bis {date}}}",
  "now.day": "Jetzt voraussichtlich {when, select, today {heute} tomorrow {morgen} other {am {date}}}",
  "now.range": "Jetzt voraussichtlich {date}",

  "said.by": "{when, select, today {bis heute} tomorrow {bis morgen} other {bis {date}}}",
  "said.day": "{when, select, today {heute} tomorrow {morgen} other {{date}}}",
  "said.range": "{date}",

  "note.later": "Später als angekündigt. Zuerst hieß es: {said}.",
  "note.runningLate":
    "Das Paket kommt vielleicht {days, select, few {ein, zwei Tage} other {einige Tage}} später als angekündigt ({said}).",
  "note.late": "Das tut uns leid. Angekündigt war: {said}.",
  "note.overdue": "Das Paket müsste schon da sein. Erwartet war es: {said}.",
  "note.noNewDay": "Einen neuen Termin gibt es noch nicht. Sobald es einen gibt, sehen Sie ihn hier.",

  "why.learned": "{count} von 100 solcher Pakete waren bis dahin da.",
  "why.learnedRange": "{count} von 100 solcher Pakete kamen in dieser Zeit.",
  "why.rules": "Aus den üblichen Lieferzeiten des Shops.",
  "why.carrier": "Ausgehend vom Termin des Versanddienstes.",
  "why.shopify": "Wie an der Kasse angezeigt.",
};
