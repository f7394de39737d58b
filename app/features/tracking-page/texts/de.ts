import type { Catalog } from "./catalog.ts";

export const de: Catalog = {
  "headline.preparing": "Ihre Bestellung wird vorbereitet",
  "headline.nothingToShip": "In dieser Bestellung gibt es nichts zu versenden",
  "headline.orderCancelled": "Diese Bestellung wurde storniert",
  "headline.preTransit": "Gepackt und bereit für den Versanddienst",
  "headline.shipped": "Ihr Paket wurde verschickt",
  "headline.inTransit": "Ihr Paket ist unterwegs",
  "headline.delayed": "Unterwegs, aber verspätet",
  "headline.late": "Verspätet",
  "headline.outForDelivery": "{when, select, today {Wird heute zugestellt} other {In Zustellung}}",
  "headline.pickup": "Liegt zur Abholung für Sie bereit",
  "headline.attempted": "Zustellversuch {when, select, today {heute} yesterday {gestern} other {am {date}}}",
  "headline.delivered": "Zugestellt {when, select, today {heute} yesterday {gestern} other {am {date}}}",
  "headline.pickedUp": "Abgeholt {when, select, today {heute} yesterday {gestern} other {am {date}}}",
  "headline.exception": "Es gibt ein Problem mit der Zustellung",
  "headline.actionRequired": "Der Versanddienst braucht etwas von Ihnen",
  "headline.returning": "Auf dem Rückweg zum Absender",
  "headline.returned": "Zurück beim Absender",
  "headline.cancelled": "Diese Sendung wurde storniert",
  "headline.expired": "Seit einiger Zeit keine Nachricht vom Versanddienst",

  "headline.manyOnTheWay": "Unterwegs in {total} Paketen",
  "headline.manyDelivered": "Alle {total} Pakete sind zugestellt",
  "headline.manyPartly": "{delivered} von {total} Paketen zugestellt",
  "headline.manyAttention":
    "{count, plural, one {Eines Ihrer Pakete braucht Ihre Aufmerksamkeit} other {# Ihrer Pakete brauchen Ihre Aufmerksamkeit}}",
  "headline.partDelivered": "Ein Teil Ihrer Bestellung ist zugestellt",
  "headline.partOnTheWay": "Ein Teil Ihrer Bestellung ist unterwegs",

  "advice.preparing": "Sobald sie dem Versanddienst übergeben ist, können Sie ihren Weg hier verfolgen.",
  "advice.nothingToShip": "Was Sie gekauft haben, finden Sie in Ihren E-Mails.",
  "advice.orderCancelled":
    "Es wird nichts mehr verschickt. Wenn Sie das überrascht, melden Sie sich bitte bei uns.",
  "advice.cancelledButShipped":
    "Die Bestellung wurde storniert, nachdem schon etwas verschickt war. Hier sehen Sie, wo es ist.",
  "advice.preTransit":
    "Das Etikett ist erstellt, der Versanddienst hat das Paket aber noch nicht erfasst. Nach dem ersten Scan sehen Sie es hier.",
  "advice.preTransitLong":
    "Das Paket wartet seit {days, plural, one {# Tag} other {# Tagen}}. Wenn sich nicht bald etwas tut, melden Sie sich bitte bei uns.",
  "advice.noNews": "Vom Versanddienst gibt es noch keine Nachricht. Sobald eine da ist, steht sie hier.",
  "advice.noNewsLook":
    "Wir haben noch keine Nachricht vom Versanddienst. Auf seiner eigenen Seite steht vielleicht schon mehr.",
  "advice.delayed": "Der Versanddienst hat eine Verzögerung gemeldet.",
  "advice.customs":
    "Das Paket ist beim Zoll. Falls etwas von Ihnen gebraucht wird, melden sich der Zoll oder der Versanddienst.",
  "advice.actionRequired":
    "Bitte sehen Sie auf der Seite des Versanddienstes nach, worum es geht, damit Ihr Paket weiterreisen kann.",
  "advice.pickup":
    "Bitte nehmen Sie die Sendungsnummer und einen Ausweis mit. Wie lange das Paket bereitliegt, steht auf der Seite des Versanddienstes.",
  "advice.pickupAt": "Es liegt in {place}.",
  "advice.attempted":
    "Das Paket konnte nicht übergeben werden. Ob es noch einmal kommt oder wo Sie es abholen können, steht auf der Seite des Versanddienstes.",
  "advice.delivered":
    "Nicht gefunden? Sehen Sie an den üblichen Ablageorten nach und fragen Sie im Haus und bei den Nachbarn. Danach helfen wir gern weiter.",
  "advice.exception":
    "Das tut uns leid. Unten steht, was der Versanddienst meldet. Oder schreiben Sie uns, dann finden wir gemeinsam eine Lösung.",
  "advice.returning":
    "Das Paket konnte nicht zugestellt werden. Bitte melden Sie sich, damit wir eine Lösung finden.",
  "advice.cancelled":
    "Sie wird nicht zugestellt. Wenn Sie noch darauf warten, melden Sie sich bitte bei uns.",
  "advice.expired": "Bitte melden Sie sich bei uns; wir fragen beim Versanddienst nach.",
  "advice.moreToCome":
    "{count, plural, one {# weiterer Artikel wird noch vorbereitet und kommt getrennt.} other {# weitere Artikel werden noch vorbereitet und kommen getrennt.}}",
  "advice.nextExpected": "Nächstes Paket voraussichtlich: {date}.",

  "reason.address": "Laut Versanddienst ist die Adresse falsch oder unvollständig.",
  "reason.refused": "Laut Versanddienst wurde die Annahme verweigert.",
  "reason.damaged": "Laut Versanddienst wurde das Paket beschädigt.",
  "reason.lost": "Laut Versanddienst ist das Paket verloren gegangen.",
  "reason.customs_fee": "Vor der Zustellung sind Zollgebühren zu bezahlen.",
  "reason.weather": "Das Wetter hält den Versanddienst auf.",
  "reason.closed": "Laut Versanddienst war geschlossen.",
  "reason.no_access": "Laut Versanddienst war die Tür nicht zu erreichen.",
  "reason.id_check": "Zur Übergabe muss ein Ausweis gezeigt werden.",

  "progress.label": "Fortschritt der Lieferung",
  "progress.completed": "(erledigt)",
  "step.ordered": "Bestellt",
  "step.shipped": "Verschickt",
  "step.onTheWay": "Unterwegs",
  "step.outForDelivery": "In Zustellung",
  "step.pickup": "Abholbereit",
  "step.delivered": "Zugestellt",
  "step.pickedUp": "Abgeholt",
  "step.returning": "Auf dem Rückweg",
  "step.returned": "Beim Absender",

  "group.attention": "Braucht Ihre Aufmerksamkeit",
  "group.onTheWay": "Unterwegs",
  "group.delivered": "Zugestellt",
  "group.closed": "Nicht mehr unterwegs",
  "parcel.label": "Paket {index} von {total}",
  "parcel.single": "Ihr Paket",
  "parcel.carrier": "Versanddienst",
  "parcel.number": "Sendungsnummer",
  "parcel.follow": "Bei {carrier} verfolgen",
  "parcel.followSomewhere": "Seite des Versanddienstes öffnen",
  "items.inParcel": "In diesem Paket",
  "items.inShipment": "Zusammen in diesen {count} Paketen",
  "items.unshipped": "Noch nicht verschickt",
  "items.ordered": "Ihre Bestellung",
  "items.quantity": "Anzahl:",

  "history.heading": "Der Weg bisher",
  "history.older": "{count, plural, one {# früherer Eintrag} other {# frühere Einträge}}",
  "history.lastNews": "Letzte Nachricht: {time}",
  "event.ordered": "Bestellung eingegangen",
  "event.shipped": "Verschickt",
  "event.preTransit": "Etikett erstellt",
  "event.inTransit": "Unterwegs",
  "event.outForDelivery": "In Zustellung",
  "event.pickup": "Abholbereit",
  "event.attempted": "Zustellversuch",
  "event.delivered": "Zugestellt",
  "event.pickedUp": "Abgeholt",
  "event.exception": "Problem gemeldet",
  "event.returning": "Auf dem Rückweg",
  "event.returned": "Zurück beim Absender",
  "event.cancelled": "Storniert",
  "event.expired": "Sendungsverfolgung beendet",
  "event.unknown": "Nachricht vom Versanddienst",
  "event.delayed": "Verzögerung gemeldet",
  "event.customs": "Beim Zoll",
  "event.actionRequired": "Der Versanddienst braucht etwas von Ihnen",

  "order.label": "Bestellung {name}",
  "order.placed": "Bestellt am {date}",
  "order.destination": "Nach {place}",
  "support.heading": "Fragen zu Ihrer Bestellung?",
  "support.mail": "An {email} schreiben",
  "support.subject": "Bestellung {name}",
  "support.shop": "Zu {shop}",
  "footer.lookUp": "Andere Bestellung verfolgen",
  "footer.language": "Sprache",
  "footer.shop": "unserem Shop",

  "form.title": "Bestellung verfolgen",
  "form.intro":
    "Sehen Sie, wo Ihr Paket ist. Sie brauchen Ihre Bestellnummer und eine Angabe aus Ihrer Bestellung.",
  "form.order": "Bestellnummer",
  "form.orderHint": "Sie steht in Ihrer Bestellbestätigung, zum Beispiel #1001.",
  "form.contact": "E-Mail-Adresse, Telefonnummer oder Postleitzahl",
  "form.contactHint": "So, wie Sie sie bei der Bestellung angegeben haben.",
  "form.submit": "Bestellung finden",
  "miss.heading": "Diese Bestellung haben wir nicht gefunden",
  "miss.text":
    "Bitte prüfen Sie die Bestellnummer und geben Sie die E-Mail-Adresse, Telefonnummer oder Postleitzahl aus Ihrer Bestellung an. Neue Bestellungen erscheinen manchmal erst nach einigen Minuten.",
  "limit.heading": "Das waren viele Versuche",
  "limit.text":
    "Damit alle Bestellungen vertraulich bleiben, warten Sie bitte {minutes, plural, one {# Minute} other {# Minuten}} und versuchen Sie es dann noch einmal. Der Link in Ihrer Versand-E-Mail funktioniert jederzeit.",
};
