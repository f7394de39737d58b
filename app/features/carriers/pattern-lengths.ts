export type Lengths = { min: number; max: number };

/**
 * How many characters a pattern can match at least and at most. It reads what the book's patterns are made of: characters, classes,
 * groups, look-aheads, alternatives and quantifiers.
 */
export function lengthsOf(source: string): Lengths {
  let index = 0;
  return alternatives();

  function alternatives(): Lengths {
    let all = sequence();
    while (source[index] === "|") {
      index += 1;
      const other = sequence();
      all = { min: Math.min(all.min, other.min), max: Math.max(all.max, other.max) };
    }
    return all;
  }

  function sequence(): Lengths {
    const all = { min: 0, max: 0 };
    while (index < source.length && source[index] !== "|" && source[index] !== ")") {
      const one = atom();
      const times = quantifier();
      all.min += one.min * times.min;
      if (one.max > 0) all.max += one.max * times.max;
    }
    return all;
  }

  function atom(): Lengths {
    const [opening] = /^\((?:\?[:=!])?/.exec(source.slice(index)) ?? [];
    if (opening) {
      index += opening.length;
      const inside = alternatives();
      index += 1;
      return opening === "(?=" || opening === "(?!" ? { min: 0, max: 0 } : inside;
    }
    const [text = ""] = /^(?:\[[^\]]*\]|\\.|[^])/.exec(source.slice(index)) ?? [];
    index += text.length;
    return text === "^" || text === "$" ? { min: 0, max: 0 } : { min: 1, max: 1 };
  }

  function quantifier(): Lengths {
    const [text, least, comma, most] = /^(?:\{(\d+)(,?)(\d*)\}|[?*+])/.exec(source.slice(index)) ?? [];
    index += text?.length ?? 0;
    if (text === undefined) return { min: 1, max: 1 };
    if (text === "?") return { min: 0, max: 1 };
    if (least === undefined) return { min: text === "+" ? 1 : 0, max: Infinity };
    return { min: Number(least), max: most ? Number(most) : comma ? Infinity : Number(least) };
  }
}
