import assert from "node:assert/strict";
import { before, test } from "node:test";

import { writeResult } from "../../../templates/assets/js/elements/result-view.js";
import { validate } from "../../../templates/assets/js/playground/schema/validate.js";
import { page, shown, within } from "./page.js";

before(() => {
  globalThis.document = page();
});

/** What is written for a value, read back with the attributes that are named. */
function written(value, schema, { view = "form", attributes = [] } = {}) {
  const target = globalThis.document.createElement("div");
  writeResult(target, { text: JSON.stringify(value), value, schema, problems: validate(value, schema ?? true), view });
  return target.children.map((child) => shown(child, attributes)).join(" ");
}

const misfit = (words) => `p(span("×") ${JSON.stringify(` ${words}`)})`;
const row = (label, ...cell) => `tr(th(${JSON.stringify(label)}) td(${cell.join(" ")}))`;
const table = (...rows) => `table(tbody(${rows.join(" ")}))`;

for (const [name, value, schema, expected] of [
  ["a text", { goal: "a" }, {}, table(row("goal", '"a"'))],
  ["lines of a text", "a\nb", {}, '"a" br() "b"'],
  ["numbers, true and null", [1.5, true, null], {}, 'ul(li("1.5") li("true") li("null"))'],
  ["a list in a group", { a: ["x"] }, {}, table(row("a", 'ul(li("x"))'))],
  ["a group in a group", { a: { b: "x" } }, {}, table(row("a", table(row("b", '"x"'))))],
  ["a table", [{ a: 1 }, { a: 2 }], {}, 'table(thead(tr(th("a"))) tbody(tr(td("1")) tr(td("2"))))'],
  ["what is empty", { a: [], b: {} }, {}, table(row("a", 'span("an empty list")'), row("b", 'span("an empty object")'))],
  ["a misfit that says the value", { confidence: "high" }, { properties: { confidence: { type: "number" } } }, table(row("confidence", misfit('/confidence: expected a number, got "high"')))],
  ["a misfit beside the value", { a: "x" }, { properties: { a: { minLength: 2 } } }, table(row("a", '"x"', misfit("/a: is shorter than 2 characters")))],
  ["a member that is missing", { b: "x" }, { properties: { a: {}, b: {} }, required: ["a"] }, table(row("a", misfit("/a: is missing")), row("b", '"x"'))],
  ["a misfit in a list", { a: [1, "x"] }, { properties: { a: { items: { type: "number" } } } }, table(row("a", `ul(li("1") li(${misfit('/a/1: expected a number, got "x"')}))`))],
  ["a misfit of a whole list", { a: [1] }, { properties: { a: { minItems: 2 } } }, table(row("a", 'ul(li("1"))', misfit("/a: has fewer than 2 items")))],
  ["a misfit in a table", [{ a: 1 }, { a: 2 }], { items: { properties: { a: { maximum: 1 } } } }, `table(thead(tr(th("a"))) tbody(tr(td("1")) tr(td("2" ${misfit("/1/a: is more than 1")}))))`],
  ["a misfit of the whole answer", [], { type: "object" }, `span("an empty list") ${misfit("the answer: expected an object, got a list")}`],
]) {
  test(`P1.10: the form shows ${name}`, () => assert.equal(written(value, schema), expected));
}

test("A4: values of a table have their names with them, for where there is no room for columns", () => {
  const text = written([{ a: 1, b: 2 }, { a: 3, b: 4 }], {}, { attributes: ["data-name"] });
  assert.match(text, /tr\(td\[data-name=a\]\("3"\) td\[data-name=b\]\("4"\)\)/);
});

