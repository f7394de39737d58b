export {
  answerCalendar,
  answerDone,
  answerForm,
  answerFound,
  answerOrder,
  type Answer,
} from "./answer.server.ts";
export { keepPageLanguage } from "./keep-language.server.ts";
export { loadParcelView, loadTrackingView } from "./load-view.server.ts";
export { countOwnTexts, getOwnTexts, loadOwnTexts, saveOwnTexts } from "./own-texts/own-texts.server.ts";
