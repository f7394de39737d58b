export { answerForm, answerFound, answerOrder, type Answer } from "./answer.server.ts";
export { findTrackingToken } from "./find-order.server.ts";
export { loadTrackingView } from "./load-view.server.ts";
export { countLookUp } from "./look-up-limit.server.ts";