test("A4: rows of the form have headings, and what does not fit is marked by more than colour", () => {
  const text = written({ a: 1, b: [{ c: 1 }, { c: 2 }] }, { properties: { a: { type: "string" } } }, { attributes: ["class", "scope", "aria-hidden", "aria-label"] });
  assert.match(text, /^table\[class=result\]\[aria-label=answer\]\(tbody\(tr\[class=bad\]\(th\[scope=row\]\("a"\) td\(p\[class=bad\]\(span\[aria-hidden=true\]/);
  assert.match(text, /tr\(th\[scope=row\]\("b"\) td\(table\[class=result columns\]\[aria-label=b\]\(thead\(tr\(th\[scope=col\]/);
});

for (const [name, value, schema, expected] of [
  ["texts as JSON", { a: "x\n", b: 1 }, {}, 'div(details(summary("answer {2}") ul(li(span("a: \\"x\\\\n\\"")) li(span("b: 1")))))'],
  ["a misfit", [1], { items: { type: "string" } }, `div(details(summary("answer [1]") ul(li(span("1: 1") ${misfit("/0: expected text, got 1")}))))`],
  ["a member that is missing", {}, { required: ["a"] }, `div(details(summary("answer {1}") ul(li(span("a") ${misfit("/a: is missing")}))))`],
  ["a misfit of a group", { a: [] }, { properties: { a: { minItems: 1 } } }, `div(details(summary("answer {1}") ul(li(details(summary("a [0]") ${misfit("/a: has fewer than 1 item")} ul()))))`.concat(")")],
]) {
  test(`P1.10: the tree shows ${name}`, () => assert.equal(written(value, schema, { view: "tree" }), expected));
}

test("P1.10: the tree opens two levels, and all that lead to what does not fit", () => {
  const value = { a: { b: { c: { d: 1 } }, e: { f: { g: 1 } } } };
  const bad = { type: "string" };
  const schema = ["a", "b", "c", "d"].reduceRight((inner, key) => ({ properties: { [key]: inner } }), bad);
  const closed = within({ children: [open(value, schema)] }).filter((node) => node.name === "details" && !("open" in node.attributes));
  assert.deepEqual(closed.map(({ children }) => children[0].children[0]), ["e {1}", "f {1}"]);
});

/** The tree of a value, as nodes. */
function open(value, schema) {
  const target = globalThis.document.createElement("div");
  writeResult(target, { text: "", value, schema, problems: validate(value, schema), view: "tree" });
  return target;
}

test("P1.10: the raw view is the answer as it came, to be scrolled by keyboard, and what does not fit", () => {
  const text = written({ a: 1 }, { properties: { a: { type: "string" } } }, { view: "raw", attributes: ["tabindex", "role", "aria-label"] });
  assert.equal(text, `pre[tabindex=0][role=region][aria-label=Raw answer](code("{\\"a\\":1}")) ${misfit("/a: expected text, got 1")}`);
});

const hostile = '<img src=x onerror=alert(1)>\u202e<script>"\u0007';

for (const view of ["form", "tree", "raw"]) {
  test(`S7, S9: hostile texts and names stay text in the ${view}, their controls escaped`, () => {
    const target = globalThis.document.createElement("div");
    const value = { [hostile]: hostile, list: [{ [hostile]: hostile }, { [hostile]: hostile }] };
    const schema = { additionalProperties: { type: "number" } };
    writeResult(target, { text: hostile, value, schema, problems: validate(value, schema), view });
    const nodes = within(target);
    const known = ["table", "thead", "tbody", "tr", "th", "td", "p", "span", "ul", "li", "br", "details", "summary", "div", "pre", "code"];
    for (const { name, attributes } of nodes.filter((node) => typeof node !== "string")) {
      assert.ok(known.includes(name), name);
      assert.deepEqual(Object.keys(attributes).filter((each) => /^on|src|href|style/.test(each)), []);
      assert.doesNotMatch(Object.values(attributes).join(), /(?!\n)[\p{Cc}\u202e]/u);
    }
    const texts = nodes.filter((node) => typeof node === "string").join("\n");
    assert.doesNotMatch(texts, /(?!\n)[\p{Cc}\u202e]/u);
    assert.match(texts, /<img src=x onerror=alert\(1\)>\\u202E/);
  });
}
