import type { CatalogOf } from "#app/lib/translate.ts";
import type { en } from "./en.ts";

export const ptBr: CatalogOf<typeof en> = {
  subject: "Sobre o seu pedido {order}",
  hello: "Olá,",
  bye: "Agradecemos a sua paciência.",
  exception:
    "A transportadora informou um problema com o seu pacote. Estamos apurando o que houve e escreveremos assim que soubermos mais.",
  address:
    "A transportadora não conseguiu entregar o pacote porque falta algo no endereço ou ele não está claro. Responda com o seu endereço completo, e nós o repassaremos na hora.",
  refused:
    "A transportadora informa que o pacote não foi aceito. Se você ainda o quiser, responda, e encontraremos uma solução.",
  damaged:
    "A transportadora informa que o pacote foi danificado no caminho. Sentimos muito. Responda se prefere um novo envio ou o seu dinheiro de volta.",
  lost: "A transportadora não consegue localizar o seu pacote. Sentimos muito. Responda se prefere um novo envio ou o seu dinheiro de volta.",
  customs_fee:
    "A alfândega reteve o pacote até que uma taxa seja paga. A transportadora informará como pagar. Em caso de dúvida, responda a este e-mail.",
  weather:
    "O mau tempo está atrasando o seu pacote. A transportadora seguirá assim que puder, e você pode acompanhar aqui.",
  action_required:
    "A transportadora precisa de algo antes de seguir. Veja a página de rastreio; em caso de dúvida, responda, e ajudaremos.",
  reported_missing:
    "Você nos avisou que o pacote não está aí, embora a transportadora informe que foi entregue. Sentimos muito. Estamos perguntando onde exatamente ele foi deixado e escreveremos assim que soubermos. Se ele já apareceu, responda a este e-mail, por favor.",
  bad_number: "O número de rastreio que enviamos não funciona. Estamos verificando e enviaremos o correto.",
  late: "O seu pacote não chegou até o dia que informamos. Sentimos muito. Estamos consultando a transportadora e informaremos o novo dia assim que soubermos.",
  running_late:
    "O seu pacote provavelmente chegará depois do dia que informamos. Sentimos muito. A data mais recente está na página de rastreio.",
  stalled:
    "O seu pacote está parado há mais tempo do que o normal. Estamos consultando a transportadora e escreveremos assim que soubermos mais.",
  attempted:
    "A transportadora tentou entregar o pacote e não conseguiu. Em geral, ela tenta de novo; os próximos passos estão na página de rastreio.",
  returning:
    "O seu pacote está voltando para nós. Responda se devemos enviá-lo de novo e para qual endereço.",
  back: "O seu pacote voltou para nós. Responda se devemos enviá-lo de novo e para qual endereço, ou se prefere o seu dinheiro de volta.",
  pickup_waiting:
    "O seu pacote está pronto para retirada. Retire-o em breve: depois de alguns dias, a transportadora o devolve.",
  not_handed_over:
    "O seu pacote está embalado, mas a transportadora ainda não o registrou. Estamos verificando e cuidaremos para que ele siga.",
  unfulfilled:
    "O seu pedido está demorando mais do que planejamos. Sentimos muito. O que você está esperando ainda não saiu; escreveremos assim que sair.",
};
