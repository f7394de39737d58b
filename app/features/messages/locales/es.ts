import type { CatalogOf } from "#app/lib/translate.ts";
import type { en } from "./en.ts";

export const es = {
  rest: "El resto de tu pedido llegará en otro paquete.",
  "tracking.button":
    "{count, plural, one {Seguir mi paquete} many {Seguir mis paquetes} other {Seguir mis paquetes}}",
  order: "Pedido {order}",
  "parcel.title": "Paquete {number} de {count}",
  "parcel.carrier": "Transportista",
  "parcel.number": "Número de seguimiento",
  "parcel.numberFollows": "Aún no lo tenemos. Aparecerá en la página de seguimiento en cuanto lo recibamos.",
  "parcels.more": "{count, plural, one {y # paquete más} many {y # paquetes más} other {y # paquetes más}}",
  "items.heading": "Qué incluye",
  "items.more": "{count, plural, one {y # artículo más} many {y # artículos más} other {y # artículos más}}",
  "items.refunded": "Artículos reembolsados",
  "address.heading": "Dirección de entrega",
  unsubscribe: "Dejar de recibir estos correos",
  "problem.running_late": "Tu paquete está tardando más de lo previsto. Lo sentimos.",
  "next.running_late":
    "No tienes que hacer nada. La página de seguimiento siempre muestra la fecha más reciente.",
  "problem.delayed": "Tu entrega se ha aplazado. Sentimos la espera.",
  "next.delayed": "No tienes que hacer nada. Si la fecha vuelve a cambiar, te avisaremos.",
  "problem.stalled": "Tu paquete lleva más tiempo de lo habitual sin moverse.",
  "next.stalled":
    "Puede que solo se haya saltado un escaneo. Lo estamos vigilando, y la página de seguimiento siempre muestra lo último.",
  "problem.attempted": "El transportista no pudo entregarte el paquete.",
  "next.attempted":
    "Normalmente lo intenta de nuevo o lo guarda para que lo recojas. La página de seguimiento indica los próximos pasos.",
  "problem.exception": "El transportista ha informado de un problema con tu paquete.",
  "next.exception": "Lo estamos averiguando. La página de seguimiento siempre muestra lo último.",
  "problem.action_required": "El transportista necesita algo de ti para que tu paquete pueda continuar.",
  "problem.returning": "Tu paquete no se pudo entregar y viene de vuelta a nuestra tienda.",
  "problem.returned": "Tu paquete no se pudo entregar y ha vuelto a nuestra tienda.",
  "next.returned": "Dinos si quieres que lo enviemos de nuevo y a qué dirección.",
  "next.address": "Envíanos tu dirección completa y la comunicaremos enseguida.",
  "next.refused": "¿Todavía lo quieres? Dínoslo y buscaremos juntos la manera.",
  "next.damaged": "Lo sentimos. Escríbenos y lo solucionaremos.",
  "next.customs_fee":
    "El transportista te dirá cómo pagar, si no lo ha hecho ya. Si tienes dudas, te ayudamos con gusto.",
  "next.weather": "No tienes que hacer nada. Continuará en cuanto el tiempo lo permita.",
  "next.unclaimed": "Escríbenos pronto para que encontremos una solución antes de que lo devuelvan.",
  "next.payment":
    "El transportista te dirá qué hay que pagar y cómo. Si tienes dudas, te ayudamos con gusto.",
  "next.id_check": "Ten a mano un documento de identidad para cuando vuelva el transportista.",
  "help.reply": "¿Alguna pregunta sobre tu pedido? Responde a este correo.",
  "help.shop": "¿Alguna pregunta sobre tu pedido? En {shop} te ayudamos con gusto.",
  footer: "Recibes este correo porque hiciste un pedido en {shop}.",
  "footer.test": "Este correo es una prueba: {shop} está comprobando su diseño.",
  privacy: "Opciones de privacidad",
} satisfies CatalogOf<typeof en>;
