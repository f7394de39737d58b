import type { CatalogOf } from "#app/lib/translate.ts";
import type { en } from "./en.ts";

export const ptBr = {
  rest: "O restante do seu pedido será enviado em outro pacote.",
  "tracking.button":
    "{count, plural, one {Rastrear meu pacote} many {Rastrear meus pacotes} other {Rastrear meus pacotes}}",
  order: "Pedido {order}",
  "parcel.title": "Pacote {number} de {count}",
  "parcel.carrier": "Transportadora",
  "parcel.number": "Código de rastreio",
  "parcel.numberFollows": "Ainda não temos. Ele aparecerá na página de rastreamento assim que chegar.",
  "parcels.more": "{count, plural, one {e mais # pacote} many {e mais # pacotes} other {e mais # pacotes}}",
  "items.heading": "O que está no pacote",
  "items.more": "{count, plural, one {e mais # item} many {e mais # itens} other {e mais # itens}}",
  "items.refunded": "Itens reembolsados",
  "address.heading": "Endereço de entrega",
  unsubscribe: "Não quero mais receber estes e-mails",
  "problem.running_late": "Seu pacote está demorando mais do que o previsto. Pedimos desculpas.",
  "next.running_late":
    "Você não precisa fazer nada. A página de rastreamento sempre mostra a data mais recente.",
  "problem.delayed": "Sua entrega foi adiada. Pedimos desculpas pela espera.",
  "next.delayed": "Você não precisa fazer nada. Se a data mudar de novo, avisaremos você.",
  "problem.stalled": "Seu pacote está parado há mais tempo do que o normal.",
  "next.stalled":
    "Talvez ele só não tenha passado por uma leitura. Estamos de olho, e a página de rastreamento sempre mostra o mais recente.",
  "problem.attempted": "A transportadora não conseguiu entregar seu pacote.",
  "next.attempted":
    "Normalmente ela tenta de novo ou guarda o pacote para retirada. A página de rastreamento mostra os próximos passos.",
  "problem.exception": "A transportadora informou um problema com seu pacote.",
  "next.exception": "Estamos verificando. A página de rastreamento sempre mostra o mais recente.",
  "problem.action_required": "A transportadora precisa de algo de você para o pacote seguir viagem.",
  "problem.returning": "Não foi possível entregar seu pacote, e ele está voltando para a nossa loja.",
  "problem.returned": "Não foi possível entregar seu pacote, e ele voltou para a nossa loja.",
  "next.returned": "Conte para a gente se devemos enviar de novo e para qual endereço.",
  "next.address": "Envie seu endereço completo e nós o repassaremos imediatamente.",
  "next.refused": "Ainda quer receber o pacote? Fale com a gente e encontraremos um jeito.",
  "next.damaged": "Sentimos muito. Fale com a gente e resolveremos isso.",
  "next.customs_fee":
    "A transportadora vai informar como pagar, se ainda não informou. Se tiver dúvidas, estamos aqui para ajudar.",
  "next.weather": "Você não precisa fazer nada. Ele seguirá viagem assim que o tempo permitir.",
  "next.unclaimed": "Fale com a gente logo, para encontrarmos uma solução antes que ele volte.",
  "next.payment":
    "A transportadora vai informar o que é devido e como pagar. Se tiver dúvidas, estamos aqui para ajudar.",
  "next.id_check": "Tenha um documento em mãos para a próxima visita da transportadora.",
  "help.reply": "Alguma dúvida sobre o pedido? É só responder a este e-mail.",
  "help.shop": "Alguma dúvida sobre o pedido? A equipe de {shop} ajuda você.",
  footer: "Você recebeu este e-mail porque fez um pedido em {shop}.",
  "footer.test": "Este e-mail é um teste: {shop} está conferindo o layout.",
  privacy: "Opções de privacidade",
} satisfies CatalogOf<typeof en>;
