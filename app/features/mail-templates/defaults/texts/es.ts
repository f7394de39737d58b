import type { DefaultTexts } from "./catalog.ts";

export const es: DefaultTexts = {
  greeting: '{% if customer.first_name != "" %}\nHola, {{ customer.first_name }}:\n{% endif %}',
  order_confirmed: {
    subject: "Tu pedido {{ order.name }} está confirmado",
    preheader:
      "{% if delivery.text %}{{ delivery.text }} · {% endif %}Te escribiremos en cuanto vaya en camino.",
    heading: "Gracias por tu pedido",
    text: "Ya lo tenemos y lo estamos preparando todo. En cuanto vaya en camino, volverás a saber de nosotros.",
    button: "Ver mi pedido",
    total: "{% if order.total %}**Total: {{ order.total }}**{% endif %}",
  },
  shipped: {
    subject: "Tu pedido {{ order.name }} va en camino",
    preheader: "{% if delivery.text %}{{ delivery.text }} · {% endif %}Síguelo hasta tu puerta.",
    heading: "Tu pedido va en camino",
    text: "{% if carrier.name %}Ya está en manos de {{ carrier.name }}.{% else %}Ya está en manos de la empresa de transporte.{% endif %} Puedes ver dónde está en cualquier momento.",
    button: "Seguir mi pedido",
  },
  partly_shipped: {
    subject: "Una parte de tu pedido {{ order.name }} va en camino",
    preheader: "{% if delivery.text %}{{ delivery.text }} · {% endif %}El resto llegará por separado.",
    heading: "Una parte de tu pedido va en camino",
    text: "{% if carrier.name %}La primera parte ya está en manos de {{ carrier.name }}.{% else %}La primera parte ya está en manos de la empresa de transporte.{% endif %} Te avisaremos cuando salga la siguiente.",
    button: "Seguir mi pedido",
  },
  in_transit: {
    subject: "Tu pedido {{ order.name }} avanza",
    preheader:
      "{% if delivery.text %}{{ delivery.text }} · {% endif %}La empresa de transporte ya tiene tu paquete.",
    heading: "Tu paquete está en camino",
    text: "{% if carrier.name %}{{ carrier.name }} ya tiene tu paquete{% else %}La empresa de transporte ya tiene tu paquete{% endif %} y te lo está llevando. No tienes que hacer nada.",
    button: "Ver dónde está",
  },
  out_for_delivery: {
    subject: "En reparto: tu pedido {{ order.name }}",
    preheader:
      "{% if carrier.name %}{{ carrier.name }} va{% else %}La empresa de transporte va{% endif %} camino de tu dirección.",
    heading: "Ya casi está: tu paquete está en reparto",
    text: "{% if carrier.name %}{{ carrier.name }} va{% else %}La empresa de transporte va{% endif %} hacia tu dirección con el paquete. Si no habrá nadie para recibirlo, quizá pueda ayudarte alguien del vecindario o un lugar seguro.",
    button: "Seguir la entrega",
  },
  available_for_pickup: {
    subject: "Listo para recoger: tu pedido {{ order.name }}",
    preheader:
      "{% if pickup.until %}Plazo para recogerlo: {{ pickup.until }}{% else %}Recógelo pronto, por favor{% endif %}{% if pickup.place %} · {{ pickup.place }}{% endif %}",
    heading: "Ya puedes recoger tu paquete",
    text: "Tu paquete te está esperando. Lleva un documento de identidad y el número de seguimiento.",
    place: "**Dónde:** {{ pickup.place }}",
    until: "**Hasta cuándo:** {{ pickup.until }}",
    button: "Ver cómo recogerlo",
  },
  attempted: {
    subject: "No se pudo entregar tu pedido {{ order.name }}",
    preheader: "Así puedes recibirlo de todos modos.",
    heading: "Esta vez no se pudo entregar tu paquete",
    text: "Esto es lo que ha pasado y así puedes recibirlo de todos modos.",
    place: "**Está guardado aquí:** {{ pickup.place }}",
    until: "**Hasta cuándo:** {{ pickup.until }}",
    button: "Ver qué sigue ahora",
  },
  delivered: {
    subject: "Entregado: tu pedido {{ order.name }}",
    preheader: "Esperamos que te guste. ¿No lo encuentras? Mira aquí.",
    heading: "Tu paquete ha llegado",
    text: "{% if carrier.name %}{{ carrier.name }} nos indica{% else %}La empresa de transporte nos indica{% endif %} que tu paquete está entregado. Esperamos que lo disfrutes.",
    button: "Ver la entrega",
    hint: "**¿No lo encuentras?** Mira donde suelen dejarte los paquetes y pregunta en casa y en el vecindario. Si no aparece, escríbenos y te ayudamos.",
  },
  running_late: {
    subject: "Tu pedido {{ order.name }} va con retraso",
    preheader: "{% if delivery.text %}{{ delivery.text }} · {% endif %}Lo estamos siguiendo de cerca.",
    heading: "Tu paquete va con retraso",
    text: "Está tardando más de lo que te dijimos y lo sentimos. Lo estamos siguiendo de cerca; no tienes que hacer nada.",
    button: "Ver lo último",
  },
  delayed: {
    subject:
      "{% if delivery.date %}Nueva fecha para {{ order.name }}: {{ delivery.date }}{% else %}Tu pedido {{ order.name }} va con retraso{% endif %}",
    preheader: "Llegará más tarde de lo que te dijimos. No tienes que hacer nada.",
    heading:
      "{% if delivery.date %}Tu entrega tiene una nueva fecha{% else %}Tu entrega va con retraso{% endif %}",
    text: "Sentimos que esté tardando más de lo que te dijimos. Tu paquete sigue en camino y no tienes que hacer nada. Si la nueva fecha no te viene bien, dínoslo.",
    button: "Seguir mi pedido",
  },
  stalled: {
    subject: "Estamos pendientes de tu pedido {{ order.name }}",
    preheader: "Tu paquete está haciendo una pausa más larga de lo normal.",
    heading: "Tu paquete está haciendo una pausa",
    text: "Lleva más tiempo de lo normal sin moverse. La mayoría sigue su camino en uno o dos días, y estamos pendientes del tuyo. Si lo necesitas para un día concreto, escríbenos y buscaremos una solución.",
    button: "Ver dónde está",
  },
  exception: {
    subject: "Un contratiempo con la entrega de {{ order.name }}",
    preheader:
      "{% if problem.what %}{{ problem.what }}{% else %}Lo que sabemos y lo que ayuda ahora.{% endif %}",
    heading: "Hay un contratiempo con tu entrega",
    text: "Lo sentimos. Esto es lo que sabemos y lo que ayuda ahora.",
    button: "Ver lo último",
  },
  returned: {
    subject: "Tu pedido {{ order.name }} no se pudo entregar",
    preheader: "Dinos qué prefieres y nos encargamos.",
    heading: "Tu paquete no te ha llegado",
    text: "Lo sentimos. Dinos qué prefieres y nos encargamos del resto.",
    button: "Ver qué ha pasado",
  },
  refunded: {
    subject: "Reembolso de tu pedido {{ order.name }}",
    preheader:
      "{% if refund.amount %}Te devolvemos {{ refund.amount }}.{% else %}Tu dinero va de vuelta.{% endif %}",
    heading: "Tu reembolso está en camino",
    text: "{% if refund.amount %}Te hemos reembolsado **{{ refund.amount }}**.{% else %}Hemos hecho tu reembolso.{% endif %} El dinero vuelve por el mismo medio con el que pagaste. Según tu banco, puede tardar unos días hábiles.",
    button: "Ver mi pedido",
  },
  cancelled: {
    subject: "Tu pedido {{ order.name }} se ha cancelado",
    preheader: "Esto es lo que significa para ti.",
    heading: "Tu pedido se ha cancelado",
    text: "No enviaremos nada más. Si ya pagaste, recibirás tu dinero por el mismo medio. Si no te lo esperabas, escríbenos y lo revisamos.",
    button: "Ver mi pedido",
  },
  review_request: {
    subject: "¿Qué te parece tu pedido {{ order.name }}?",
    preheader: "Una opinión sincera ayuda a otras personas a elegir.",
    heading: "¿Qué te parece?",
    text: "Ya has tenido un poco de tiempo para probarlo. ¿Nos cuentas qué te parece? Una opinión sincera, sea cual sea, ayuda a otras personas a elegir y a nosotros a mejorar.",
    button: "Escribir una opinión",
  },
  survey: {
    subject: "¿Qué tal fue tu pedido {{ order.name }}?",
    preheader: "Unas preguntas cortas sobre tu pedido y su entrega.",
    heading: "¿Qué tal lo hicimos?",
    text: "Nos gustaría saber cómo te fue, desde que hiciste el pedido hasta que lo abriste. Tus respuestas nos llegan directamente y nos ayudan a mejorar.",
    button: "Responder",
  },
  note: {
    subject: "{{ note.subject }}",
    preheader: "Un mensaje de {{ shop.name }} sobre tu pedido",
    heading: "{{ note.subject }}",
    button: "Ver mi pedido",
  },
  test: {
    subject: "Una prueba de {{ shop.name }}",
    preheader: "Si puedes leer esto, tus correos llegan.",
    heading: "Funciona",
    text: "Esta es una prueba de los correos que envía {{ shop.name }}. Si puedes leerla, llegan bien. Ningún cliente la ha recibido.",
    button: "Ir a la tienda",
  },
};
