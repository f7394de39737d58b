import type { CatalogOf } from "#app/lib/translate.ts";
import type { en } from "./en.ts";

export const de = {
  "shipped.subject": "Ihre Bestellung {order} ist unterwegs",
  "shipped.subjectPart": "Ein Teil Ihrer Bestellung {order} ist unterwegs",
  "shipped.heading": "Ihre Bestellung ist unterwegs",
  "shipped.headingPart": "Ein Teil Ihrer Bestellung ist unterwegs",
  "shipped.leadCarrier": "Die Sendung wurde an {carrier} übergeben.",
  "shipped.lead": "Die Sendung wurde an den Versanddienst übergeben.",
  "shipped.restFollows": "Der Rest Ihrer Bestellung folgt in einer eigenen Sendung.",
  "shipped.button": "{count, plural, one {Sendung verfolgen} other {Sendungen verfolgen}}",
  order: "Bestellung {order}",
  "step.ordered": "Bestellt",
  "step.shipped": "Versandt",
  "step.delivered": "Zugestellt",
  "parcel.title": "Sendung {number} von {count}",
  "parcel.carrier": "Versanddienst",
  "parcel.number": "Sendungsnummer",
  "parcel.numberFollows": "Noch nicht bekannt. Die Sendungsverfolgung zeigt sie an, sobald sie uns vorliegt.",
  "parcels.more": "{count, plural, one {und # weitere Sendung} other {und # weitere Sendungen}}",
  "items.heading": "Inhalt der Sendung",
  "items.more": "{count, plural, one {und # weiterer Artikel} other {und # weitere Artikel}}",
  "help.reply": "Fragen zu Ihrer Bestellung? Antworten Sie einfach auf diese E-Mail.",
  "help.shop": "Fragen zu Ihrer Bestellung? {shop} hilft Ihnen gern weiter.",
  footer: "Sie erhalten diese E-Mail, weil Sie bei {shop} bestellt haben.",
} satisfies CatalogOf<typeof en>;
