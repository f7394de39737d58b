import type { Catalog } from "./catalog.ts";

export const de: Catalog = {
  "headline.preparing": "Ihre Bestellung wird vorbereitet",
  "headline.received": "Ihre Bestellung ist eingegangen",
  "headline.handoverLate": "Noch nicht verschickt, und später als geplant",
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

  "advice.preparing":
    "Sobald Ihre Bestellung dem Versanddienst übergeben ist, können Sie ihren Weg hier verfolgen.",
  "advice.preparingPickup": "Sobald alles zur Abholung bereitliegt, sehen Sie es hier.",
  "advice.handoverBy":
    "{when, select, yesterday {Die Übergabe an den Versanddienst war für gestern geplant.} today {Die Übergabe an den Versanddienst ist für heute geplant.} tomorrow {Die Übergabe an den Versanddienst ist bis morgen geplant.} other {Übergabe an den Versanddienst geplant bis {date}.}}",
  "advice.handoverLate":
    "Die Übergabe an den Versanddienst war geplant bis {date}. Bitte entschuldigen Sie, dass Sie warten müssen.",
  "advice.worryOn": "Wenn sich bis {date} nichts getan hat, melden Sie sich bitte bei uns.",
  "advice.worryNow": "Bitte melden Sie sich bei uns, dann sagen wir Ihnen, woran es liegt.",
  "advice.quiet":
    "Der letzte Scan war vor {days, plural, one {# Tag} other {# Tagen}}. Das kommt vor, vor allem auf langen Wegen und am Wochenende.",
  "advice.quietLong":
    "Seit {days, plural, one {# Tag} other {# Tagen}} wurde das Paket nicht gescannt. Bitte melden Sie sich bei uns, dann fragen wir den Versanddienst, wo es ist.",
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
  "advice.ask": "Bitte schreiben Sie uns, dann sagen wir Ihnen, was zu tun ist.",
  "advice.pickup":
    "Bitte nehmen Sie die Sendungsnummer und einen Ausweis mit. Wie lange das Paket bereitliegt, steht auf der Seite des Versanddienstes.",
  "advice.pickupAsk":
    "Bitte nehmen Sie einen Ausweis mit. Wenn Sie nicht wissen, wo das Paket liegt, schreiben Sie uns.",
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

  "proof.at": "Zugestellt: {time}, {place}",
  "proof.time": "Zugestellt: {time}",
  "proof.note": "Vermerk des Versanddienstes: „{note}“",
  "missing.heading": "Es ist nicht da?",
  "missing.step1":
    "Sehen Sie rund um die Tür, im Briefkasten und überall nach, wo Pakete für Sie abgelegt werden.",
  "missing.step2": "Fragen Sie zu Hause, nebenan und am Empfang.",
  "missing.step3":
    "Warten Sie bis morgen: Manche Versanddienste melden eine Zustellung ein paar Stunden zu früh.",
  "missing.tell": "Immer noch nichts? Sagen Sie uns Bescheid, wir gehen der Sache nach.",
  "missing.button": "Es ist nicht da",
  "missing.reported": "Sie haben uns gesagt, dass es fehlt",
  "missing.since": "Gemeldet am {date}. Wir gehen der Sache nach und melden uns bei Ihnen.",
  "missing.found": "Ich habe es gefunden",
  "done.news": "Erledigt. Wir schreiben an {email}, sobald sich etwas tut.",
  "done.noNews": "Erledigt. Sie bekommen diese E-Mails nicht mehr.",
  "done.missing":
    "Sie haben uns gesagt, dass es nicht da ist. Wir gehen der Sache nach und melden uns bei Ihnen.",
  "done.found": "Schön! Wir haben vermerkt, dass Sie es gefunden haben.",
  "follow.stop": "Diese E-Mails abbestellen",
  "map.link": "{place} auf der Karte ansehen",

  "reason.address": "Laut Versanddienst ist die Adresse falsch oder unvollständig.",
  "reason.refused": "Laut Versanddienst wurde die Annahme verweigert.",
  "reason.damaged": "Laut Versanddienst wurde das Paket beschädigt.",
  "reason.lost": "Laut Versanddienst ist das Paket verloren gegangen.",
  "reason.customs_fee": "Vor der Zustellung sind Zollgebühren zu bezahlen.",
  "reason.weather": "Das Wetter hält den Versanddienst auf.",
  "reason.closed": "Laut Versanddienst war geschlossen.",
  "reason.no_access": "Laut Versanddienst war die Tür nicht zu erreichen.",
  "reason.not_home": "Der Versanddienst hat niemanden angetroffen.",
  "reason.unclaimed": "Es wurde nicht rechtzeitig abgeholt.",
  "reason.payment": "Bevor es weitergeht, muss etwas bezahlt werden.",
  "reason.id_check": "Zur Übergabe muss ein Ausweis gezeigt werden.",

  "copy.action": "Kopieren",
  "copy.done": "Kopiert",
  "follow.heading": "Auf dem Laufenden bleiben",
  "follow.news": "Per E-Mail benachrichtigen",
  "follow.on": "Wir schreiben an {email}, wenn sich etwas tut.",
  "follow.share": "Diese Seite teilen",
  "map.heading": "Wo es gerade ist",
  "map.here": "Jetzt hier:",

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
  "parcel.handedOver": "Übergeben an",
  "parcel.heard": "Geprüft {ago}",
  "parcel.heardLong": "Letzte Nachricht {ago}",
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
  "support.phone": "{carrier} anrufen: {phone}",
  "deliveryDate.heading": "Wann es ankommt",
  "deliveryDate.calendar": "In den Kalender eintragen",
  "faq.heading": "Gut zu wissen",
  "faq.late.question": "Warum verspätet es sich?",
  "faq.late.answer":
    "Pakete werden unterwegs ab und zu aufgehalten, meist nur ein, zwei Tage. Oben steht der Termin, mit dem wir jetzt rechnen; er ändert sich hier, sobald wir mehr wissen. Wenn sich fünf Tage lang nichts bewegt, melden Sie sich bitte bei uns.",
  "faq.customs.question": "Was passiert beim Zoll?",
  "faq.customs.answer":
    "Pakete aus dem Ausland werden dort geprüft, das dauert meist ein bis drei Tage. Wenn Abgaben fällig sind, schreibt Ihnen der Zoll oder der Versanddienst. Zahlen Sie nur auf deren eigenen Seiten, nie über einen Link in einer SMS.",
  "faq.missing.question": "Es heißt „zugestellt“, aber ich finde es nicht. Was nun?",
  "faq.missing.answer":
    "Sehen Sie rund um die Tür, im Briefkasten und an den üblichen Ablageorten nach, und fragen Sie zu Hause und nebenan. Manche Versanddienste melden eine Zustellung ein paar Stunden zu früh. Ist es bis morgen nicht aufgetaucht, melden Sie sich bitte bei uns.",
  "faq.address.question": "Kann ich die Adresse noch ändern?",
  "faq.address.answer":
    "Solange nichts verschickt ist, schreiben Sie uns, dann ändern wir sie. Danach kann nur noch der Versanddienst das Paket umleiten; wie, steht auf seiner Seite.",
  "faq.when.question": "Wann wird es verschickt?",
  "faq.when.answer":
    "Sobald es gepackt ist. Wenn es dem Versanddienst übergeben ist, finden Sie die Sendungsnummer auf dieser Seite.",
  "support.page": "Hilfeseite öffnen",
  "review.text": "Wie gefällt es Ihnen? Ihre Meinung hilft anderen.",
  "review.label": "Bewertung schreiben",
  "survey.text": "Wie waren wir? Es dauert nur eine Minute.",
  "survey.label": "Zur Umfrage",
  "returns.text": "Stimmt etwas nicht? Sie können es zurückschicken.",
  "returns.label": "Zurückgeben oder umtauschen",
  "recommendations.heading": "Das könnte Ihnen auch gefallen",
  "recommendations.from": "ab {price}",
  "block.shop": "Zum Shop",
  "block.more": "Mehr erfahren",
  "share.title": "Ihr Paket von {shop}",

  "footer.lookUp": "Andere Bestellung verfolgen",
  "footer.language": "Sprache",
  "footer.shop": "unserem Shop",

  "form.title": "Bestellung verfolgen",
  "form.intro":
    "Sehen Sie, wo Ihr Paket ist. Sie brauchen Ihre Bestellnummer und eine Angabe aus Ihrer Bestellung.",
  "form.introNumber":
    "Sehen Sie, wo Ihr Paket ist. Geben Sie Ihre Bestellnummer und eine Angabe aus der Bestellung ein, oder nur die Sendungsnummer.",
  "form.order": "Bestellnummer",
  "form.orderHint": "Sie steht in Ihrer Bestellbestätigung, zum Beispiel #1001.",
  "form.number": "Bestellnummer oder Sendungsnummer",
  "form.numberHint":
    "Die Bestellnummer steht in Ihrer Bestellbestätigung, zum Beispiel #1001. Die Sendungsnummer steht in der Versand-E-Mail.",
  "form.contact": "E-Mail-Adresse, Telefonnummer oder Postleitzahl",
  "form.contactHint": "So, wie Sie sie bei der Bestellung angegeben haben.",
  "form.contactHintNumber":
    "Wie bei der Bestellung angegeben. Mit einer Sendungsnummer können Sie das Feld leer lassen: Dann sehen Sie, wo das Paket ist, aber nichts Persönliches.",
  "form.trap": "Dieses Feld bitte leer lassen",
  "form.submit": "Bestellung finden",
  "miss.heading": "Diese Bestellung haben wir nicht gefunden",
  "miss.text":
    "Bitte prüfen Sie die Bestellnummer und geben Sie die E-Mail-Adresse, Telefonnummer oder Postleitzahl aus Ihrer Bestellung an. Neue Bestellungen erscheinen manchmal erst nach einigen Minuten.",
  "miss.textNumber":
    "Bitte prüfen Sie die Nummer. Zu einer Bestellnummer gehört die E-Mail-Adresse, Telefonnummer oder Postleitzahl, mit der Sie bestellt haben. Neue Bestellungen und Pakete erscheinen manchmal erst nach ein paar Minuten.",
  "again.heading": "Bitte drücken Sie den Knopf noch einmal",
  "again.text": "So wissen wir, dass Sie kein Roboter sind. Ihre Eingaben sind noch da.",
  "expired.heading": "Dieser Link ist abgelaufen",
  "expired.text":
    "Zum Schutz Ihrer Daten gelten Links nicht für immer. Suchen Sie Ihre Bestellung unten noch einmal, dann funktioniert der Link wieder.",
  "limit.heading": "Das waren viele Versuche",
  "limit.text":
    "Damit alle Bestellungen vertraulich bleiben, warten Sie bitte {minutes, plural, one {# Minute} other {# Minuten}} und versuchen Sie es dann noch einmal. Der Link in Ihrer Versand-E-Mail funktioniert jederzeit.",
};
