import type { Catalog } from "./catalog.ts";

export const fr: Catalog = {
  "headline.preparing": "Nous préparons votre commande",
  "headline.nothingToShip": "Rien à expédier dans cette commande",
  "headline.orderCancelled": "Cette commande a été annulée",
  "headline.preTransit": "Colis prêt, en attente du transporteur",
  "headline.shipped": "Votre colis a été expédié",
  "headline.shippedExpected":
    "Expédié – livraison prévue {when, select, today {aujourd’hui} tomorrow {demain} other {{date}}}",
  "headline.inTransit": "Votre colis est en route",
  "headline.expected":
    "En route – livraison prévue {when, select, today {aujourd’hui} tomorrow {demain} other {{date}}}",
  "headline.preTransitExpected":
    "Colis prêt – livraison prévue {when, select, today {aujourd’hui} tomorrow {demain} other {{date}}}",
  "headline.delayed": "En route, mais retardé",
  "headline.delayedExpected":
    "Retardé – livraison désormais prévue {when, select, today {aujourd’hui} tomorrow {demain} other {{date}}}",
  "headline.late": "En retard – la livraison était prévue {when, select, yesterday {hier} other {{date}}}",
  "headline.outForDelivery":
    "{when, select, today {En cours de livraison aujourd’hui} other {En cours de livraison}}",
  "headline.pickup": "Votre colis vous attend au point de retrait",
  "headline.attempted":
    "Tentative de livraison {when, select, today {aujourd’hui} yesterday {hier} other {{date}}}",
  "headline.delivered": "Livré {when, select, today {aujourd’hui} yesterday {hier} other {{date}}}",
  "headline.pickedUp": "Retiré {when, select, today {aujourd’hui} yesterday {hier} other {{date}}}",
  "headline.exception": "Un problème est survenu lors de la livraison",
  "headline.actionRequired": "Le transporteur a besoin de vous",
  "headline.returning": "En cours de retour vers l’expéditeur",
  "headline.returned": "Retourné à l’expéditeur",
  "headline.cancelled": "Cet envoi a été annulé",
  "headline.expired": "Sans nouvelles du transporteur depuis quelque temps",

  "headline.manyOnTheWay": "En route, en {total} colis",
  "headline.manyDelivered": "Vos {total} colis ont été livrés",
  "headline.manyPartly": "{delivered, plural, one {# colis livré} other {# colis livrés}} sur {total}",
  "headline.manyAttention":
    "{count, plural, one {Un de vos colis demande votre attention} other {# de vos colis demandent votre attention}}",
  "headline.partDelivered": "Une partie de votre commande a été livrée",
  "headline.partOnTheWay": "Une partie de votre commande est en route",

  "advice.preparing": "Dès sa remise au transporteur, vous pourrez la suivre ici.",
  "advice.nothingToShip": "Retrouvez vos achats dans vos e-mails.",
  "advice.orderCancelled": "Plus rien ne sera expédié. Si cela vous surprend, contactez-nous.",
  "advice.cancelledButShipped": "La commande a été annulée après un premier envoi. Voici où en est celui-ci.",
  "advice.preTransit":
    "L’étiquette est prête, mais le transporteur n’a pas encore scanné le colis. Son trajet apparaîtra ici dès le premier scan.",
  "advice.preTransitLong":
    "Il attend depuis {days, plural, one {# jour} other {# jours}}. S’il ne bouge pas bientôt, contactez-nous.",
  "advice.noNews": "Le transporteur n’a pas encore donné de nouvelles. Elles apparaîtront ici.",
  "advice.noNewsLook":
    "Nous n’avons pas encore de nouvelles du transporteur. Sa propre page en dit peut-être plus.",
  "advice.late":
    "Nous en sommes désolés. Le transporteur n’a pas encore donné de nouvelle date ; elle apparaîtra ici.",
  "advice.delayed": "Le transporteur a signalé un retard.",
  "advice.customs":
    "Le colis est à la douane. La douane ou le transporteur vous contactera si une démarche est nécessaire.",
  "advice.actionRequired":
    "Consultez la page du transporteur pour savoir ce qui est demandé, afin que votre colis puisse continuer.",
  "advice.pickup":
    "Munissez-vous du numéro de suivi et d’une pièce d’identité. Le délai de garde est indiqué sur la page du transporteur.",
  "advice.pickupAt": "Il vous attend à {place}.",
  "advice.attempted":
    "Le colis n’a pas pu être remis. La page du transporteur indique s’il repassera ou où le retirer.",
  "advice.delivered":
    "Vous ne le trouvez pas ? Regardez aux endroits habituels et demandez à vos proches et voisins, puis contactez-nous.",
  "advice.exception":
    "Nous en sommes désolés. Lisez ci-dessous le message du transporteur, ou contactez-nous : nous trouverons une solution ensemble.",
  "advice.returning": "Il n’a pas pu être livré. Contactez-nous pour que nous trouvions une solution.",
  "advice.cancelled": "Il ne sera pas livré. Si vous l’attendez encore, contactez-nous.",
  "advice.expired": "Contactez-nous : nous demanderons au transporteur où se trouve le colis.",
  "advice.moreToCome":
    "{count, plural, one {# autre article est en préparation et sera expédié séparément.} other {# autres articles sont en préparation et seront expédiés séparément.}}",
  "advice.nextExpected":
    "Le prochain colis est attendu {when, select, today {aujourd’hui} tomorrow {demain} other {{date}}}.",

  "reason.address": "Selon le transporteur, l’adresse est erronée ou incomplète.",
  "reason.refused": "Selon le transporteur, le colis a été refusé.",
  "reason.damaged": "Selon le transporteur, le colis a été endommagé.",
  "reason.lost": "Selon le transporteur, le colis est perdu.",
  "reason.customs_fee": "Des frais de douane sont à régler avant la livraison.",
  "reason.weather": "La météo ralentit le transporteur.",
  "reason.closed": "Selon le transporteur, le lieu était fermé.",
  "reason.no_access": "Le transporteur n’a pas pu accéder à la porte.",
  "reason.id_check": "Une pièce d’identité est demandée à la remise.",

  "progress.label": "Avancement de la livraison",
  "progress.completed": "(terminé)",
  "step.ordered": "Commandé",
  "step.shipped": "Expédié",
  "step.onTheWay": "En route",
  "step.outForDelivery": "En livraison",
  "step.pickup": "À retirer",
  "step.delivered": "Livré",
  "step.pickedUp": "Retiré",
  "step.returning": "En retour",
  "step.returned": "Chez l’expéditeur",

  "group.attention": "À vérifier",
  "group.onTheWay": "En route",
  "group.delivered": "Livrés",
  "group.closed": "Plus en route",
  "parcel.label": "Colis {index} sur {total}",
  "parcel.single": "Votre colis",
  "parcel.carrier": "Transporteur",
  "parcel.number": "Numéro de suivi",
  "parcel.follow": "Suivre avec {carrier}",
  "parcel.followSomewhere": "Ouvrir la page du transporteur",
  "items.inParcel": "Dans ce colis",
  "items.inShipment": "Répartis dans ces {count} colis",
  "items.unshipped": "Pas encore expédié",
  "items.ordered": "Votre commande",
  "items.quantity": "Quantité :",

  "history.heading": "Le trajet jusqu’ici",
  "history.older": "{count, plural, one {# étape précédente} other {# étapes précédentes}}",
  "history.lastNews": "Dernières nouvelles : {time}",
  "event.ordered": "Commande passée",
  "event.shipped": "Expédié",
  "event.preTransit": "Étiquette créée",
  "event.inTransit": "En route",
  "event.outForDelivery": "En cours de livraison",
  "event.pickup": "Prêt à être retiré",
  "event.attempted": "Tentative de livraison",
  "event.delivered": "Livré",
  "event.pickedUp": "Retiré",
  "event.exception": "Problème signalé",
  "event.returning": "En retour",
  "event.returned": "Retourné à l’expéditeur",
  "event.cancelled": "Annulé",
  "event.expired": "Suivi terminé",
  "event.unknown": "Message du transporteur",
  "event.delayed": "Retard signalé",
  "event.customs": "À la douane",
  "event.actionRequired": "Le transporteur a besoin de vous",

  "order.label": "Commande {name}",
  "order.placed": "Commandé le {date}",
  "order.destination": "Destination : {place}",
  "support.heading": "Une question sur votre commande ?",
  "support.mail": "Écrire à {email}",
  "support.subject": "Commande {name}",
  "support.shop": "Aller chez {shop}",
  "footer.lookUp": "Suivre une autre commande",
  "footer.language": "Langue",
  "footer.shop": "la boutique",

  "form.title": "Suivre votre commande",
  "form.intro":
    "Voyez où se trouve votre colis. Il vous faut votre numéro de commande et une information donnée lors de l’achat.",
  "form.order": "Numéro de commande",
  "form.orderHint": "Il figure dans votre confirmation de commande, par exemple #1001.",
  "form.contact": "E-mail, téléphone ou code postal",
  "form.contactHint": "Celui que vous avez indiqué lors de la commande.",
  "form.submit": "Trouver ma commande",
  "miss.heading": "Nous n’avons pas trouvé cette commande",
  "miss.text":
    "Vérifiez le numéro de commande et utilisez l’e-mail, le téléphone ou le code postal indiqué lors de l’achat. Une nouvelle commande peut mettre quelques minutes à apparaître.",
  "limit.heading": "Cela fait beaucoup d’essais",
  "limit.text":
    "Pour protéger les commandes de chacun, patientez {minutes, plural, one {# minute} other {# minutes}} avant de réessayer. Le lien de votre e-mail d’expédition fonctionne à tout moment.",
};
