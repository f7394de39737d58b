export {
  listOrdersOfSubjects,
  markTold,
  noteTroubles,
  reopenTroubles,
  resolveTroubles,
  snoozeTroubles,
} from "./act.server.ts";
export { findAboutSubject } from "./find-subject.server.ts";
export { learnThresholds } from "./learn.server.ts";
export { ATTENTION_ROWS, countTroubles, findAttention, listAttention } from "./list-attention.server.ts";
export { loadWatchedOrders } from "./load-watched.server.ts";
export { getTroubleRules, listLearned, loadTroubleKnowledge, saveTroubleRules } from "./rules.server.ts";
export { listKeptTroubles, listTroubles, saveTroubles } from "./save-troubles.server.ts";
export { listShopsToWatch, listWatchedPage, WATCH_START, type WatchPlace } from "./watch.server.ts";
