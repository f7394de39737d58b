import type { CatalogOf } from "#app/lib/translate.ts";
import type { en } from "./en.ts";

export const de: CatalogOf<typeof en> = {
  "ask.heading": "Diese E-Mails von {shop} abbestellen?",
  "ask.text": "Bitten um Bewertungen und Umfragen gehen dann nicht mehr an {address}.",
  "ask.button": "Abbestellen",
  "done.heading": "Abbestellt",
  "done.text": "{shop} schickt keine Bitten um Bewertungen und keine Umfragen mehr an {address}.",
  "done.undo": "War das ein Versehen?",
  "done.button": "Wieder bestellen",
  still: "Nachrichten zu Ihren Bestellungen, etwa zum Versand, bekommen Sie weiterhin.",
  "all.heading": "Sie bekommen keine E-Mails von {shop}",
  "all.text":
    "An {address} wird nichts geschickt, auch keine Nachrichten zu Bestellungen. Falls das nicht stimmt, wenden Sie sich bitte an den Shop.",
  "none.heading": "Es wird nichts mehr geschickt",
  "none.text": "{shop} hat die Adresse, an die diese E-Mail ging, nicht mehr gespeichert.",
  "wrong.heading": "Dieser Link funktioniert nicht",
  "wrong.text": "Vielleicht fehlt ein Teil davon. Bitte öffnen Sie ihn noch einmal aus der E-Mail.",
  "privacy.heading": "Datenschutz-Einstellungen",
  "privacy.text":
    "Neuigkeiten zu Ihren Bestellungen, etwa zum Versand, gehen an {address}, weil Sie bei {shop} bestellt haben.",
  "privacy.uncounted": "{shop} zählt nicht, ob Sie E-Mails öffnen oder Links darin anklicken.",
  "measure.text": "{shop} zählt, wie viele E-Mails geöffnet und welche Links darin angeklickt werden.",
  "measure.stop": "Mich nicht mitzählen",
  "measure.stopped": "Ob Sie E-Mails von {shop} öffnen oder Links darin anklicken, wird nicht gezählt.",
  "measure.allow": "Mich wieder mitzählen",
};
