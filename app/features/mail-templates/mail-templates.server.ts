export { renderPreview } from "./check-document.server.ts";
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
  type TemplateId,
} from "./edit-template.server.ts";
export { loadTemplate } from "./load-template.server.ts";
export { rendererOf } from "./mail-renderer.server.ts";
export { renderTemplate } from "./render-template.server.ts";
export { publishTemplate, rollBack, type Published, type RolledBack } from "./publish-template.server.ts";
