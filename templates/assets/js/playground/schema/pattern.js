// @ts-check
// Regular expressions that cannot run away: a pattern goes over all positions of a text at once, in steps
// that are counted. The browser's own engine tells only which single characters a class takes.

/** Ends of what matched, from starts. @typedef {(starts: Set<number>, run: Run) => Set<number>} Node */
/** @typedef {{ points: string[], steps: number }} Run */

const mostSteps = 500_000;
const longest = 1000;
const tokens = /\\[pPkux](?:\{[^}]*\}|<[^>]*>)|\\ud[89ab][\da-f]{2}\\ud[c-f][\da-f]{2}|\\u[\da-f]{4}|\\x[\da-f]{2}|\\c.|\\.|\[(?:\\.|[^\\\]])*\]|\(\?(?:<[^=!>]*>|<.|.)|\{\d+,?\d*\}|./gisu;
const looking = /^(?:\\[bBk1-9]|\(\?(?!:|<.*>))/;

/** Whether there is no work left to do, or too much. @param {Set<number>} starts @param {Run} run */
function isOver(starts, run) {
  run.steps += starts.size + 1;
  return starts.size === 0 || run.steps > mostSteps;
}

/** @param {(point: string) => boolean} test @returns {Node} */
function one(test) {
  return (starts, run) => {
    const ends = new Set();
    if (isOver(starts, run)) return ends;
    for (const start of starts) if (start < run.points.length && test(run.points[start])) ends.add(start + 1);
    return ends;
  };
}

/** @param {(run: Run) => number} place @returns {Node} */
function anchor(place) {
  return (starts, run) => new Set(starts.has(place(run)) ? [place(run)] : []);
}

/** @param {Node[]} nodes @returns {Node} */
function sequence(nodes) {
  return (starts, run) => nodes.reduce((ends, node) => node(ends, run), starts);
}

/** @param {Node[]} nodes @returns {Node} */
function choice(nodes) {
  return (starts, run) => new Set(nodes.flatMap((node) => [...node(starts, run)]));
}

/** @param {Node} node @param {number} least @param {number} most @returns {Node} */
function repetition(node, least, most) {
  return (starts, run) => {
    let ends = starts;
    for (let count = 0; count < least && !isOver(ends, run); count += 1) ends = node(ends, run);
    const all = new Set(ends);
    // What was reached before is reached in fewer rounds: only new positions go on.
    for (let count = least; count < most && !isOver(ends, run); count += 1) {
      ends = new Set([...node(ends, run)].filter((end) => !all.has(end)));
      for (const end of ends) all.add(end);
    }
    return all;
  };
}

/** @param {string} token @returns {[number, number] | undefined} */
function bounds(token = "") {
  if (token === "?") return [0, 1];
  if (token === "*" || token === "+") return [token === "+" ? 1 : 0, Infinity];
  const [, least, comma, most] = /^\{(\d+)(,?)(\d*)\}$/.exec(token) ?? [];
  return least === undefined ? undefined : [Number(least), comma ? Number(most || Infinity) : Number(least)];
}

/** @param {string} token @returns {Node} */
function atom(token) {
  if (token === "^") return anchor(() => 0);
  if (token === "$") return anchor(({ points }) => points.length);
  const test = new RegExp(`^${token}$`, "u");
  return one((point) => test.test(point));
}

/**
 * The rest of a group, or the whole. The tokens are those of a valid pattern.
 * @param {string[]} rest
 * @returns {Node}
 */
function parse(rest) {
  const alternatives = [/** @type {Node[]} */ ([])];
  for (let token = rest.shift(); token !== undefined && token !== ")"; token = rest.shift()) {
    if (token === "|") {
      alternatives.push([]);
      continue;
    }
    const node = token.startsWith("(") ? parse(rest) : atom(token);
    const times = bounds(rest[0]);
    if (times) rest.shift();
    if (times && rest[0] === "?") rest.shift();
    alternatives[alternatives.length - 1].push(times ? repetition(node, ...times) : node);
  }
  return choice(alternatives.map(sequence));
}

/** @param {string} text */
function isPattern(text) {
  try {
    return Boolean(new RegExp(text, "u"));
  } catch {
    return false;
  }
}

/**
 * A pattern to test texts with, or why there is none. A test is undefined when it takes too long.
 * @param {string} pattern
 * @returns {{ problem: string } | { problem?: undefined, test: (text: string) => boolean | undefined }}
 */
export function compilePattern(pattern) {
  if (pattern.length > longest) return { problem: `is longer than ${longest} characters` };
  if (!isPattern(pattern)) return { problem: "is not a valid pattern" };
  const parts = pattern.match(tokens) ?? [];
  if (parts.some((token) => looking.test(token))) return { problem: "looks around or back, which is not checked here" };
  const node = parse([...parts]);
  return {
    test(text) {
      const run = { points: [...text], steps: 0 };
      const ends = node(new Set([...run.points.keys(), run.points.length]), run);
      return run.steps > mostSteps ? undefined : ends.size > 0;
    },
  };
}
