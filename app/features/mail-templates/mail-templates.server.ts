export { compileDocument } from "./compile-document.server.ts";
export { loadTemplate, type LoadedTemplate } from "./load-template.server.ts";
export { rendererOf, type MailRenderer } from "./mail-renderer.server.ts";
