export { findReader, type Reader } from "./find-reader.server.ts";
export { listOpenOrders } from "./open-orders.server.ts";
export { addressHashOf, release, suppress, type NewSuppression } from "./suppress.server.ts";
export { answerUnsubscribePage, type UnsubscribeAnswer } from "./answer-page.server.ts";
export { readUnsubscribeToken, unsubscribeUrl, type MessageKey } from "./unsubscribe-link.server.ts";
export { forgetSuppressedAddress, listSuppressionsOf } from "./own-data.server.ts";
export { countSuppressions, exportSuppressions, findSuppressions, listSuppressions } from "./list.server.ts";
