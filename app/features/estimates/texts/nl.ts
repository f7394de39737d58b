import type { WindowCatalog } from "./catalog.ts";

export const nl: WindowCatalog = {
  "arrives.by": "Komt {when, select, today {vandaag} tomorrow {uiterlijk morgen} other {uiterlijk {date}}}",
  "arrives.day": "Komt {when, select, today {vandaag} tomorrow {morgen} other {{date}}}",
  "arrives.range": "Komt {date}",
  "estimated.by":
    "Verwachte bezorging {when, select, today {vandaag} tomorrow {uiterlijk morgen} other {uiterlijk {date}}}",
  "estimated.day": "Verwachte bezorging {when, select, today {vandaag} tomorrow {morgen} other {{date}}}",
  "estimated.range": "Verwachte bezorging {date}",
  "get_it.by": "In huis {when, select, today {vandaag} tomorrow {uiterlijk morgen} other {uiterlijk {date}}}",
  "get_it.day": "In huis {when, select, today {vandaag} tomorrow {morgen} other {{date}}}",
  "get_it.range": "In huis {date}",
  "pickup.by":
    "Klaar om op te halen {when, select, today {vandaag} tomorrow {uiterlijk morgen} other {uiterlijk {date}}}",
  "pickup.day": "Klaar om op te halen {when, select, today {vandaag} tomorrow {morgen} other {{date}}}",
  "pickup.range": "Klaar om op te halen {date}",
  "now.by":
    "Nu verwacht {when, select, today {vandaag} tomorrow {uiterlijk morgen} other {uiterlijk {date}}}",
  "now.day": "Nu verwacht {when, select, today {vandaag} tomorrow {morgen} other {{date}}}",
  "now.range": "Nu verwacht {date}",

  "said.by": "{when, select, today {uiterlijk vandaag} tomorrow {uiterlijk morgen} other {uiterlijk {date}}}",
  "said.day": "{when, select, today {vandaag} tomorrow {morgen} other {{date}}}",
  "said.range": "{date}",

  "note.later": "Later dan we hadden gezegd. Eerst zeiden we: {said}.",
  "note.runningLate":
    "Het kan {days, select, few {een dag of twee} other {een paar dagen}} later komen dan we hadden gezegd ({said}).",
  "note.late": "Dat spijt ons. We hadden gezegd: {said}.",
  "note.overdue": "Het had er al moeten zijn. Verwacht was: {said}.",
  "note.noNewDay": "Er is nog geen nieuwe datum. Zodra die er is, zie je hem hier.",

  "why.learned": "{count} van de 100 vergelijkbare pakketten waren er op die dag.",
  "why.learnedRange": "{count} van de 100 vergelijkbare pakketten kwamen in deze periode.",
  "why.rules": "Op basis van de gebruikelijke levertijden van de winkel.",
  "why.carrier": "Op basis van de datum van de bezorger.",
  "why.shopify": "Zoals getoond bij het afrekenen.",
};
