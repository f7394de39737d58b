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
  private readonly address: Template[] = [];
  private readonly then: Template[] = [];
  private readonly otherwise: Template[] = [];

  constructor(token: TagToken, remaining: TopLevelToken[], liquid: Liquid, parser: Parser) {
    super(token, remaining, liquid);
    let part = this.address;
    const stream = parser
      .parseStream(remaining)
      .on("tag:then", () => void (part = this.then))
      .on("tag:otherwise", () => void (part = this.otherwise))
      .on("tag:endaddress", () => stream.stop())
      .on("template", (template: Template) => void part.push(template))
      .on("end", () => {
        throw new Error("address not closed");
      });
    stream.start();
  }

  *render(context: Context, emitter: Emitter): Generator<unknown, void, unknown> {
    const text = yield this.liquid.renderer.renderTemplates(this.address, context);
    const address = safeAddress(String(text));
    const outer: unknown = context.getRegister(TARGET);
    context.setRegister(TARGET, address);
    yield this.liquid.renderer.renderTemplates(address ? this.then : this.otherwise, context, emitter);
    context.setRegister(TARGET, outer);
  }
}

export class TargetTag extends Tag {
  render(context: Context, emitter: Emitter): void {
    emitter.write(context.getRegister(TARGET));
  }
}
