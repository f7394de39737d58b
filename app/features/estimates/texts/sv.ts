import type { WindowCatalog } from "./catalog.ts";

export const sv: WindowCatalog = {
  "arrives.by": "Kommer {when, select, today {i dag} tomorrow {senast i morgon} other {senast {date}}}",
  "arrives.day": "Kommer {when, select, today {i dag} tomorrow {i morgon} other {{date}}}",
  "arrives.range": "Kommer {date}",
  "estimated.by":
    "Beräknad leverans {when, select, today {i dag} tomorrow {senast i morgon} other {senast {date}}}",
  "estimated.day": "Beräknad leverans {when, select, today {i dag} tomorrow {i morgon} other {{date}}}",
  "estimated.range": "Beräknad leverans {date}",
  "get_it.by": "Hos dig {when, select, today {i dag} tomorrow {senast i morgon} other {senast {date}}}",
  "get_it.day": "Hos dig {when, select, today {i dag} tomorrow {i morgon} other {{date}}}",
  "get_it.range": "Hos dig {date}",
  "pickup.by":
    "Klart att hämta {when, select, today {i dag} tomorrow {senast i morgon} other {senast {date}}}",
  "pickup.day": "Klart att hämta {when, select, today {i dag} tomorrow {i morgon} other {{date}}}",
  "pickup.range": "Klart att hämta {date}",
  "now.by": "Väntas nu {when, select, today {i dag} tomorrow {senast i morgon} other {senast {date}}}",
  "now.day": "Väntas nu {when, select, today {i dag} tomorrow {i morgon} other {{date}}}",
  "now.range": "Väntas nu {date}",

  "said.by": "{when, select, today {senast i dag} tomorrow {senast i morgon} other {senast {date}}}",
  "said.day": "{when, select, today {i dag} tomorrow {i morgon} other {{date}}}",
  "said.range": "{date}",

  "note.later": "Senare än vi sa. Först sa vi: {said}.",
  "note.runningLate":
    "Det kan komma {days, select, few {en eller två dagar} other {några dagar}} senare än vi sa ({said}).",
  "note.late": "Vi beklagar. Vi hade sagt: {said}.",
  "note.overdue": "Det borde ha kommit nu. Det väntades: {said}.",
  "note.noNewDay": "Det finns inget nytt datum än. Så snart det finns ser du det här.",

  "why.learned": "{count} av 100 liknande paket hade kommit till dess.",
  "why.learnedRange": "{count} av 100 liknande paket kom under den här tiden.",
  "why.rules": "Enligt butikens vanliga leveranstider.",
  "why.carrier": "Enligt transportörens eget datum.",
  "why.shopify": "Som det stod i kassan.",
};
