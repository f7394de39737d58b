/**
 * An address that a link may lead to: http, https, mailto or tel, in one piece. Null for everything else, above all for
 * "javascript:", which data may hold. Works on text that is escaped for an attribute as well: escaping never makes a scheme.
 */
export function safeAddress(text: string): string | null {
  const address = text.trim();
  return SAFE.test(address) ? address : null;
}

const SAFE =
  /^(?:https?:\/\/[^\s/?#\\"'<>`{}@]+(?:[/?#][^\s"'<>`{}\\\p{Cc}]*)?|mailto:[^\s"'<>`{}\\\p{Cc}]+|tel:[-+0-9().]+)$/iu;
