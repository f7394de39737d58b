import type { CatalogOf } from "#app/lib/translate.ts";
import type { en } from "./en.ts";

export const fr = {
  rest: "Le reste de votre commande suivra dans un autre colis.",
  "tracking.button":
    "{count, plural, one {Suivre mon colis} many {Suivre mes colis} other {Suivre mes colis}}",
  order: "Commande {order}",
  "parcel.title": "Colis {number} sur {count}",
  "parcel.carrier": "Transporteur",
  "parcel.number": "Numéro de suivi",
  "parcel.numberFollows": "Pas encore connu. Il s’affichera sur la page de suivi dès que nous l’aurons.",
  "parcels.more":
    "{count, plural, one {et # autre colis} many {et # autres colis} other {et # autres colis}}",
  "items.heading": "Dans votre colis",
  "items.more":
    "{count, plural, one {et # autre article} many {et # autres articles} other {et # autres articles}}",
  "items.refunded": "Articles remboursés",
  "address.heading": "Adresse de livraison",
  unsubscribe: "Ne plus recevoir ces e-mails",
  "problem.running_late": "Votre colis met plus de temps que prévu. Nous en sommes désolés.",
  "next.running_late": "Vous n’avez rien à faire. La page de suivi affiche toujours la date la plus récente.",
  "problem.delayed":
    "Votre livraison est reportée à une date ultérieure. Merci de votre patience, et toutes nos excuses.",
  "next.delayed": "Vous n’avez rien à faire. Si la date change encore, nous vous préviendrons.",
  "problem.stalled": "Votre colis n’a pas bougé depuis plus longtemps que d’habitude.",
  "next.stalled":
    "Il a peut-être simplement échappé à un scan. Nous gardons un œil dessus, et la page de suivi affiche toujours les dernières nouvelles.",
  "problem.attempted": "Le transporteur n’a pas pu vous remettre votre colis.",
  "next.attempted":
    "En général, il repasse ou garde le colis à votre disposition. La page de suivi indique la suite.",
  "problem.exception": "Le transporteur signale un problème avec votre colis.",
  "next.exception": "Nous nous renseignons. La page de suivi affiche toujours les dernières nouvelles.",
  "problem.action_required": "Le transporteur a besoin de vous pour que votre colis puisse repartir.",
  "problem.returning": "Votre colis n’a pas pu être livré et revient vers nous.",
  "problem.returned": "Votre colis n’a pas pu être livré et nous est revenu.",
  "next.returned": "Dites-nous si nous devons le renvoyer, et à quelle adresse.",
  "next.address": "Envoyez-nous votre adresse complète : nous la transmettrons aussitôt.",
  "next.refused":
    "Vous souhaitez toujours le recevoir ? Dites-le-nous, nous trouverons une solution ensemble.",
  "next.damaged": "Nous sommes désolés. Contactez-nous et nous réglerons cela.",
  "next.customs_fee":
    "Le transporteur vous indiquera comment payer, si ce n’est déjà fait. En cas de doute, nous sommes là pour vous aider.",
  "next.weather": "Vous n’avez rien à faire. Il repartira dès que la météo le permettra.",
  "next.unclaimed": "Contactez-nous vite, afin que nous trouvions une solution avant qu’il ne reparte.",
  "next.payment":
    "Le transporteur vous indiquera le montant dû et comment le régler. En cas de doute, nous sommes là pour vous aider.",
  "next.id_check": "Préparez une pièce d’identité pour le prochain passage du transporteur.",
  "help.reply": "Une question sur votre commande ? Répondez simplement à cet e-mail.",
  "help.shop": "Une question sur votre commande ? {shop} vous répond volontiers.",
  footer: "Vous recevez cet e-mail parce que vous avez passé une commande chez {shop}.",
  "footer.test": "Cet e-mail est un test : {shop} en vérifie la présentation.",
  privacy: "Choix de confidentialité",
} satisfies CatalogOf<typeof en>;
