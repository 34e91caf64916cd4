import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";

import { moduleProblems } from "./module-rules.js";

const root = new URL("../../templates/assets/js/", import.meta.url);
const paths = readdirSync(root, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".js")).toSorted();
const modules = paths.map((path) => ({ path, source: readFileSync(new URL(path, root), "utf8") }));

for (const { path, source } of modules) {
  test(`${path} keeps to its room and can be linked`, () => assert.deepEqual(moduleProblems(path, source), []));
}

test("S2: the stores of the browser are named in one module of the playground, and by the theme", () => {
  const named = modules.filter(({ source }) => /\b(?:local|session)Storage\b/.test(source.replaceAll(/\/\*[^]*?\*\/|\/\/.*/g, ""))).map(({ path }) => path);
  assert.ok(named.includes("theme.js"));
  assert.ok(named.length <= 2, named.join(", "));
});

const head = "// @ts-check\n";

for (const [name, path, source, problem] of [
  ["named imports", "groq/a.js", `${head}import { b, c as d } from "./b.js";\n`, undefined],
  ["named imports of several lines", "groq/a.js", `${head}import {\n  b,\n  c,\n} from "./b.js";\n`, undefined],
  ["imports inwards", "elements/a.js", `${head}import { b } from "../playground/schema/b.js";\nimport { c } from "../groq/c.js";\n`, undefined],
  ["imports inwards from deeper", "playground/schema/a.js", `${head}import { b } from "../b.js";\nimport { c } from "../../groq/c.js";\n`, undefined],
  ["imports into the entry", "define.js", `${head}import { A } from "./elements/a.js";\ncustomElements.define("a-b", A);\n`, undefined],
  ["the exports there are", "groq/a.js", `${head}export function a() {}\nexport async function b() {}\nexport function* c() {}\nexport async function* d() {}\nexport class E {}\nexport const f = 1;\nexport { g, h as i };\n`, undefined],
  ["types of other rooms", "groq/a.js", `${head}/** @typedef {import("../playground/b.js").B} B */\nconst a = /** @type {import("../playground/b.js").B} */ ({});\n`, undefined],
  ["a comment of several lines", "groq/a.js", `${head}/**\nimport all from here\n * \`\n */\nexport const a = 1;\n`, undefined],
  ["a text of several lines", "groq/a.js", `${head}export const a = \`\nb \${c}\n  d\`;\nexport const e = 1;\n`, undefined],
  ["a backtick in a regular expression or a string", "groq/a.js", `${head}const a = /["/\`]/;\nconst b = "\`";\n/** C. */\nexport { a, b };\n`, undefined],
  ["a date that is given", "playground/a.js", `${head}export const a = (b) => new Date(b);\n`, undefined],
  ["no check of types", "groq/a.js", "export const a = 1;\n", "does not begin with // @ts-check"],
  ["an import of everything", "groq/a.js", `${head}import * as b from "./b.js";\n`, 'cannot be linked: import * as b from "./b.js";'],
  ["an import of a default", "groq/a.js", `${head}import b from "./b.js";\n`, 'cannot be linked: import b from "./b.js";'],
  ["an import of nothing", "groq/a.js", `${head}import "./b.js";\n`, 'cannot be linked: import "./b.js";'],
  ["an import of a package", "groq/a.js", `${head}import { b } from "b";\n`, 'cannot be linked: import { b } from "b";'],
  ["an import of another site", "groq/a.js", `${head}import { b } from "https://b.test/b.js";\n`, 'cannot be linked: import { b } from "https://b.test/b.js";'],
  ["an import on first use", "elements/a.js", `${head}export const a = () => import("../playground/b.js");\n`, undefined],
  ["an import on first use below the elements", "playground/a.js", `${head}export const a = () => import("./b.js");\n`, 'loads while it runs: "./b.js"'],
  ["an import on first use of what is made up", "elements/a.js", `${head}export const a = (b) => import(b);\n`, "loads while it runs: b"],
  ["an import on first use outwards", "elements/a.js", `${head}export const a = () => import("../define.js");\n`, "imports outwards: define.js"],
  ["a default export", "groq/a.js", `${head}export default 1;\n`, "cannot be linked: export default 1;"],
  ["a changing export", "groq/a.js", `${head}export let a = 1;\n`, "cannot be linked: export let a = 1;"],
  ["an export of parts", "groq/a.js", `${head}export const { a } = b;\n`, "cannot be linked: export const { a } = b;"],
  ["an export from elsewhere", "groq/a.js", `${head}export { b } from "./b.js";\n`, 'cannot be linked: export { b } from "./b.js";'],
  ["an export of everything elsewhere", "groq/a.js", `${head}export * from "./b.js";\n`, 'cannot be linked: export * from "./b.js";'],
  ["an import outwards", "groq/a.js", `${head}import { b } from "../playground/b.js";\n`, "imports outwards: playground/b.js"],
  ["an import outwards from deeper", "playground/schema/a.js", `${head}import { b } from "../../elements/b.js";\n`, "imports outwards: elements/b.js"],
  ["an import of the entry", "elements/a.js", `${head}import { b } from "../define.js";\n`, "imports outwards: define.js"],
  ["a call", "elements/a.js", `${head}document.title = "a";\n`, 'does something when imported: document.title = "a";'],
  ["a loop", "groq/a.js", `${head}for (const a of []) a();\n`, "does something when imported: for (const a of []) a();"],
  ["a comment in a text", "groq/a.js", `${head}export const a = \`\n  // b\n\`;\n`, "has a line in a text that looks like a comment:   // b"],
  ["a list in a text", "groq/a.js", `${head}export const a = \`\n  * b\n\`;\n`, "has a line in a text that looks like a comment:   * b"],
  ["the clock", "playground/a.js", `${head}export const a = () => new Date();\n`, "reads the clock"],
  ["the clock in words", "groq/a.js", `${head}export const a = () => Date();\n`, "reads the clock"],
  ["too many lines", "groq/a.js", `${head}${"\n".repeat(200)}`, "has more than 200 lines"],
]) {
  test(`${problem ? "refuses" : "takes"} ${name}`, () => {
    assert.deepEqual(moduleProblems(path, source), problem ? [problem] : []);
  });
}
