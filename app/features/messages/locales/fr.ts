import type { CatalogOf } from "#app/lib/translate.ts";
import type { en } from "./en.ts";

export const fr = {
  "shipped.subject": "Votre commande {order} est en route",
  "shipped.subjectPart": "Une partie de votre commande {order} est en route",
  "shipped.heading": "Votre commande est en route",
  "shipped.headingPart": "Une partie de votre commande est en route",
  "shipped.leadCarrier": "Nous l’avons remise à {carrier}.",
  "shipped.lead": "Nous l’avons remise au transporteur.",
  "shipped.restFollows": "Le reste de votre commande suivra dans un autre colis.",
  "shipped.button":
    "{count, plural, one {Suivre mon colis} many {Suivre mes colis} other {Suivre mes colis}}",
  order: "Commande {order}",
  "step.ordered": "Commandée",
  "step.shipped": "Expédiée",
  "step.delivered": "Livrée",
  "parcel.title": "Colis {number} sur {count}",
  "parcel.carrier": "Transporteur",
  "parcel.number": "Numéro de suivi",
  "parcel.numberFollows": "Pas encore connu. Il s’affichera sur la page de suivi dès que nous l’aurons.",
  "parcels.more":
    "{count, plural, one {et # autre colis} many {et # autres colis} other {et # autres colis}}",
  "items.heading": "Dans votre colis",
  "items.more":
    "{count, plural, one {et # autre article} many {et # autres articles} other {et # autres articles}}",
  "help.reply": "Une question sur votre commande ? Répondez simplement à cet e-mail.",
  "help.shop": "Une question sur votre commande ? {shop} vous répond volontiers.",
  footer: "Vous recevez cet e-mail parce que vous avez passé une commande chez {shop}.",
} satisfies CatalogOf<typeof en>;
