import type { CatalogOf } from "#app/lib/translate.ts";
import type { en } from "./en.ts";

export const fr: CatalogOf<typeof en> = {
  subject: "À propos de votre commande {order}",
  hello: "Bonjour,",
  bye: "Merci de votre patience.",
  exception:
    "Le transporteur signale un problème avec votre colis. Nous cherchons à savoir ce qui s’est passé et vous écrirons dès que nous en saurons plus.",
  address:
    "Le transporteur n’a pas pu livrer votre colis, car l’adresse semble incomplète ou peu claire. Répondez-nous avec votre adresse complète, nous la transmettrons aussitôt.",
  refused:
    "Le transporteur indique que votre colis n’a pas été accepté. Si vous le souhaitez toujours, répondez-nous et nous trouverons une solution.",
  damaged:
    "Le transporteur indique que votre colis a été endommagé en route. Nous en sommes désolés. Répondez-nous si vous préférez un nouvel envoi ou un remboursement.",
  lost: "Le transporteur ne retrouve plus votre colis. Nous en sommes désolés. Répondez-nous si vous préférez un nouvel envoi ou un remboursement.",
  customs_fee:
    "La douane retient votre colis jusqu’au paiement de frais. Le transporteur vous indiquera comment faire. Pour toute question, répondez-nous.",
  weather:
    "Le mauvais temps retarde votre colis. Le transporteur repartira dès que possible et vous pouvez le suivre ici.",
  action_required:
    "Le transporteur a besoin de quelque chose avant de poursuivre. Consultez la page de suivi ; pour toute question, répondez-nous.",
  reported_missing:
    "Vous nous avez dit que votre colis n’est pas là, alors que le transporteur le donne pour livré. Nous en sommes désolés. Nous lui demandons où il l’a déposé exactement et vous écrirons dès que nous le saurons. S’il a été retrouvé entre-temps, merci de nous répondre.",
  bad_number:
    "Le numéro de suivi que vous avez reçu ne fonctionne pas. Nous le vérifions et vous enverrons le bon.",
  late: "Votre colis n’est pas arrivé à la date annoncée. Nous en sommes désolés. Nous interrogeons le transporteur et vous donnerons la nouvelle date dès que possible.",
  running_late:
    "Votre colis arrivera sans doute plus tard qu’annoncé. Nous en sommes désolés. La date la plus récente figure sur la page de suivi.",
  stalled:
    "Votre colis n’a pas bougé depuis plus longtemps que d’habitude. Nous interrogeons le transporteur et vous écrirons dès que nous en saurons plus.",
  attempted:
    "Le transporteur est passé sans pouvoir remettre votre colis. En général, il repasse ; la suite est indiquée sur la page de suivi.",
  returning: "Votre colis revient vers nous. Répondez-nous si nous devons le renvoyer, et à quelle adresse.",
  back: "Votre colis nous est revenu. Répondez-nous si nous devons le renvoyer, et à quelle adresse, ou si vous préférez un remboursement.",
  pickup_waiting:
    "Votre colis vous attend au point de retrait. Passez le prendre bientôt : après quelques jours, il nous est renvoyé.",
  not_handed_over:
    "Votre colis est prêt, mais le transporteur ne l’a pas encore scanné. Nous vérifions et veillons à ce qu’il parte.",
  unfulfilled:
    "La préparation de votre commande prend plus de temps que prévu. Nous en sommes désolés. Ce que vous attendez n’est pas encore parti ; nous vous écrirons dès que ce sera le cas.",
};
