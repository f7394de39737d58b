import {
  ForTag,
  IfTag,
  UnlessTag,
  Output,
  TokenKind,
  toValueSync,
  Context,
  type Emitter,
  type Expression,
  type Template,
  type Token,
  type Value,
} from "liquidjs";
import { AddressTag, setTarget, TargetTag, targetOf } from "./address-tags.server.ts";
import { escapeText, textOf } from "./escape-text.ts";
import { safeAddress } from "./safe-address.ts";

/** One piece of a template, ready to write itself. */
export type Step = (context: Context, output: Emitter) => void;
type Read = (context: Context) => unknown;

/**
 * liquidjs renders through generators, because a filter may be a promise. Ours never are: what a template is mostly made of, words, names,
 * conditions and loops, is turned into plain functions, several times as fast. Everything else is left to liquidjs. For names that
 * the values do not have both print nothing; the strict rendering of a check is liquidjs's own.
 */
export const stepsOf = (templates: readonly Template[], escapes: boolean): Step[] =>
  templates.map((template) => stepOf(template, escapes));

export function runSteps(steps: readonly Step[], context: Context, output: Emitter): void {
  for (const step of steps) step(context, output);
}

function stepOf(template: Template, escapes: boolean): Step {
  const byLiquidjs: Step = (context, output) => {
    const written: unknown = toValueSync(template.render(context, output));
    if (written !== undefined) output.write(written);
  };
  if (template.token.kind === TokenKind.HTML) return wordsOf(template);
  if (template instanceof Output) return outputOf(template, escapes) ?? byLiquidjs;
  if (template instanceof IfTag || template instanceof UnlessTag) return conditionOf(template, escapes);
  if (template instanceof ForTag) return loopOf(template, escapes, byLiquidjs) ?? byLiquidjs;
  if (template instanceof AddressTag) return addressOf(template, escapes);
  if (template instanceof TargetTag) return (context, output) => template.render(context, output);
  return byLiquidjs;
}

function wordsOf({ token }: Template): Step {
  // A token of this kind is an HTMLToken, which knows what "-" in its neighbours has trimmed.
  const words = (token as Token & { getContent(): string }).getContent();
  return (_context, output) => output.write(words);
}

function outputOf({ value }: Output, escapes: boolean): Step | null {
  // The last filter of every output in HTML is the escaping.
  const read = value.filters.length === Number(escapes) ? readerOf(value.initial) : null;
  if (!read) return null;
  return escapes
    ? (context, output) => output.write(escapeText(textOf(read(context))))
    : (context, output) => output.write(read(context));
}

function conditionOf({ branches, elseTemplates = [] }: IfTag | UnlessTag, escapes: boolean): Step {
  const planned = branches.map((branch) => ({
    // Only "unless" says which answer it wants: its own "no", and "yes" for what follows.
    wanted: "test" in branch ? branch.test(true, PLAIN) : true,
    read: conditionReader(branch.value),
    steps: stepsOf(branch.templates, escapes),
  }));
  const otherwise = stepsOf(elseTemplates, escapes);
  return (context, output) => {
    const chosen = planned.find(({ wanted, read }) => isTrue(read(context)) === wanted);
    runSteps(chosen ? chosen.steps : otherwise, context, output);
  };
}

/** For asking a tag about true and false, for which no context matters. */
const PLAIN = new Context();

/** What neither we nor a filter have to do with is left to liquidjs, leniently as "if" is. */
const conditionReader = (value: Value): Read =>
  (value.filters.length === 0 ? readerOf(value.initial) : null) ??
  ((context) => toValueSync(value.value(context, true)));

/** As Shopify has it: "" and 0 are true. */
const isTrue = (value: unknown): boolean => value !== false && value !== null && value !== undefined;

