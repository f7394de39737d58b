import type { CatalogOf } from "#app/lib/translate.ts";
import type { en } from "./en.ts";

export const ptBr: CatalogOf<typeof en> = {
  "ask.heading": "Parar de receber estes e-mails de {shop}?",
  "ask.text": "Pedidos de avaliação e pesquisas não serão mais enviados para {address}.",
  "ask.button": "Cancelar inscrição",
  "done.heading": "Inscrição cancelada",
  "done.text": "{shop} não enviará mais pedidos de avaliação nem pesquisas para {address}.",
  "done.undo": "Foi um engano?",
  "done.button": "Inscrever-me de novo",
  still: "Você continua recebendo as novidades dos seus pedidos, como os avisos de envio.",
  "all.heading": "Você não recebe e-mails de {shop}",
  "all.text":
    "Nada é enviado para {address}, nem mesmo novidades de pedidos. Se isso for um erro, fale com a loja.",
  "none.heading": "Nada mais será enviado",
  "none.text": "{shop} não guarda mais o endereço para o qual este e-mail foi enviado.",
  "wrong.heading": "Este link não funciona",
  "wrong.text": "Talvez falte uma parte dele. Abra-o novamente a partir do e-mail.",
  "privacy.heading": "Opções de privacidade",
  "privacy.text":
    "As novidades dos seus pedidos, como as do envio, são enviadas para {address} porque você fez um pedido em {shop}.",
  "privacy.uncounted": "{shop} não conta se você abre os e-mails nem se segue os links.",
  "measure.text": "{shop} conta quantas pessoas abrem seus e-mails e seguem os links.",
  "measure.stop": "Não me contar",
  "measure.stopped": "Não é contado se você abre os e-mails de {shop} nem se segue os links.",
  "measure.allow": "Voltar a me contar",
};
