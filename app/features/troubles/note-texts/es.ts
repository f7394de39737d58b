import type { CatalogOf } from "#app/lib/translate.ts";
import type { en } from "./en.ts";

export const es: CatalogOf<typeof en> = {
  subject: "Sobre tu pedido {order}",
  hello: "Hola:",
  bye: "Gracias por tu paciencia.",
  exception:
    "El transportista informa de un problema con tu paquete. Estamos averiguando qué ha pasado y te escribiremos en cuanto sepamos más.",
  address:
    "El transportista no pudo entregar tu paquete porque falta algo en la dirección o no está clara. Responde con tu dirección completa y la pasaremos enseguida.",
  refused:
    "El transportista indica que el paquete no fue aceptado. Si aún lo quieres, responde y buscaremos la forma.",
  damaged:
    "El transportista indica que tu paquete se dañó por el camino. Lo sentimos. Responde si prefieres un nuevo envío o la devolución del dinero.",
  lost: "El transportista no encuentra tu paquete. Lo sentimos. Responde si prefieres un nuevo envío o la devolución del dinero.",
  customs_fee:
    "La aduana retiene tu paquete hasta que se pague una tasa. El transportista te dirá cómo hacerlo. Si tienes dudas, responde a este correo.",
  weather:
    "El mal tiempo retrasa tu paquete. El transportista seguirá en cuanto pueda y puedes seguirlo aquí.",
  action_required:
    "El transportista necesita algo antes de seguir. Consulta la página de seguimiento; si tienes dudas, responde y te ayudamos.",
  reported_missing:
    "Nos has dicho que tu paquete no está, aunque el transportista lo da por entregado. Lo sentimos. Estamos preguntando dónde lo dejó exactamente y te escribiremos en cuanto lo sepamos. Si mientras tanto ha aparecido, responde a este correo, por favor.",
  bad_number:
    "El número de seguimiento que te dimos no funciona. Lo estamos revisando y te enviaremos el correcto.",
  late: "Tu paquete no llegó el día que te dijimos. Lo sentimos. Estamos preguntando al transportista y te diremos el nuevo día en cuanto lo sepamos.",
  running_late:
    "Es probable que tu paquete llegue más tarde de lo que te dijimos. Lo sentimos. La fecha más reciente está en la página de seguimiento.",
  stalled:
    "Tu paquete lleva más tiempo de lo normal sin moverse. Estamos preguntando al transportista y te escribiremos en cuanto sepamos más.",
  attempted:
    "El transportista intentó entregar tu paquete y no pudo. Normalmente lo intenta de nuevo; los próximos pasos están en la página de seguimiento.",
  returning: "Tu paquete vuelve hacia nosotros. Responde si debemos enviarlo de nuevo y a qué dirección.",
  back: "Tu paquete nos ha sido devuelto. Responde si debemos enviarlo de nuevo y a qué dirección, o si prefieres la devolución del dinero.",
  pickup_waiting:
    "Tu paquete está listo para recoger. Recógelo pronto: pasados unos días, el transportista lo devuelve.",
  not_handed_over:
    "Tu paquete está preparado, pero el transportista aún no lo ha escaneado. Lo estamos comprobando y haremos que salga.",
  unfulfilled:
    "Tu pedido está tardando más de lo previsto. Lo sentimos. Lo que esperas aún no ha salido; te escribiremos en cuanto salga.",
};