function loopOf(tag: ForTag, escapes: boolean, byLiquidjs: Step): Step | null {
  const read = operandOf(tag.collection);
  const isPlain = Object.keys(tag.hash.hash).length === 0;
  if (!read || !isPlain) return null;
  const steps = stepsOf(tag.templates, escapes);
  const otherwise = stepsOf(tag.elseTemplates, escapes);
  return (context, output) => {
    const list = read(context);
    if (!Array.isArray(list)) return byLiquidjs(context, output);
    if (list.length === 0) return runSteps(otherwise, context, output);
    const scope: Record<string, unknown> = { __proto__: null };
    context.push(scope);
    for (const [index, item] of list.entries()) {
      context.renderLimit.check(performance.now());
      scope.forloop = forloopAt(index, list.length);
      scope[tag.variable] = item;
      runSteps(steps, context, output);
    }
    context.pop();
  };
}

const forloopAt = (index: number, length: number) => ({
  index: index + 1,
  index0: index,
  rindex: length - index,
  rindex0: length - index - 1,
  first: index === 0,
  last: index === length - 1,
  length,
});

function addressOf(tag: AddressTag, escapes: boolean): Step {
  const address = stepsOf(tag.address, escapes);
  const safe = stepsOf(tag.safe, escapes);
  const otherwise = stepsOf(tag.otherwise, escapes);
  return (context, output) => {
    const outer = targetOf(context);
    const written: Emitter = {
      buffer: "",
      write(value: unknown) {
        written.buffer += textOf(value);
      },
    };
    runSteps(address, context, written);
    const target = safeAddress(written.buffer);
    setTarget(context, target);
    runSteps(target === null ? otherwise : safe, context, output);
    setTarget(context, outer);
  };
}

/** Names and constants, compared and joined; null for everything else. An expression is a list of operands and then operators. */
function readerOf({ postfix }: Expression): Read | null {
  const reads: Read[] = [];
  for (const token of postfix) {
    const operator = token.kind === TokenKind.Operator ? OPERATORS[token.getText().trim()] : undefined;
    if (operator) {
      const right = reads.pop();
      const left = reads.pop();
      if (!left || !right) return null;
      reads.push(operator(left, right));
    } else {
      const read = operandOf(token);
      if (!read) return null;
      reads.push(read);
    }
  }
  const [only, ...more] = reads;
  return only && more.length === 0 ? only : null;
}

const OPERATORS: Readonly<Record<string, (left: Read, right: Read) => Read>> = {
  and: (left, right) => (context) => isTrue(left(context)) && isTrue(right(context)),
  or: (left, right) => (context) => isTrue(left(context)) || isTrue(right(context)),
  "==": (left, right) => (context) => left(context) === right(context),
  "!=": (left, right) => (context) => left(context) !== right(context),
};

function operandOf(token: Token): Read | null {
  if (isConstant(token)) {
    const { content } = token;
    return () => content;
  }
  const path = pathOf(token);
  if (!path) return null;
  const [root, ...steps] = path;
  return (context) => {
    // Values are plain data: there is nothing to wait for.
    let value: unknown = context.readProperty(scopeOf(context, root), root);
    for (const step of steps) value = context.readProperty(value as object, step);
    return value;
  };
}

/** Where a name is from: a loop, an assignment, or the values. Private to liquidjs, whose public way goes through a generator. */
const scopeOf = (context: Context, name: string): object =>
  (context as unknown as { findScope(name: string): object }).findScope(name);

type Constant = Token & { content: string | number | boolean };

/** Not "empty", "blank" and "nil": liquidjs compares those in ways of their own. */
function isConstant(token: Token): token is Constant {
  if (token.kind !== TokenKind.Quoted && token.kind !== TokenKind.Number && token.kind !== TokenKind.Literal)
    return false;
  return "content" in token && ["string", "number", "boolean"].includes(typeof token.content);
}

/** The names of "order.name" and "items[0].title"; null when one of them is itself looked up. */
function pathOf(token: Token): [root: string, ...steps: (string | number)[]] | null {
  if (token.kind !== TokenKind.PropertyAccess) return null;
  // A token of this kind is a PropertyAccessToken.
  const { variable, props } = token as Token & { variable: unknown; props: Token[] };
  const path = props.map((prop) =>
    "content" in prop && (typeof prop.content === "string" || typeof prop.content === "number")
      ? prop.content
      : null,
  );
  const [root, ...steps] = path.filter((name) => name !== null);
  return variable === undefined && typeof root === "string" && steps.length === path.length - 1
    ? [root, ...steps]
    : null;
}
