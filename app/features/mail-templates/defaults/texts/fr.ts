import type { DefaultTexts } from "./catalog.ts";

export const fr: DefaultTexts = {
  greeting: '{% if customer.first_name != "" %}\nBonjour {{ customer.first_name }},\n{% endif %}',
  order_confirmed: {
    subject: "Votre commande {{ order.name }} est confirmée",
    preheader:
      "{% if delivery.text %}{{ delivery.text }} · {% endif %}Nous vous écrirons dès qu’elle sera en route.",
    heading: "Merci pour votre commande",
    text: "Nous l’avons bien reçue et nous préparons tout. Dès qu’elle sera en route, vous aurez de nos nouvelles.",
    button: "Voir ma commande",
    total: "{% if order.total %}**Total : {{ order.total }}**{% endif %}",
  },
  shipped: {
    subject: "Votre commande {{ order.name }} est en route",
    preheader: "{% if delivery.text %}{{ delivery.text }} · {% endif %}Suivez-la jusqu’à votre porte.",
    heading: "Votre commande est en route",
    text: "{% if carrier.name %}Nous l’avons remise à {{ carrier.name }}.{% else %}Nous l’avons remise au transporteur.{% endif %} Vous pouvez voir à tout moment où elle se trouve.",
    button: "Suivre ma commande",
  },
  partly_shipped: {
    subject: "Une partie de la commande {{ order.name }} est en route",
    preheader: "{% if delivery.text %}{{ delivery.text }} · {% endif %}Le reste suivra séparément.",
    heading: "Une partie de votre commande est en route",
    text: "{% if carrier.name %}Nous avons remis une première partie à {{ carrier.name }}.{% else %}Nous avons remis une première partie au transporteur.{% endif %} Nous vous préviendrons dès le départ de la suivante.",
    button: "Suivre ma commande",
  },
  in_transit: {
    subject: "Votre commande {{ order.name }} avance",
    preheader:
      "{% if delivery.text %}{{ delivery.text }} · {% endif %}Le transporteur a pris en charge votre colis.",
    heading: "Votre colis est en chemin",
    text: "{% if carrier.name %}{{ carrier.name }} a pris en charge votre colis{% else %}Le transporteur a pris en charge votre colis{% endif %} et l’achemine vers vous. Vous n’avez rien à faire.",
    button: "Voir où il se trouve",
  },
  out_for_delivery: {
    subject: "En cours de livraison : commande {{ order.name }}",
    preheader:
      "{% if carrier.name %}{{ carrier.name }} est{% else %}Le transporteur est{% endif %} en route vers chez vous.",
    heading: "Presque là : votre colis est en cours de livraison",
    text: "{% if carrier.name %}{{ carrier.name }} est{% else %}Le transporteur est{% endif %} en route vers chez vous avec votre colis. Si personne ne peut le recevoir, pensez à un voisin ou à un endroit sûr.",
    button: "Suivre la livraison",
  },
  available_for_pickup: {
    subject: "À retirer : votre commande {{ order.name }}",
    preheader:
      "{% if pickup.until %}À retirer avant la fin du délai : {{ pickup.until }}{% else %}Pensez à le retirer bientôt{% endif %}{% if pickup.place %} · {{ pickup.place }}{% endif %}",
    heading: "Votre colis vous attend",
    text: "Vous pouvez venir le retirer. Munissez-vous d’une pièce d’identité et de votre numéro de suivi.",
    place: "**Où :** {{ pickup.place }}",
    until: "**Jusqu’au :** {{ pickup.until }}",
    button: "Voir les détails du retrait",
  },
  attempted: {
    subject: "Commande {{ order.name }} : votre colis n’a pu être remis",
    preheader: "Voici comment le recevoir malgré tout.",
    heading: "La livraison n’a pas abouti cette fois",
    text: "Voici ce qui s’est passé, et comment recevoir votre colis malgré tout.",
    place: "**Il est gardé ici :** {{ pickup.place }}",
    until: "**Jusqu’au :** {{ pickup.until }}",
    button: "Voir la suite",
  },
  delivered: {
    subject: "Livrée : votre commande {{ order.name }}",
    preheader: "Nous espérons qu’elle vous plaira. Introuvable ? Voici où regarder.",
    heading: "Votre colis est arrivé",
    text: "{% if carrier.name %}{{ carrier.name }} nous indique{% else %}Le transporteur nous indique{% endif %} que votre colis a été livré. Nous espérons que tout vous plaira.",
    button: "Voir la livraison",
    hint: "**Vous ne le trouvez pas ?** Regardez aux endroits où l’on dépose d’habitude vos colis, et demandez à vos proches et à vos voisins. S’il reste introuvable, écrivez-nous : nous vous aiderons.",
  },
  running_late: {
    subject: "Votre commande {{ order.name }} a du retard",
    preheader: "{% if delivery.text %}{{ delivery.text }} · {% endif %}Nous la suivons de près.",
    heading: "Votre colis a du retard",
    text: "La livraison prend plus de temps que prévu, et nous en sommes désolés. Nous suivons votre colis de près ; vous n’avez rien à faire.",
    button: "Voir les dernières nouvelles",
  },
  delayed: {
    subject:
      "{% if delivery.date %}Nouvelle date pour {{ order.name }} : {{ delivery.date }}{% else %}Votre commande {{ order.name }} a du retard{% endif %}",
    preheader: "Ce sera plus tard que prévu. Vous n’avez rien à faire.",
    heading:
      "{% if delivery.date %}Votre livraison a une nouvelle date{% else %}Votre livraison a du retard{% endif %}",
    text: "Nous sommes désolés que la livraison prenne plus de temps que prévu. Votre colis vous sera bien livré, et vous n’avez rien à faire. Si la nouvelle date ne vous convient pas, dites-le-nous.",
    button: "Suivre ma commande",
  },
  stalled: {
    subject: "Nous gardons un œil sur votre commande {{ order.name }}",
    preheader: "Votre colis fait une pause plus longue que d’habitude.",
    heading: "Votre colis fait une pause",
    text: "Il n’a pas bougé depuis plus longtemps que d’habitude. La plupart des colis repartent après un jour ou deux, et nous gardons un œil sur le vôtre. S’il vous le faut pour un jour précis, écrivez-nous et nous chercherons une solution.",
    button: "Voir où il se trouve",
  },
  exception: {
    subject: "Un imprévu dans la livraison de {{ order.name }}",
    preheader:
      "{% if problem.what %}{{ problem.what }}{% else %}Ce que nous savons, et ce qui peut aider.{% endif %}",
    heading: "Un imprévu dans votre livraison",
    text: "Nous en sommes désolés. Voici ce que nous savons, et ce qui peut aider maintenant.",
    button: "Voir les dernières nouvelles",
  },
  returned: {
    subject: "Votre commande {{ order.name }} n’a pas pu être livrée",
    preheader: "Dites-nous ce que vous souhaitez, nous nous en occupons.",
    heading: "Votre colis ne vous est pas parvenu",
    text: "Nous en sommes désolés. Dites-nous ce que vous souhaitez : nous nous occupons du reste.",
    button: "Voir ce qui s’est passé",
  },
  refunded: {
    subject: "Remboursement de votre commande {{ order.name }}",
    preheader:
      "{% if refund.amount %}{{ refund.amount }} vous seront bientôt rendus.{% else %}Votre argent est en route vers vous.{% endif %}",
    heading: "Votre remboursement est en route",
    text: "{% if refund.amount %}Nous vous avons remboursé **{{ refund.amount }}**.{% else %}Nous avons effectué votre remboursement.{% endif %} L’argent vous revient par votre moyen de paiement d’origine. Selon votre banque, cela peut prendre quelques jours ouvrés.",
    button: "Voir ma commande",
  },
  cancelled: {
    subject: "Votre commande {{ order.name }} est annulée",
    preheader: "Voici ce que cela signifie pour vous.",
    heading: "Votre commande est annulée",
    text: "Plus rien ne vous sera expédié. Si vous avez déjà payé, l’argent vous revient par le même moyen de paiement. Si vous ne vous y attendiez pas, écrivez-nous : nous vérifierons.",
    button: "Voir ma commande",
  },
  review_request: {
    subject: "Votre commande {{ order.name }} vous plaît-elle ?",
    preheader: "Un mot sincère de votre part aide les autres à choisir.",
    heading: "Alors, qu’en pensez-vous ?",
    text: "Vous avez eu un peu de temps pour vous faire une idée. Et si vous la partagiez ? Un mot sincère, quel qu’il soit, aide les autres à choisir et nous aide à progresser.",
    button: "Donner mon avis",
  },
  survey: {
    subject: "Comment s’est passée votre commande {{ order.name }} ?",
    preheader: "Quelques questions sur votre commande et sa livraison.",
    heading: "Avons-nous été à la hauteur ?",
    text: "Nous aimerions savoir comment tout s’est passé, de la commande au déballage. Vos réponses nous parviennent directement et nous aident à progresser.",
    button: "Répondre aux questions",
  },
  note: {
    subject: "{{ note.subject }}",
    preheader: "Un message de {{ shop.name }} au sujet de votre commande",
    heading: "{{ note.subject }}",
    button: "Voir ma commande",
  },
  test: {
    subject: "Un essai de {{ shop.name }}",
    preheader: "Si vous lisez ceci, vos e-mails arrivent bien.",
    heading: "Tout fonctionne",
    text: "Ceci est un essai des e-mails envoyés par {{ shop.name }}. Si vous pouvez le lire, ils arrivent bien. Aucun client ne l’a reçu.",
    button: "Aller à la boutique",
  },
};
