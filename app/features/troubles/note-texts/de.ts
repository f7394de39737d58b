import type { CatalogOf } from "#app/lib/translate.ts";
import type { en } from "./en.ts";

export const de: CatalogOf<typeof en> = {
  subject: "Zu deiner Bestellung {order}",
  hello: "Hallo,",
  bye: "Vielen Dank für deine Geduld.",
  exception:
    "Der Zusteller meldet ein Problem mit deinem Paket. Wir klären, was passiert ist, und schreiben dir, sobald wir mehr wissen.",
  address:
    "Der Zusteller konnte dein Paket nicht zustellen, weil in der Adresse etwas fehlt oder unklar ist. Antworte bitte mit deiner vollständigen Adresse, wir geben sie sofort weiter.",
  refused:
    "Der Zusteller meldet, dass dein Paket nicht angenommen wurde. Wenn du es weiterhin möchtest, antworte bitte, und wir finden einen Weg.",
  damaged:
    "Der Zusteller meldet, dass dein Paket unterwegs beschädigt wurde. Das tut uns leid. Antworte bitte, ob du Ersatz oder dein Geld zurück möchtest.",
  lost: "Der Zusteller kann dein Paket nicht mehr finden. Das tut uns leid. Antworte bitte, ob du Ersatz oder dein Geld zurück möchtest.",
  customs_fee:
    "Der Zoll hält dein Paket fest, bis eine Gebühr bezahlt ist. Wie das geht, teilt dir der Zusteller mit. Bei Fragen antworte einfach.",
  weather:
    "Schlechtes Wetter hält dein Paket auf. Es geht weiter, sobald es möglich ist, und du kannst es hier verfolgen.",
  action_required:
    "Der Zusteller braucht noch etwas, bevor dein Paket weitergehen kann. Sieh bitte auf der Sendungsseite nach; bei Fragen antworte einfach.",
  reported_missing:
    "Du hast uns gesagt, dass dein Paket nicht da ist, obwohl es als zugestellt gemeldet ist. Das tut uns leid. Wir fragen beim Zusteller, wo genau es abgegeben wurde, und schreiben dir, sobald wir es wissen. Falls es inzwischen aufgetaucht ist, antworte bitte kurz.",
  bad_number:
    "Die Sendungsnummer, die du von uns hast, funktioniert nicht. Wir prüfen das und schicken dir die richtige.",
  late: "Dein Paket ist nicht bis zu dem Tag angekommen, den wir dir genannt haben. Das tut uns leid. Wir fragen beim Zusteller nach und nennen dir den neuen Tag, sobald wir ihn kennen.",
  running_late:
    "Dein Paket kommt wahrscheinlich später an, als wir dir gesagt haben. Das tut uns leid. Den neuesten Termin siehst du auf der Sendungsseite.",
  stalled:
    "Dein Paket hat sich länger als üblich nicht bewegt. Wir fragen beim Zusteller nach und schreiben dir, sobald wir mehr wissen.",
  attempted:
    "Der Zusteller wollte dein Paket bringen und konnte es nicht übergeben. Meist versucht er es noch einmal; wie es weitergeht, siehst du auf der Sendungsseite.",
  returning:
    "Dein Paket ist auf dem Weg zurück zu uns. Antworte bitte, ob wir es noch einmal schicken sollen und an welche Adresse.",
  back: "Dein Paket ist zu uns zurückgekommen. Antworte bitte, ob wir es noch einmal schicken sollen und wohin, oder ob du dein Geld zurück möchtest.",
  pickup_waiting:
    "Dein Paket liegt zur Abholung bereit. Hol es bitte bald ab: Nach einigen Tagen geht es zurück.",
  not_handed_over:
    "Dein Paket ist gepackt, aber der Zusteller hat es noch nicht gescannt. Wir prüfen das und sorgen dafür, dass es sich auf den Weg macht.",
  unfulfilled:
    "Deine Bestellung dauert bei uns länger als geplant. Das tut uns leid. Worauf du wartest, ist noch nicht unterwegs; wir schreiben dir, sobald es losgeht.",
};
