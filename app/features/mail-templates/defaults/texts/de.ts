import type { DefaultTexts } from "./catalog.ts";

export const de: DefaultTexts = {
  greeting: '{% if customer.name != "" %}\nGuten Tag {{ customer.name }},\n{% endif %}',
  order_confirmed: {
    subject: "Bestellung {{ order.name }} ist bestätigt",
    preheader:
      "{% if delivery.text %}{{ delivery.text }} · {% endif %}Wir melden uns, sobald sie unterwegs ist.",
    heading: "Vielen Dank für Ihre Bestellung",
    text: "Sie ist bei uns angekommen, und wir machen alles fertig. Sobald sie unterwegs ist, hören Sie wieder von uns.",
    button: "Bestellung ansehen",
    total: "{% if order.total %}**Gesamt: {{ order.total }}**{% endif %}",
  },
  shipped: {
    subject: "Ihre Bestellung {{ order.name }} ist unterwegs",
    preheader:
      "{% if delivery.text %}{{ delivery.text }} · {% endif %}Verfolgen Sie den Weg bis an Ihre Tür.",
    heading: "Ihre Bestellung ist unterwegs",
    text: "{% if carrier.name %}Wir haben sie an {{ carrier.name }} übergeben.{% else %}Wir haben sie dem Versanddienst übergeben.{% endif %} Wo sie gerade ist, sehen Sie jederzeit in der Sendungsverfolgung.",
    button: "Sendung verfolgen",
  },
  partly_shipped: {
    subject: "Ein Teil von {{ order.name }} ist unterwegs",
    preheader: "{% if delivery.text %}{{ delivery.text }} · {% endif %}Der Rest folgt separat.",
    heading: "Ein Teil Ihrer Bestellung ist unterwegs",
    text: "{% if carrier.name %}Den ersten Teil haben wir an {{ carrier.name }} übergeben.{% else %}Den ersten Teil haben wir dem Versanddienst übergeben.{% endif %} Sobald der nächste losgeht, sagen wir Bescheid.",
    button: "Sendung verfolgen",
  },
  in_transit: {
    subject: "Ihre Bestellung {{ order.name }} kommt voran",
    preheader:
      "{% if delivery.text %}{{ delivery.text }} · {% endif %}Der Versanddienst hat Ihr Paket erfasst.",
    heading: "Ihr Paket ist auf dem Weg",
    text: "{% if carrier.name %}{{ carrier.name }} hat Ihr Paket{% else %}Der Versanddienst hat Ihr Paket{% endif %} übernommen und bringt es zu Ihnen. Sie brauchen nichts weiter zu tun.",
    button: "Zur Sendungsverfolgung",
  },
  out_for_delivery: {
    subject: "In Zustellung: Ihre Bestellung {{ order.name }}",
    preheader:
      "{% if carrier.name %}{{ carrier.name }} ist{% else %}Der Versanddienst ist{% endif %} auf dem Weg zu Ihnen.",
    heading: "Fast da: Ihr Paket wird zugestellt",
    text: "{% if carrier.name %}{{ carrier.name }} ist{% else %}Der Versanddienst ist{% endif %} mit Ihrem Paket auf dem Weg zu Ihnen. Falls niemand zu Hause ist, hilft vielleicht jemand aus der Nachbarschaft oder ein sicherer Ablageort.",
    button: "Zustellung verfolgen",
  },
  available_for_pickup: {
    subject: "Abholbereit: Ihre Bestellung {{ order.name }}",
    preheader:
      "{% if pickup.until %}Liegt für Sie bereit bis {{ pickup.until }}{% else %}Holen Sie Ihr Paket bitte bald ab{% endif %}{% if pickup.place %} · {{ pickup.place }}{% endif %}",
    heading: "Ihr Paket liegt zur Abholung bereit",
    text: "Bringen Sie zum Abholen bitte einen Ausweis und Ihre Sendungsnummer mit.",
    place: "**Wo:** {{ pickup.place }}",
    until: "**Bis wann:** {{ pickup.until }}",
    button: "Alles zur Abholung",
  },
  attempted: {
    subject: "{{ order.name }}: Paket konnte nicht übergeben werden",
    preheader: "So kommt es trotzdem zu Ihnen.",
    heading: "Die Zustellung hat diesmal nicht geklappt",
    text: "Hier steht, was los war und wie Ihr Paket trotzdem zu Ihnen kommt.",
    place: "**Hier liegt es bereit:** {{ pickup.place }}",
    until: "**Bis wann:** {{ pickup.until }}",
    button: "So geht es weiter",
  },
  delivered: {
    subject: "Zugestellt: Ihre Bestellung {{ order.name }}",
    preheader: "Viel Freude damit! Nicht gefunden? Hier lohnt sich ein Blick.",
    heading: "Ihr Paket ist da",
    text: "{% if carrier.name %}{{ carrier.name }} meldet:{% else %}Der Versanddienst meldet:{% endif %} Ihr Paket ist zugestellt. Wir wünschen Ihnen viel Freude damit.",
    button: "Zustellung ansehen",
    hint: "**Nicht gefunden?** Schauen Sie bitte dort nach, wo Pakete sonst abgelegt werden, und fragen Sie im Haus und nebenan. Taucht es nicht auf, schreiben Sie uns: Wir helfen gern.",
  },
  running_late: {
    subject: "Ihre Bestellung {{ order.name }} verspätet sich",
    preheader: "{% if delivery.text %}{{ delivery.text }} · {% endif %}Wir behalten sie im Blick.",
    heading: "Ihr Paket verspätet sich",
    text: "Es dauert länger, als wir angekündigt hatten. Das tut uns leid. Wir behalten Ihr Paket im Blick; Sie brauchen nichts zu tun.",
    button: "Aktuellen Stand ansehen",
  },
  delayed: {
    subject:
      "{% if delivery.date %}Neuer Termin für {{ order.name }}: {{ delivery.date }}{% else %}Ihre Bestellung {{ order.name }} verspätet sich{% endif %}",
    preheader: "Es wird später als angekündigt. Sie brauchen nichts zu tun.",
    heading:
      "{% if delivery.date %}Ihre Lieferung hat einen neuen Termin{% else %}Ihre Lieferung verspätet sich{% endif %}",
    text: "Es tut uns leid, dass es länger dauert als angekündigt. Ihr Paket kommt weiterhin zu Ihnen, und Sie brauchen nichts zu tun. Passt der neue Termin nicht? Dann geben Sie uns gern Bescheid.",
    button: "Sendung verfolgen",
  },
  stalled: {
    subject: "Wir behalten Ihre Bestellung {{ order.name }} im Blick",
    preheader: "Ihr Paket macht eine längere Pause als sonst.",
    heading: "Ihr Paket macht eine Pause",
    text: "Es hat sich länger als üblich nicht bewegt. Die meisten Pakete reisen nach ein, zwei Tagen weiter, und wir behalten Ihres im Blick. Brauchen Sie es zu einem bestimmten Tag? Schreiben Sie uns, wir suchen eine Lösung.",
    button: "Zur Sendungsverfolgung",
  },
  exception: {
    subject: "Zur Lieferung Ihrer Bestellung {{ order.name }}",
    preheader:
      "{% if problem.what %}{{ problem.what }}{% else %}Was wir wissen und was jetzt hilft.{% endif %}",
    heading: "Bei der Lieferung gibt es ein Problem",
    text: "Das tut uns leid. Hier steht, was wir wissen und was jetzt hilft.",
    button: "Aktuellen Stand ansehen",
  },
  returned: {
    subject: "Ihre Bestellung {{ order.name }} kam nicht an",
    preheader: "Sagen Sie uns, was Sie möchten: Wir kümmern uns darum.",
    heading: "Ihr Paket hat Sie nicht erreicht",
    text: "Das tut uns leid. Sagen Sie uns, was Sie möchten; um alles Weitere kümmern wir uns.",
    button: "Mehr dazu ansehen",
  },
  refunded: {
    subject: "Erstattung für Ihre Bestellung {{ order.name }}",
    preheader:
      "{% if refund.amount %}Sie erhalten {{ refund.amount }} zurück.{% else %}Ihr Geld ist auf dem Weg zu Ihnen.{% endif %}",
    heading: "Ihre Erstattung ist unterwegs",
    text: "{% if refund.amount %}Wir haben Ihnen **{{ refund.amount }}** erstattet.{% else %}Wir haben Ihre Erstattung veranlasst.{% endif %} Das Geld kommt auf dem Weg zurück, auf dem Sie bezahlt haben. Je nach Bank kann das einige Werktage dauern.",
    button: "Bestellung ansehen",
  },
  cancelled: {
    subject: "Ihre Bestellung {{ order.name }} wurde storniert",
    preheader: "Das bedeutet es für Sie.",
    heading: "Ihre Bestellung wurde storniert",
    text: "Es wird nichts mehr verschickt. Falls Sie schon bezahlt haben, erhalten Sie Ihr Geld auf demselben Weg zurück. Kommt das unerwartet? Schreiben Sie uns, wir schauen nach.",
    button: "Bestellung ansehen",
  },
  review_request: {
    subject: "Wie gefällt Ihnen Ihre Bestellung {{ order.name }}?",
    preheader: "Ein ehrliches Wort von Ihnen hilft anderen bei der Wahl.",
    heading: "Wie gefällt es Ihnen?",
    text: "Nun hatten Sie etwas Zeit damit. Mögen Sie anderen sagen, was Sie davon halten? Ein ehrliches Wort hilft bei der Wahl, und es hilft uns, besser zu werden.",
    button: "Bewertung schreiben",
  },
  survey: {
    subject: "Wie war es mit Ihrer Bestellung {{ order.name }}?",
    preheader: "Ein paar kurze Fragen zu Bestellung und Lieferung.",
    heading: "Wie haben wir es gemacht?",
    text: "Wir möchten wissen, wie es für Sie war, vom Bestellen bis zum Auspacken. Ihre Antworten kommen direkt bei uns an und helfen uns, besser zu werden.",
    button: "Fragen beantworten",
  },
  note: {
    subject: "{{ note.subject }}",
    preheader: "Eine Nachricht von {{ shop.name }} zu Ihrer Bestellung",
    heading: "{{ note.subject }}",
    button: "Bestellung ansehen",
  },
  test: {
    subject: "Ein Test von {{ shop.name }}",
    preheader: "Wenn Sie das lesen können, kommen Ihre E-Mails an.",
    heading: "Es funktioniert",
    text: "Dies ist ein Test der E-Mails, die {{ shop.name }} verschickt. Wenn Sie ihn lesen können, kommen sie an. An Kundinnen und Kunden ging er nicht.",
    button: "Zum Shop",
  },
};
