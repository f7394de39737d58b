import type { CatalogOf } from "#app/lib/translate.ts";
import type { en } from "./en.ts";

export const ptBr = {
  "shipped.subject": "Seu pedido {order} está a caminho",
  "shipped.subjectPart": "Parte do seu pedido {order} está a caminho",
  "shipped.heading": "Seu pedido está a caminho",
  "shipped.headingPart": "Parte do seu pedido está a caminho",
  "shipped.leadCarrier": "Já está com a transportadora {carrier}.",
  "shipped.lead": "Já está com a transportadora.",
  "shipped.restFollows": "O restante do seu pedido será enviado em outro pacote.",
  "shipped.button":
    "{count, plural, one {Rastrear meu pacote} many {Rastrear meus pacotes} other {Rastrear meus pacotes}}",
  order: "Pedido {order}",
  "step.ordered": "Pedido feito",
  "step.shipped": "Enviado",
  "step.delivered": "Entregue",
  "parcel.title": "Pacote {number} de {count}",
  "parcel.carrier": "Transportadora",
  "parcel.number": "Código de rastreio",
  "parcel.numberFollows": "Ainda não temos. Ele aparecerá na página de rastreamento assim que chegar.",
  "parcels.more": "{count, plural, one {e mais # pacote} many {e mais # pacotes} other {e mais # pacotes}}",
  "items.heading": "O que está no pacote",
  "items.more": "{count, plural, one {e mais # item} many {e mais # itens} other {e mais # itens}}",
  "help.reply": "Alguma dúvida sobre o pedido? É só responder a este e-mail.",
  "help.shop": "Alguma dúvida sobre o pedido? A equipe de {shop} ajuda você.",
  footer: "Você recebeu este e-mail porque fez um pedido em {shop}.",
} satisfies CatalogOf<typeof en>;
