// What the playground's modules keep to and no linter knows: the order of the rooms, and the few forms
// of import and export that let the site link a page's modules into one file, each as a function.

import { posix } from "node:path";

const rooms = ["groq", "playground", "elements"];
const longest = 200;

const importForm = /^import \{[^}]*\} from "\.{1,2}\/[\w./-]+\.js";$/;
const exportForm = /^export (?:(?:async )?function\*? \w+\(|class \w+|const \w+ = |\{[^}]*\};$)/;
/** What may hold a backtick that begins no template: strings and regular expressions. */
const quoted = /"(?:[^"\\]|\\.)*"|(?<=[=(,:?!&|\s])\/(?:[^/\\[]|\\.|\[(?:[^\]\\]|\\.)*\])+\//g;
const statementForm = /^(?:import |export |(?:async )?function\*? |class |const |let |[\])}])/;

/**
 * The rank of a module's room: those further in come first, and what is in no room comes last.
 * @param {string} path below `js/`
 */
function rank(path) {
  const index = rooms.indexOf(path.split("/")[0]);
  return index < 0 ? rooms.length : index;
}

/**
 * A module's lines with comments made blank, and for each whether it began within a template literal.
 * A line that looks like a comment there is one to the linker, and would be lost.
 * @param {string} source
 */
function linesOf(source) {
  let isInComment = false;
  let isInTemplate = false;
  return source.split("\n").map((line) => {
    const began = isInTemplate;
    const looks = /^\s*(?:\/\/|\/\*|\*)/.test(line);
    if (!began && (isInComment || looks)) {
      isInComment = (isInComment || /^\s*\/\*/.test(line)) && !line.includes("*/");
      return { text: "", isInTemplate: false, looksLikeComment: false };
    }
    const ticks = (began ? line : line.replaceAll(quoted, "")).replaceAll("\\`", "").match(/`/g)?.length ?? 0;
    if (ticks % 2 === 1) isInTemplate = !isInTemplate;
    return { text: line, isInTemplate: began, looksLikeComment: looks };
  });
}

/**
 * The imports and exports of a module, each in one line.
 * @param {string} code
 */
function* portsOf(code) {
  const pattern = /^(?:import\b[^;]*;|export \{[^}]*\}[^;]*;|export\b.*)/gm;
  for (const [text] of code.matchAll(pattern)) yield text.replaceAll(/\s+/g, " ");
}

/** @param {string} path @param {string} port */
function* portProblems(path, port) {
  if (port.startsWith("export")) {
    if (!exportForm.test(port)) yield `cannot be linked: ${port}`;
    return;
  }
  if (!importForm.test(port)) {
    yield `cannot be linked: ${port}`;
    return;
  }
  const [, target] = /"(.*)"/.exec(port) ?? [];
  const imported = posix.join(posix.dirname(path), target);
  if (rank(imported) > rank(path)) yield `imports outwards: ${imported}`;
}

/**
 * Modules that are loaded on first use are named in full, for the site to find them.
 * @param {string} path
 * @param {string} code
 */
function* lazyProblems(path, code) {
  for (const [, argument] of code.replaceAll(/\/\*.*?\*\//g, "").matchAll(/\bimport\(([^)]*)/g)) {
    const [, target] = /^"(\.{1,2}\/[\w./-]+\.js)"$/.exec(argument) ?? [];
    if (!target || rank(path) < rank("elements/")) yield `loads while it runs: ${argument}`;
    else yield* portProblems(path, `import { a } from "${target}";`);
  }
}

/**
 * Everything that is wrong with a module.
 * @param {string} path below `js/`
 * @param {string} source
 * @returns {string[]}
 */
export function moduleProblems(path, source) {
  const lines = linesOf(source);
  const code = lines.map(({ text }) => text).join("\n");
  const problems = [...portsOf(code)].flatMap((port) => [...portProblems(path, port)]);
  problems.push(...lazyProblems(path, code));
  if (!source.startsWith("// @ts-check\n")) problems.push("does not begin with // @ts-check");
  if (lines.length - 1 > longest) problems.push(`has more than ${longest} lines`);
  if (rank(path) < rank("elements/") && /\bnew Date\(\)|(?<!new )\bDate\(\)/.test(code)) problems.push("reads the clock");
  for (const { text, isInTemplate, looksLikeComment } of lines) {
    if (isInTemplate && looksLikeComment) problems.push(`has a line in a text that looks like a comment: ${text}`);
    if (!isInTemplate && rank(path) < rooms.length && /^\S/.test(text) && !statementForm.test(text)) {
      problems.push(`does something when imported: ${text}`);
    }
  }
  return problems;
}
