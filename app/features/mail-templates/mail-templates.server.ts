export { checkDocument, renderPreview, type DocumentCheck, type Preview } from "./check-document.server.ts";
export { compileDocument } from "./compile-document.server.ts";
export {
  copyToLocales,
  discardDraft,
  findVersion,
  listTemplates,
  listVersions,
  loadEditedTemplate,
  resetToDefault,
  saveDraft,
  type SavedDraft,
  type TemplateId,
  type TemplateState,
} from "./edit-template.server.ts";
export { loadTemplate, type LoadedTemplate } from "./load-template.server.ts";
export { rendererOf, type MailRenderer } from "./mail-renderer.server.ts";
export { publishTemplate, rollBack, type Published, type RolledBack } from "./publish-template.server.ts";
