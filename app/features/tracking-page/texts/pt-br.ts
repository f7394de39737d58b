import type { Catalog } from "./catalog.ts";

export const ptBr: Catalog = {
  "headline.preparing": "Estamos preparando seu pedido",
  "headline.nothingToShip": "Não há nada para enviar neste pedido",
  "headline.orderCancelled": "Este pedido foi cancelado",
  "headline.preTransit": "Embalado e aguardando a transportadora",
  "headline.shipped": "Seu pacote foi enviado",
  "headline.shippedExpected":
    "Enviado – previsão: {when, select, today {hoje} tomorrow {amanhã} other {{date}}}",
  "headline.inTransit": "Seu pacote está a caminho",
  "headline.expected": "A caminho – previsão: {when, select, today {hoje} tomorrow {amanhã} other {{date}}}",
  "headline.preTransitExpected":
    "Embalado – previsão: {when, select, today {hoje} tomorrow {amanhã} other {{date}}}",
  "headline.delayed": "A caminho, mas com atraso",
  "headline.delayedExpected":
    "Com atraso – nova previsão: {when, select, today {hoje} tomorrow {amanhã} other {{date}}}",
  "headline.late": "Com atraso – a previsão era {when, select, yesterday {ontem} other {{date}}}",
  "headline.outForDelivery": "{when, select, today {Saiu para entrega hoje} other {Saiu para entrega}}",
  "headline.pickup": "Pronto para você retirar",
  "headline.attempted": "Tentativa de entrega: {when, select, today {hoje} yesterday {ontem} other {{date}}}",
  "headline.delivered": "Entregue {when, select, today {hoje} yesterday {ontem} other {em {date}}}",
  "headline.pickedUp": "Retirado {when, select, today {hoje} yesterday {ontem} other {em {date}}}",
  "headline.exception": "Há um problema com a entrega",
  "headline.actionRequired": "A transportadora precisa de algo de você",
  "headline.returning": "Voltando para o remetente",
  "headline.returned": "Devolvido ao remetente",
  "headline.cancelled": "Este envio foi cancelado",
  "headline.expired": "Sem notícias da transportadora há algum tempo",

  "headline.manyOnTheWay": "A caminho, em {total} pacotes",
  "headline.manyDelivered": "Todos os {total} pacotes foram entregues",
  "headline.manyPartly":
    "{delivered, plural, one {# pacote entregue} other {# pacotes entregues}} de {total}",
  "headline.manyAttention":
    "{count, plural, one {Um dos seus pacotes precisa da sua atenção} other {# dos seus pacotes precisam da sua atenção}}",
  "headline.partDelivered": "Parte do seu pedido foi entregue",
  "headline.partOnTheWay": "Parte do seu pedido está a caminho",

  "advice.preparing": "Assim que ele for entregue à transportadora, você poderá acompanhá-lo aqui.",
  "advice.nothingToShip": "Procure sua compra no seu e-mail.",
  "advice.orderCancelled": "Nada mais será enviado. Se isso for uma surpresa, fale com a gente.",
  "advice.cancelledButShipped":
    "O pedido foi cancelado depois que uma parte já tinha sido enviada. Veja aqui onde ela está.",
  "advice.preTransit":
    "A etiqueta está pronta, mas a transportadora ainda não registrou o pacote. O trajeto aparece aqui após o primeiro registro.",
  "advice.preTransitLong":
    "O pacote está esperando há {days, plural, one {# dia} other {# dias}}. Se nada mudar em breve, fale com a gente.",
  "advice.noNews": "Ainda não há notícias da transportadora. Elas aparecerão aqui assim que chegarem.",
  "advice.noNewsLook": "Ainda não temos notícias da transportadora. Talvez a página dela já informe mais.",
  "advice.late":
    "Pedimos desculpas. A transportadora ainda não informou uma nova data; quando informar, você verá aqui.",
  "advice.delayed": "A transportadora informou um atraso.",
  "advice.customs":
    "O pacote está na alfândega. Se for preciso algo, a alfândega ou a transportadora entrará em contato com você.",
  "advice.actionRequired":
    "Consulte a página da transportadora para ver do que se trata, para que seu pacote siga viagem.",
  "advice.pickup":
    "Leve o número de rastreamento e um documento. A página da transportadora informa até quando ele fica guardado.",
  "advice.pickupAt": "Ele está esperando em {place}.",
  "advice.attempted":
    "A transportadora não conseguiu entregar o pacote. A página dela informa se haverá nova tentativa ou onde retirar.",
  "advice.delivered":
    "Não encontrou? Veja nos lugares de costume e pergunte em casa, na portaria e aos vizinhos. Depois, fale com a gente.",
  "advice.exception":
    "Pedimos desculpas. Veja abaixo o que diz a transportadora ou fale com a gente, e resolvemos juntos.",
  "advice.returning": "Não foi possível entregar. Fale com a gente para encontrarmos uma solução.",
  "advice.cancelled": "Ele não será entregue. Se você ainda o espera, fale com a gente.",
  "advice.expired": "Fale com a gente; vamos perguntar à transportadora onde ele está.",
  "advice.moreToCome":
    "{count, plural, one {Mais # item está sendo preparado e será enviado separadamente.} other {Mais # itens estão sendo preparados e serão enviados separadamente.}}",
  "advice.nextExpected":
    "Previsão do próximo pacote: {when, select, today {hoje} tomorrow {amanhã} other {{date}}}.",

  "reason.address": "Segundo a transportadora, o endereço está errado ou incompleto.",
  "reason.refused": "Segundo a transportadora, o pacote foi recusado.",
  "reason.damaged": "Segundo a transportadora, o pacote foi danificado.",
  "reason.lost": "Segundo a transportadora, o pacote foi extraviado.",
  "reason.customs_fee": "É preciso pagar taxas alfandegárias antes da entrega.",
  "reason.weather": "O mau tempo está atrasando a transportadora.",
  "reason.closed": "A transportadora encontrou o local fechado.",
  "reason.no_access": "A transportadora não conseguiu chegar até a porta.",
  "reason.id_check": "É preciso apresentar um documento para receber.",

  "progress.label": "Andamento da entrega",
  "progress.completed": "(concluído)",
  "step.ordered": "Pedido feito",
  "step.shipped": "Enviado",
  "step.onTheWay": "A caminho",
  "step.outForDelivery": "Saiu para entrega",
  "step.pickup": "Pronto para retirar",
  "step.delivered": "Entregue",
  "step.pickedUp": "Retirado",
  "step.returning": "Voltando",
  "step.returned": "Com o remetente",

  "group.attention": "Precisam da sua atenção",
  "group.onTheWay": "A caminho",
  "group.delivered": "Entregues",
  "group.closed": "Não estão mais a caminho",
  "parcel.label": "Pacote {index} de {total}",
  "parcel.single": "Seu pacote",
  "parcel.carrier": "Transportadora",
  "parcel.number": "Número de rastreamento",
  "parcel.follow": "Rastrear com {carrier}",
  "parcel.followSomewhere": "Abrir a página da transportadora",
  "items.inParcel": "Neste pacote",
  "items.inShipment": "Distribuídos nestes {count} pacotes",
  "items.unshipped": "Ainda não enviado",
  "items.ordered": "Seu pedido",
  "items.quantity": "Quantidade:",

  "history.heading": "O trajeto até agora",
  "history.older": "{count, plural, one {# registro anterior} other {# registros anteriores}}",
  "history.lastNews": "Última notícia: {time}",
  "event.ordered": "Pedido realizado",
  "event.shipped": "Enviado",
  "event.preTransit": "Etiqueta criada",
  "event.inTransit": "A caminho",
  "event.outForDelivery": "Saiu para entrega",
  "event.pickup": "Pronto para retirar",
  "event.attempted": "Tentativa de entrega",
  "event.delivered": "Entregue",
  "event.pickedUp": "Retirado",
  "event.exception": "Problema informado",
  "event.returning": "Voltando para o remetente",
  "event.returned": "Devolvido ao remetente",
  "event.cancelled": "Cancelado",
  "event.expired": "Rastreamento encerrado",
  "event.unknown": "Aviso da transportadora",
  "event.delayed": "Atraso informado",
  "event.customs": "Na alfândega",
  "event.actionRequired": "A transportadora precisa de algo de você",

  "order.label": "Pedido {name}",
  "order.placed": "Pedido feito em {date}",
  "order.destination": "Destino: {place}",
  "support.heading": "Dúvidas sobre seu pedido?",
  "support.mail": "Escrever para {email}",
  "support.subject": "Pedido {name}",
  "support.shop": "Ir para {shop}",
  "footer.lookUp": "Rastrear outro pedido",
  "footer.language": "Idioma",
  "footer.shop": "a loja",

  "form.title": "Rastreie seu pedido",
  "form.intro":
    "Veja onde está seu pacote. Você precisa do número do pedido e de um dado informado na compra.",
  "form.order": "Número do pedido",
  "form.orderHint": "Está na confirmação do pedido, por exemplo #1001.",
  "form.contact": "E-mail, telefone ou CEP",
  "form.contactHint": "O mesmo que você informou na compra.",
  "form.submit": "Encontrar meu pedido",
  "miss.heading": "Não encontramos esse pedido",
  "miss.text":
    "Confira o número do pedido e use o e-mail, o telefone ou o CEP informado na compra. Um pedido novo pode levar alguns minutos para aparecer.",
  "limit.heading": "Foram muitas tentativas",
  "limit.text":
    "Para proteger os pedidos de todos, espere {minutes, plural, one {# minuto} other {# minutos}} e tente de novo. O link do seu e-mail de envio funciona a qualquer momento.",
};
