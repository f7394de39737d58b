import type { Catalog } from "./catalog.ts";

export const es: Catalog = {
  "headline.preparing": "Estamos preparando tu pedido",
  "headline.nothingToShip": "Este pedido no tiene nada que enviar",
  "headline.orderCancelled": "Este pedido se ha cancelado",
  "headline.preTransit": "Paquete listo, a la espera del transportista",
  "headline.shipped": "Tu paquete ha sido enviado",
  "headline.shippedExpected":
    "Enviado – llegada prevista: {when, select, today {hoy} tomorrow {mañana} other {{date}}}",
  "headline.inTransit": "Tu paquete está en camino",
  "headline.expected":
    "En camino – llegada prevista: {when, select, today {hoy} tomorrow {mañana} other {{date}}}",
  "headline.preTransitExpected":
    "Paquete listo – llegada prevista: {when, select, today {hoy} tomorrow {mañana} other {{date}}}",
  "headline.delayed": "En camino, pero con retraso",
  "headline.delayedExpected":
    "Con retraso – nueva llegada prevista: {when, select, today {hoy} tomorrow {mañana} other {{date}}}",
  "headline.late":
    "Con retraso – la llegada estaba prevista para {when, select, yesterday {ayer} other {el {date}}}",
  "headline.outForDelivery": "{when, select, today {En reparto hoy} other {En reparto}}",
  "headline.pickup": "Tu paquete está listo para recoger",
  "headline.attempted": "Intento de entrega {when, select, today {hoy} yesterday {ayer} other {el {date}}}",
  "headline.delivered": "Entregado {when, select, today {hoy} yesterday {ayer} other {el {date}}}",
  "headline.pickedUp": "Recogido {when, select, today {hoy} yesterday {ayer} other {el {date}}}",
  "headline.exception": "Hay un problema con la entrega",
  "headline.actionRequired": "El transportista necesita algo de ti",
  "headline.returning": "De vuelta al remitente",
  "headline.returned": "Devuelto al remitente",
  "headline.cancelled": "Este envío se ha cancelado",
  "headline.expired": "Llevamos un tiempo sin noticias del transportista",

  "headline.manyOnTheWay": "En camino, en {total} paquetes",
  "headline.manyDelivered": "Se han entregado los {total} paquetes",
  "headline.manyPartly":
    "{delivered, plural, one {# paquete entregado} other {# paquetes entregados}} de {total}",
  "headline.manyAttention":
    "{count, plural, one {Uno de tus paquetes necesita tu atención} other {# de tus paquetes necesitan tu atención}}",
  "headline.partDelivered": "Se ha entregado una parte de tu pedido",
  "headline.partOnTheWay": "Una parte de tu pedido está en camino",

  "advice.preparing": "En cuanto lo entreguemos al transportista, podrás seguirlo aquí.",
  "advice.nothingToShip": "Encontrarás tu compra en tu correo electrónico.",
  "advice.orderCancelled": "No se enviará nada más. Si no te lo esperabas, escríbenos.",
  "advice.cancelledButShipped":
    "El pedido se canceló cuando ya se había enviado una parte. Aquí puedes ver dónde está.",
  "advice.preTransit":
    "La etiqueta está lista, pero el transportista aún no ha escaneado el paquete. Verás su recorrido aquí tras el primer escaneo.",
  "advice.preTransitLong":
    "Lleva {days, plural, one {# día} other {# días}} esperando. Si no se mueve pronto, escríbenos.",
  "advice.noNews": "Aún no hay noticias del transportista. Aparecerán aquí en cuanto las haya.",
  "advice.noNewsLook": "Aún no tenemos noticias del transportista. Puede que su propia página sepa más.",
  "advice.late":
    "Lo sentimos. El transportista aún no ha dado una nueva fecha; cuando la haya, la verás aquí.",
  "advice.delayed": "El transportista ha informado de un retraso.",
  "advice.customs":
    "El paquete está en la aduana. Si hace falta algo, la aduana o el transportista se pondrán en contacto contigo.",
  "advice.actionRequired":
    "Consulta la página del transportista para ver de qué se trata y que tu paquete pueda continuar.",
  "advice.pickup":
    "Lleva el número de seguimiento y un documento de identidad. La página del transportista indica hasta cuándo lo guardan.",
  "advice.pickupAt": "Te espera en {place}.",
  "advice.attempted":
    "El transportista no pudo entregar el paquete. Su página indica si volverá o dónde puedes recogerlo.",
  "advice.delivered":
    "¿No lo encuentras? Mira donde suelen dejar los paquetes y pregunta en casa y a los vecinos. Después, escríbenos.",
  "advice.exception":
    "Lo sentimos. Mira abajo lo que dice el transportista o escríbenos y lo resolvemos contigo.",
  "advice.returning": "No se pudo entregar. Escríbenos para que encontremos una solución.",
  "advice.cancelled": "No se entregará. Si aún lo esperas, escríbenos.",
  "advice.expired": "Escríbenos y preguntaremos al transportista dónde está.",
  "advice.moreToCome":
    "{count, plural, one {Estamos preparando # artículo más, que llegará por separado.} other {Estamos preparando # artículos más, que llegarán por separado.}}",
  "advice.nextExpected":
    "El próximo paquete se espera para {when, select, today {hoy} tomorrow {mañana} other {el {date}}}.",

  "reason.address": "Según el transportista, la dirección es incorrecta o está incompleta.",
  "reason.refused": "Según el transportista, el paquete fue rechazado.",
  "reason.damaged": "Según el transportista, el paquete ha sufrido daños.",
  "reason.lost": "Según el transportista, el paquete se ha perdido.",
  "reason.customs_fee": "Hay que pagar tasas de aduana antes de la entrega.",
  "reason.weather": "El mal tiempo está retrasando al transportista.",
  "reason.closed": "El transportista encontró el lugar cerrado.",
  "reason.no_access": "El transportista no pudo llegar a la puerta.",
  "reason.id_check": "Hay que mostrar un documento de identidad para recibirlo.",

  "progress.label": "Progreso de la entrega",
  "progress.completed": "(completado)",
  "step.ordered": "Pedido",
  "step.shipped": "Enviado",
  "step.onTheWay": "En camino",
  "step.outForDelivery": "En reparto",
  "step.pickup": "Listo para recoger",
  "step.delivered": "Entregado",
  "step.pickedUp": "Recogido",
  "step.returning": "De vuelta",
  "step.returned": "Con el remitente",

  "group.attention": "Necesitan tu atención",
  "group.onTheWay": "En camino",
  "group.delivered": "Entregados",
  "group.closed": "Ya no están en camino",
  "parcel.label": "Paquete {index} de {total}",
  "parcel.single": "Tu paquete",
  "parcel.carrier": "Transportista",
  "parcel.number": "Número de seguimiento",
  "parcel.follow": "Seguir con {carrier}",
  "parcel.followSomewhere": "Abrir la página del transportista",
  "items.inParcel": "En este paquete",
  "items.inShipment": "Repartidos en estos {count} paquetes",
  "items.unshipped": "Aún sin enviar",
  "items.ordered": "Tu pedido",
  "items.quantity": "Cantidad:",

  "history.heading": "El recorrido hasta ahora",
  "history.older": "{count, plural, one {# entrada anterior} other {# entradas anteriores}}",
  "history.lastNews": "Últimas noticias: {time}",
  "event.ordered": "Pedido realizado",
  "event.shipped": "Enviado",
  "event.preTransit": "Etiqueta creada",
  "event.inTransit": "En camino",
  "event.outForDelivery": "En reparto",
  "event.pickup": "Listo para recoger",
  "event.attempted": "Intento de entrega",
  "event.delivered": "Entregado",
  "event.pickedUp": "Recogido",
  "event.exception": "Incidencia comunicada",
  "event.returning": "De vuelta al remitente",
  "event.returned": "Devuelto al remitente",
  "event.cancelled": "Cancelado",
  "event.expired": "Seguimiento finalizado",
  "event.unknown": "Aviso del transportista",
  "event.delayed": "Retraso comunicado",
  "event.customs": "En la aduana",
  "event.actionRequired": "El transportista necesita algo de ti",

  "order.label": "Pedido {name}",
  "order.placed": "Pedido el {date}",
  "order.destination": "Destino: {place}",
  "support.heading": "¿Alguna pregunta sobre tu pedido?",
  "support.mail": "Escribir a {email}",
  "support.subject": "Pedido {name}",
  "support.shop": "Ir a {shop}",
  "footer.lookUp": "Seguir otro pedido",
  "footer.language": "Idioma",
  "footer.shop": "la tienda",

  "form.title": "Sigue tu pedido",
  "form.intro": "Mira dónde está tu paquete. Necesitas tu número de pedido y un dato que diste al comprar.",
  "form.order": "Número de pedido",
  "form.orderHint": "Está en la confirmación de tu pedido, por ejemplo #1001.",
  "form.contact": "Correo electrónico, teléfono o código postal",
  "form.contactHint": "El que indicaste al hacer el pedido.",
  "form.submit": "Buscar mi pedido",
  "miss.heading": "No hemos encontrado ese pedido",
  "miss.text":
    "Revisa el número de pedido y usa el correo electrónico, el teléfono o el código postal con el que compraste. Un pedido nuevo puede tardar unos minutos en aparecer.",
  "limit.heading": "Han sido muchos intentos",
  "limit.text":
    "Para proteger los pedidos de todos, espera {minutes, plural, one {# minuto} other {# minutos}} y vuelve a intentarlo. El enlace de tu correo de envío funciona siempre.",
};
