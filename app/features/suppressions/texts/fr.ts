import type { CatalogOf } from "#app/lib/translate.ts";
import type { en } from "./en.ts";

export const fr: CatalogOf<typeof en> = {
  "ask.heading": "Ne plus recevoir ces e-mails de {shop} ?",
  "ask.text": "Les demandes d’avis et les enquêtes ne seront plus envoyées à {address}.",
  "ask.button": "Se désabonner",
  "done.heading": "Vous êtes désabonné(e)",
  "done.text": "{shop} n’enverra plus de demandes d’avis ni d’enquêtes à {address}.",
  "done.undo": "C’était une erreur ?",
  "done.button": "S’abonner à nouveau",
  still: "Les nouvelles de vos commandes, comme le suivi des livraisons, vous parviendront toujours.",
  "all.heading": "Vous ne recevez pas d’e-mails de {shop}",
  "all.text":
    "Rien n’est envoyé à {address}, pas même les nouvelles des commandes. Si c’est une erreur, contactez la boutique.",
  "none.heading": "Plus rien ne sera envoyé",
  "none.text": "{shop} ne conserve plus l’adresse à laquelle cet e-mail a été envoyé.",
  "wrong.heading": "Ce lien ne fonctionne pas",
  "wrong.text": "Il est peut-être incomplet. Veuillez l’ouvrir à nouveau depuis l’e-mail.",
  "privacy.heading": "Choix de confidentialité",
  "privacy.text":
    "Les nouvelles de vos commandes, comme le suivi de livraison, sont envoyées à {address} parce que vous avez commandé chez {shop}.",
  "privacy.uncounted": "{shop} ne compte ni les ouvertures de ses e-mails ni les clics sur leurs liens.",
  "measure.text": "{shop} compte les ouvertures de ses e-mails et les clics sur leurs liens.",
  "measure.stop": "Ne pas me compter",
  "measure.stopped": "Vos ouvertures et vos clics dans les e-mails de {shop} ne sont pas comptés.",
  "measure.allow": "Me compter à nouveau",
};
