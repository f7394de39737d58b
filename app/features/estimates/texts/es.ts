import type { WindowCatalog } from "./catalog.ts";

export const es: WindowCatalog = {
  "arrives.by":
    "Llega {when, select, today {hoy} tomorrow {a más tardar mañana} other {a más tardar el {date}}}",
  "arrives.day": "Llega {when, select, today {hoy} tomorrow {mañana} other {el {date}}}",
  "arrives.range": "Llegada: {date}",
  "estimated.by":
    "Entrega estimada {when, select, today {hoy} tomorrow {a más tardar mañana} other {a más tardar el {date}}}",
  "estimated.day": "Entrega estimada {when, select, today {hoy} tomorrow {mañana} other {el {date}}}",
  "estimated.range": "Entrega estimada: {date}",
  "get_it.by":
    "Recíbelo {when, select, today {hoy} tomorrow {a más tardar mañana} other {a más tardar el {date}}}",
  "get_it.day": "Recíbelo {when, select, today {hoy} tomorrow {mañana} other {el {date}}}",
  "get_it.range": "Recíbelo: {date}",
  "pickup.by":
    "Listo para recoger {when, select, today {hoy} tomorrow {a más tardar mañana} other {a más tardar el {date}}}",
  "pickup.day": "Listo para recoger {when, select, today {hoy} tomorrow {mañana} other {el {date}}}",
  "pickup.range": "Listo para recoger: {date}",
  "now.by":
    "Ahora se espera {when, select, today {hoy} tomorrow {a más tardar mañana} other {a más tardar el {date}}}",
  "now.day": "Ahora se espera {when, select, today {hoy} tomorrow {mañana} other {el {date}}}",
  "now.range": "Ahora se espera: {date}",

  "said.by":
    "{when, select, today {a más tardar hoy} tomorrow {a más tardar mañana} other {a más tardar el {date}}}",
  "said.day": "{when, select, today {hoy} tomorrow {mañana} other {el {date}}}",
  "said.range": "{date}",

  "note.later": "Más tarde de lo que dijimos. Al principio dijimos: {said}.",
  "note.runningLate":
    "Puede llegar {days, select, few {uno o dos días} other {unos días}} más tarde de lo que dijimos ({said}).",
  "note.late": "Lo sentimos. Habíamos dicho: {said}.",
  "note.overdue": "Ya debería haber llegado. Se esperaba: {said}.",
  "note.noNewDay": "Aún no hay una nueva fecha. En cuanto la haya, la verás aquí.",

  "why.learned": "{count} de cada 100 paquetes como este habían llegado para entonces.",
  "why.learnedRange": "{count} de cada 100 paquetes como este llegaron en ese plazo.",
  "why.rules": "Según los plazos habituales de la tienda.",
  "why.carrier": "A partir de la fecha que da el transportista.",
  "why.shopify": "Como se indicó al pagar.",
};
