import { TokenKind, Tokenizer, type TagToken } from "liquidjs";
import { roleOfTag, type TagRole } from "./merchant-liquid.ts";
import { withoutSlots } from "./slots.ts";

export type LiquidPart =
  | { kind: "words"; source: string }
  | { kind: "output"; source: string }
  | { kind: "tag"; source: string; role: TagRole };

/** A tag that is not for merchants. */
export class TagNotAllowed extends Error {
  override name = "TagNotAllowed";
  readonly tag: string;
  constructor(tag: string) {
    super(`tag "${tag}" is not allowed here`);
    this.tag = tag;
  }
}

/** Cuts a merchant's text at its Liquid, exactly as liquidjs does. Throws its TokenizationError, and TagNotAllowed. */
export function liquidParts(source: string): LiquidPart[] {
  const text = withoutSlots(source);
  return new Tokenizer(text).readTopLevelTokens().map((token): LiquidPart => {
    const piece = { source: token.getText() };
    if (token.kind === TokenKind.Output) return { kind: "output", ...piece };
    if (token.kind !== TokenKind.Tag) return { kind: "words", ...piece };
    // A token of this kind is a TagToken.
    const { name } = token as TagToken;
    const role = roleOfTag(name);
    if (!role) throw new TagNotAllowed(name);
    return { kind: "tag", role, ...piece };
  });
}
