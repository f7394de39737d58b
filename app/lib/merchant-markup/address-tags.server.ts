import {
  Tag,
  type Context,
  type Emitter,
  type Liquid,
  type Parser,
  type TagToken,
  type Template,
  type TopLevelToken,
} from "liquidjs";
import { safeAddress } from "./safe-address.ts";

const TARGET = "doorstep-target";

/**
 * `{% address %}…{% then %}…{% otherwise %}…{% endaddress %}`: renders an address that a merchant put together, and what leads there
 * only if it is safe. `{% target %}` prints it. Written by the compiler alone.
 */
export class AddressTag extends Tag {
  readonly address: Template[] = [];
  readonly safe: Template[] = [];
  readonly otherwise: Template[] = [];

  constructor(token: TagToken, remaining: TopLevelToken[], liquid: Liquid, parser: Parser) {
    super(token, remaining, liquid);
    let part = this.address;
    const stream = parser
      .parseStream(remaining)
      .on("tag:then", () => void (part = this.safe))
      .on("tag:otherwise", () => void (part = this.otherwise))
      .on("tag:endaddress", () => stream.stop())
      .on("template", (template: Template) => void part.push(template))
      .on("end", () => {
        throw new Error("address not closed");
      });
    stream.start();
  }

  *render(context: Context, emitter: Emitter): Generator<unknown, void, unknown> {
    const { renderer } = this.liquid;
    const outer = targetOf(context);
    const address = safeAddress(String(yield renderer.renderTemplates(this.address, context)));
    setTarget(context, address);
    yield renderer.renderTemplates(address === null ? this.otherwise : this.safe, context, emitter);
    setTarget(context, outer);
  }
}

export class TargetTag extends Tag {
  render(context: Context, emitter: Emitter): void {
    emitter.write(targetOf(context));
  }
}

export function targetOf(context: Context): string | null {
  // Only setTarget writes it.
  return context.getRegister(TARGET) as string | null;
}

export const setTarget = (context: Context, address: string | null): void =>
  void context.setRegister(TARGET, address);
