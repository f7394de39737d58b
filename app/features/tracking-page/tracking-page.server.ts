export { answerForm, answerFound, answerOrder, type Answer } from "./answer.server.ts";
export { loadParcelView, loadTrackingView } from "./load-view.server.ts";
