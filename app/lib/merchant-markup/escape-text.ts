const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
  "{": "&#123;",
  "}": "&#125;",
};

/** Makes data inert as text of HTML and inside the quotes of an attribute. */
export const escapeText = (text: string): string =>
  /[&<>"']/.test(text) ? text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character) : text;

/** The same for text that becomes part of a template: its braces open nothing either. */
export const escapeTemplate = (text: string): string =>
  text.replace(/[&<>"'{}]/g, (character) => ENTITIES[character] ?? character);

/** Plain text for the text part of a template, where entities would be read as they stand. */
export const inertLiquid = (text: string): string => text.replaceAll(/\{(?=[{%])/g, '{{ "{" }}');

/** As Liquid prints a value: nothing for what is not there, lists without commas, objects not at all. */
export function textOf(value: unknown): string {
  if (typeof value === "string") return value;
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  return Array.isArray(value) ? value.map(textOf).join("") : "";
}
