export {
  discardDraft,
  findPageVersion,
  listPageVersions,
  loadEditedPage,
  saveDraft,
} from "./edit-page.server.ts";
export {
  copyPage,
  createPage,
  deletePage,
  listPages,
  movePage,
  renamePage,
  setAudience,
} from "./list-pages.server.ts";
export { loadDesign } from "./load-design.server.ts";
export { openDraft } from "./open-design.server.ts";
export { publishPage, rollBackPage, unpublishPage } from "./publish-page.server.ts";
