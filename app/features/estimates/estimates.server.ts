export { findEstimates, listEstimates, listOpenEstimates } from "./read-estimates.server.ts";
export { saveEstimates } from "./save-estimates.server.ts";
export { listOrdersToFollow, loadOrdersToEstimate } from "./load-orders.server.ts";
export { changeHistograms, loadHistograms } from "./histograms.server.ts";
export {
  listMornings,
  listShopsWithMornings,
  moveMorning,
  saveLooks,
  type MorningProgress,
  type MorningUnderWay,
} from "./morning-pages.server.ts";
export {
  ensureLearning,
  loadLearned,
  loadShopLearning,
  loadStoredLearning,
  saveLearning,
  type StoredLearning,
} from "./shop-learning.server.ts";
export {
  beginRebuild,
  forgetContributions,
  holdOrders,
  holdsRebuild,
  listOrdersByTime,
  markRebuildWanted,
  replaceLearning,
  type OrderPlace,
  type RebuildRun,
} from "./rebuild.server.ts";
export { loadPromiseLearning } from "./promise-learning.server.ts";
