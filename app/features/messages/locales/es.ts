import type { CatalogOf } from "#app/lib/translate.ts";
import type { en } from "./en.ts";

export const es = {
  "shipped.subject": "Tu pedido {order} va en camino",
  "shipped.subjectPart": "Una parte de tu pedido {order} va en camino",
  "shipped.heading": "Tu pedido va en camino",
  "shipped.headingPart": "Una parte de tu pedido va en camino",
  "shipped.leadCarrier": "El envío ya está en manos de {carrier}.",
  "shipped.lead": "El envío ya está en manos de la empresa de transporte.",
  "shipped.restFollows": "El resto de tu pedido llegará en otro paquete.",
  "shipped.button":
    "{count, plural, one {Seguir mi paquete} many {Seguir mis paquetes} other {Seguir mis paquetes}}",
  order: "Pedido {order}",
  "step.ordered": "Pedido",
  "step.shipped": "Enviado",
  "step.delivered": "Entregado",
  "parcel.title": "Paquete {number} de {count}",
  "parcel.carrier": "Transportista",
  "parcel.number": "Número de seguimiento",
  "parcel.numberFollows": "Aún no lo tenemos. Aparecerá en la página de seguimiento en cuanto lo recibamos.",
  "parcels.more": "{count, plural, one {y # paquete más} many {y # paquetes más} other {y # paquetes más}}",
  "items.heading": "Qué incluye",
  "items.more": "{count, plural, one {y # artículo más} many {y # artículos más} other {y # artículos más}}",
  "help.reply": "¿Alguna pregunta sobre tu pedido? Responde a este correo.",
  "help.shop": "¿Alguna pregunta sobre tu pedido? En {shop} te ayudamos con gusto.",
  footer: "Recibes este correo porque hiciste un pedido en {shop}.",
} satisfies CatalogOf<typeof en>;
