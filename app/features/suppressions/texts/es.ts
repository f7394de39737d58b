import type { CatalogOf } from "#app/lib/translate.ts";
import type { en } from "./en.ts";

export const es: CatalogOf<typeof en> = {
  "ask.heading": "¿Dejar de recibir estos correos de {shop}?",
  "ask.text": "Ya no se enviarán solicitudes de reseñas ni encuestas a {address}.",
  "ask.button": "Darme de baja",
  "done.heading": "Suscripción cancelada",
  "done.text": "{shop} ya no enviará solicitudes de reseñas ni encuestas a {address}.",
  "done.undo": "¿Ha sido un error?",
  "done.button": "Volver a suscribirme",
  still: "Seguirás recibiendo las novedades de tus pedidos, como los avisos de envío.",
  "all.heading": "No recibes correos de {shop}",
  "all.text":
    "No se envía nada a {address}, ni siquiera novedades de pedidos. Si es un error, contacta con la tienda.",
  "none.heading": "No se enviará nada más",
  "none.text": "{shop} ya no conserva la dirección a la que se envió este correo.",
  "wrong.heading": "Este enlace no funciona",
  "wrong.text": "Puede que falte una parte. Ábrelo de nuevo desde el correo.",
  "privacy.heading": "Opciones de privacidad",
  "privacy.text":
    "Las novedades de tus pedidos, como las del envío, se envían a {address} porque hiciste un pedido en {shop}.",
  "privacy.uncounted": "{shop} no cuenta si abres sus correos ni si sigues sus enlaces.",
  "measure.text": "{shop} cuenta cuántas personas abren sus correos y siguen sus enlaces.",
  "measure.stop": "No contarme",
  "measure.stopped": "No se cuenta si abres los correos de {shop} ni si sigues sus enlaces.",
  "measure.allow": "Volver a contarme",
};
