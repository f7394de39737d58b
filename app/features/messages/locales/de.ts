import type { CatalogOf } from "#app/lib/translate.ts";
import type { en } from "./en.ts";

export const de = {
  rest: "Der Rest Ihrer Bestellung folgt in einer eigenen Sendung.",
  "tracking.button": "{count, plural, one {Sendung verfolgen} other {Sendungen verfolgen}}",
  order: "Bestellung {order}",
  "parcel.title": "Sendung {number} von {count}",
  "parcel.carrier": "Versanddienst",
  "parcel.number": "Sendungsnummer",
  "parcel.numberFollows": "Noch nicht bekannt. Die Sendungsverfolgung zeigt sie an, sobald sie uns vorliegt.",
  "parcels.more": "{count, plural, one {und # weitere Sendung} other {und # weitere Sendungen}}",
  "items.heading": "Inhalt der Sendung",
  "items.more": "{count, plural, one {und # weiterer Artikel} other {und # weitere Artikel}}",
  "items.refunded": "Erstattete Artikel",
  "address.heading": "Lieferadresse",
  unsubscribe: "Diese E-Mails abbestellen",
  "problem.running_late": "Ihre Sendung braucht länger als geplant. Das tut uns leid.",
  "next.running_late":
    "Sie müssen nichts tun. Den aktuellen Termin finden Sie jederzeit in der Sendungsverfolgung.",
  "problem.delayed":
    "Ihre Lieferung verschiebt sich auf einen späteren Tag. Bitte entschuldigen Sie die Wartezeit.",
  "next.delayed": "Sie müssen nichts tun. Falls sich der Termin noch einmal ändert, melden wir uns.",
  "problem.stalled": "Ihre Sendung bewegt sich seit längerer Zeit nicht.",
  "next.stalled":
    "Vielleicht wurde nur ein Scan ausgelassen. Wir behalten sie im Blick; den neuesten Stand zeigt die Sendungsverfolgung.",
  "problem.attempted": "Ihre Sendung konnte nicht übergeben werden.",
  "next.attempted":
    "Meist folgt ein zweiter Versuch, oder Sie können die Sendung abholen. Wie es weitergeht, zeigt die Sendungsverfolgung.",
  "problem.exception": "Der Versanddienst meldet ein Problem mit Ihrer Sendung.",
  "next.exception": "Wir gehen dem nach. Den neuesten Stand zeigt die Sendungsverfolgung.",
  "problem.action_required":
    "Damit es mit Ihrer Sendung weitergeht, braucht der Versanddienst etwas von Ihnen.",
  "problem.returning": "Ihre Sendung konnte nicht zugestellt werden und ist auf dem Weg zurück zu uns.",
  "problem.returned": "Ihre Sendung konnte nicht zugestellt werden und ist wieder bei uns.",
  "next.returned": "Bitte sagen Sie uns, ob und an welche Adresse wir sie erneut schicken dürfen.",
  "next.address": "Bitte schicken Sie uns Ihre vollständige Adresse; wir geben sie gleich weiter.",
  "next.refused": "Möchten Sie die Sendung noch haben? Melden Sie sich, und wir finden gemeinsam einen Weg.",
  "next.damaged": "Das tut uns leid. Bitte melden Sie sich, wir bringen das in Ordnung.",
  "next.customs_fee":
    "Wie Sie bezahlen, sagt Ihnen der Versanddienst, falls das nicht schon geschehen ist. Bei Fragen helfen wir gern.",
  "next.weather": "Sie müssen nichts tun. Sobald das Wetter es zulässt, geht es weiter.",
  "next.unclaimed": "Bitte melden Sie sich bald, damit wir eine Lösung finden, bevor die Sendung zurückgeht.",
  "next.payment": "Was zu zahlen ist und wie, sagt Ihnen der Versanddienst. Bei Fragen helfen wir gern.",
  "next.id_check": "Bitte halten Sie beim nächsten Zustellversuch einen Ausweis bereit.",
  "help.reply": "Fragen zu Ihrer Bestellung? Antworten Sie einfach auf diese E-Mail.",
  "help.shop": "Fragen zu Ihrer Bestellung? {shop} hilft Ihnen gern weiter.",
  footer: "Sie erhalten diese E-Mail, weil Sie bei {shop} bestellt haben.",
  "footer.test": "Dies ist ein Test: {shop} probiert aus, wie diese E-Mail aussieht.",
  privacy: "Datenschutz-Einstellungen",
} satisfies CatalogOf<typeof en>;
