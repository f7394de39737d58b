import type { DefaultTexts } from "./catalog.ts";

export const ptBr: DefaultTexts = {
  greeting: '{% if customer.first_name != "" %}\nOlá, {{ customer.first_name }}!\n{% endif %}',
  order_confirmed: {
    subject: "Seu pedido {{ order.name }} está confirmado",
    preheader:
      "{% if delivery.text %}{{ delivery.text }} · {% endif %}Avisaremos assim que ele estiver a caminho.",
    heading: "Agradecemos o seu pedido",
    text: "Ele já está com a gente e estamos preparando tudo. Assim que estiver a caminho, você recebe outro e-mail.",
    button: "Ver meu pedido",
    total: "{% if order.total %}**Total: {{ order.total }}**{% endif %}",
  },
  shipped: {
    subject: "Seu pedido {{ order.name }} está a caminho",
    preheader: "{% if delivery.text %}{{ delivery.text }} · {% endif %}Acompanhe até a sua porta.",
    heading: "Seu pedido está a caminho",
    text: "{% if carrier.name %}Ele já está com a {{ carrier.name }}.{% else %}Ele já está com a transportadora.{% endif %} Você pode ver onde ele está a qualquer momento.",
    button: "Rastrear meu pedido",
  },
  partly_shipped: {
    subject: "Parte do seu pedido {{ order.name }} está a caminho",
    preheader: "{% if delivery.text %}{{ delivery.text }} · {% endif %}O restante vai separado.",
    heading: "Parte do seu pedido está a caminho",
    text: "{% if carrier.name %}A primeira parte já está com a {{ carrier.name }}.{% else %}A primeira parte já está com a transportadora.{% endif %} Avisaremos quando a próxima sair.",
    button: "Rastrear meu pedido",
  },
  in_transit: {
    subject: "Seu pedido {{ order.name }} está em trânsito",
    preheader:
      "{% if delivery.text %}{{ delivery.text }} · {% endif %}A transportadora já está com o seu pacote.",
    heading: "Seu pacote está em trânsito",
    text: "{% if carrier.name %}A {{ carrier.name }} já está com o seu pacote{% else %}A transportadora já está com o seu pacote{% endif %} e vai levá-lo até você. Não é preciso fazer nada.",
    button: "Ver onde está",
  },
  out_for_delivery: {
    subject: "Saiu para entrega: seu pedido {{ order.name }}",
    preheader:
      "{% if carrier.name %}A {{ carrier.name }} está{% else %}A transportadora está{% endif %} indo até você.",
    heading: "Quase aí: seu pacote saiu para entrega",
    text: "{% if carrier.name %}A {{ carrier.name }} está{% else %}A transportadora está{% endif %} indo até você com o seu pacote. Se não houver ninguém para receber, talvez alguém da vizinhança ou a portaria possa ajudar.",
    button: "Acompanhar a entrega",
  },
  available_for_pickup: {
    subject: "Pronto para retirada: seu pedido {{ order.name }}",
    preheader:
      "{% if pickup.until %}Prazo para retirada: {{ pickup.until }}{% else %}Retire o quanto antes, por favor{% endif %}{% if pickup.place %} · {{ pickup.place }}{% endif %}",
    heading: "Seu pacote está pronto para retirada",
    text: "Ele está esperando por você. Leve um documento com foto e o código de rastreio.",
    place: "**Onde:** {{ pickup.place }}",
    until: "**Até quando:** {{ pickup.until }}",
    button: "Ver como retirar",
  },
  attempted: {
    subject: "Não foi possível entregar seu pedido {{ order.name }}",
    preheader: "Veja como receber mesmo assim.",
    heading: "Desta vez a entrega não deu certo",
    text: "Veja o que aconteceu e como receber seu pacote mesmo assim.",
    place: "**Está guardado aqui:** {{ pickup.place }}",
    until: "**Até quando:** {{ pickup.until }}",
    button: "Ver o próximo passo",
  },
  delivered: {
    subject: "Entregue: seu pedido {{ order.name }}",
    preheader: "Esperamos que você goste. Não encontrou? Veja onde procurar.",
    heading: "Seu pacote chegou",
    text: "{% if carrier.name %}A {{ carrier.name }} nos informa{% else %}A transportadora nos informa{% endif %} que o pacote foi entregue. Esperamos que você goste.",
    button: "Ver a entrega",
    hint: "**Não encontrou?** Veja onde costumam deixar suas encomendas e pergunte em casa, na portaria e na vizinhança. Se não aparecer, escreva para nós e ajudaremos.",
  },
  running_late: {
    subject: "Seu pedido {{ order.name }} está atrasado",
    preheader: "{% if delivery.text %}{{ delivery.text }} · {% endif %}Estamos acompanhando de perto.",
    heading: "Seu pacote está atrasado",
    text: "Está demorando mais do que dissemos, e sentimos muito. Estamos acompanhando de perto; você não precisa fazer nada.",
    button: "Ver as novidades",
  },
  delayed: {
    subject:
      "{% if delivery.date %}Nova data para {{ order.name }}: {{ delivery.date }}{% else %}Seu pedido {{ order.name }} está atrasado{% endif %}",
    preheader: "Vai chegar depois do que dissemos. Você não precisa fazer nada.",
    heading:
      "{% if delivery.date %}Sua entrega tem uma nova data{% else %}Sua entrega está atrasada{% endif %}",
    text: "Sentimos muito que esteja demorando mais do que dissemos. Seu pacote continua a caminho, e você não precisa fazer nada. Se a nova data não for boa para você, avise a gente.",
    button: "Rastrear meu pedido",
  },
  stalled: {
    subject: "Estamos de olho no seu pedido {{ order.name }}",
    preheader: "Seu pacote está fazendo uma pausa mais longa que o normal.",
    heading: "Seu pacote está fazendo uma pausa",
    text: "Ele está parado há mais tempo que o normal. A maioria volta a andar em um ou dois dias, e estamos de olho no seu. Se você precisa dele para um dia certo, escreva para nós e buscaremos uma solução.",
    button: "Ver onde está",
  },
  exception: {
    subject: "Um imprevisto na entrega do pedido {{ order.name }}",
    preheader:
      "{% if problem.what %}{{ problem.what }}{% else %}O que sabemos e o que ajuda agora.{% endif %}",
    heading: "Houve um imprevisto na sua entrega",
    text: "Sentimos muito. Veja o que sabemos e o que ajuda agora.",
    button: "Ver as novidades",
  },
  returned: {
    subject: "Seu pedido {{ order.name }} não pôde ser entregue",
    preheader: "Diga o que você prefere, e nós cuidamos disso.",
    heading: "Seu pacote não chegou até você",
    text: "Sentimos muito. Diga o que você prefere, e nós cuidamos do resto.",
    button: "Ver o que aconteceu",
  },
  refunded: {
    subject: "Reembolso do seu pedido {{ order.name }}",
    preheader:
      "{% if refund.amount %}Você recebe {{ refund.amount }} de volta.{% else %}Seu dinheiro está voltando para você.{% endif %}",
    heading: "Seu reembolso está a caminho",
    text: "{% if refund.amount %}Reembolsamos **{{ refund.amount }}**.{% else %}Seu reembolso foi feito.{% endif %} O dinheiro volta pela mesma forma de pagamento. Dependendo do seu banco, pode levar alguns dias úteis.",
    button: "Ver meu pedido",
  },
  cancelled: {
    subject: "Seu pedido {{ order.name }} foi cancelado",
    preheader: "Veja o que isso significa para você.",
    heading: "Seu pedido foi cancelado",
    text: "Não vamos enviar mais nada dele. Se você já pagou, o dinheiro volta pela mesma forma de pagamento. Se você não esperava por isso, escreva para nós e vamos verificar.",
    button: "Ver meu pedido",
  },
  review_request: {
    subject: "O que você está achando do pedido {{ order.name }}?",
    preheader: "Uma opinião sincera ajuda outras pessoas a escolher.",
    heading: "O que você achou?",
    text: "Você já teve um tempinho para experimentar. Que tal contar o que achou? Uma opinião sincera, seja qual for, ajuda outras pessoas a escolher e nos ajuda a melhorar.",
    button: "Escrever uma avaliação",
  },
  survey: {
    subject: "Como foi o seu pedido {{ order.name }}?",
    preheader: "Algumas perguntas rápidas sobre o pedido e a entrega.",
    heading: "Como nos saímos?",
    text: "Queremos saber como foi para você, da compra até abrir o pacote. Suas respostas chegam direto até nós e nos ajudam a melhorar.",
    button: "Responder",
  },
  note: {
    subject: "{{ note.subject }}",
    preheader: "Uma mensagem de {{ shop.name }} sobre o seu pedido",
    heading: "{{ note.subject }}",
    button: "Ver meu pedido",
  },
  test: {
    subject: "Um teste de {{ shop.name }}",
    preheader: "Se você está lendo isto, seus e-mails estão chegando.",
    heading: "Funciona",
    text: "Este é um teste dos e-mails que {{ shop.name }} envia. Se você consegue ler, eles estão chegando. Nenhum cliente recebeu este e-mail.",
    button: "Ir para a loja",
  },
};
