import assert from "node:assert/strict";
import { test } from "node:test";

import { overlayModel, planStyles, styleKey } from "../../Sources/PreviewServer/Client/live-reload.js";

for (const [path, key] of [
  ["/assets/css/base.1a2b3c4d5e.css", "/assets/css/base.css"],
  ["/assets/css/base.css", "/assets/css/base.css"],
  ["/a.b/print.min.0123456789.css", "/a.b/print.min.css"],
  ["/base.1a2b3c4d5.css", "/base.1a2b3c4d5.css"],
  ["/base.1a2b3c4d5ef.css", "/base.1a2b3c4d5ef.css"],
  ["/base.1A2B3C4D5E.css", "/base.1A2B3C4D5E.css"],
  ["/base.1a2b3c4d5e.d/a.css", "/base.1a2b3c4d5e.d/a.css"],
  ["/base.1a2b3c4d5e", "/base.1a2b3c4d5e"],
]) {
  test(`the key of ${path} is ${key}`, () => assert.equal(styleKey(path), key));
}

const page = "http://127.0.0.1:5252/guide/a?b";
const base = { key: "/css/base.css", url: "/css/base.2222222222.css", integrity: "sha384-b" };
const paint = { key: "/css/größe 1.css", url: "/css/größe 1.3333333333.css", integrity: "sha384-p" };

for (const [name, path, expected] of [
  ["replaces a sheet whose fingerprint is another", "/css/base.1111111111.css", base],
  ["replaces a sheet that had no fingerprint", "/css/base.css", base],
  ["leaves a sheet that is the newest", "/css/base.2222222222.css", null],
  ["leaves a sheet that the site does not make", "/css/other.1111111111.css", null],
  ["leaves a sheet of another host", "https://example.org/css/base.1111111111.css", null],
  ["compares addresses as the browser writes them", "/css/größe 1.1111111111.css", paint],
  ["leaves the newest, whatever its letters", "/css/größe 1.3333333333.css", null],
]) {
  test(name, () => {
    const link = new URL(path, page).href;
    assert.deepEqual(planStyles([link], [base, paint], page), [expected]);
  });
}

test("plans each of several links for itself", () => {
  const links = ["/css/base.1111111111.css", "/css/x.css", "/css/base.0000000000.css"];
  const absolute = links.map((link) => new URL(link, page).href);
  assert.deepEqual(planStyles(absolute, [base], page), [base, null, base]);
});

/** @param {string} severity @param {string} message @param {string[]} frame */
function diagnostic(severity, message, frame = []) {
  return { severity, place: "content/a.md:3:1", message, hint: null, frame };
}

test("the overlay has errors before warnings, each in their order", () => {
  const diagnostics = ["warning a", "error b", "warning c", "error d"].map((text) =>
    diagnostic(.../** @type {[string, string]} */ (text.split(" "))),
  );
  const { summary, items, more } = overlayModel({ summary: "2 errors", diagnostics });
  assert.equal(summary, "2 errors");
  assert.deepEqual(items.map((item) => item.message), ["b", "d", "a", "c"]);
  assert.equal(more, null);
});

for (const [count, shown, more] of [[0, 0, null], [50, 50, null], [51, 50, "and 1 more"], [120, 50, "and 70 more"]]) {
  test(`of ${count} messages the overlay has ${shown}`, () => {
    const diagnostics = Array.from({ length: count }, () => diagnostic("error", "m"));
    const model = overlayModel({ summary: "", diagnostics });
    assert.deepEqual([model.items.length, model.more], [shown, more]);
  });
}

for (const [name, line, expected] of [
  ["a source line has its number in the gutter", "  12 | a: | b", { gutter: "  12 | ", code: "a: | b", isMark: false }],
  ["a line without number marks", "     | \t^~~", { gutter: "     | ", code: "\t^~~", isMark: true }],
  ["an empty source line has a gutter alone", "  3 | ", { gutter: "  3 | ", code: "", isMark: false }],
  ["a line that is none of these is kept", "note", { gutter: "", code: "note", isMark: false }],
]) {
  test(name, () => {
    const { items } = overlayModel({ summary: "", diagnostics: [diagnostic("error", "m", [line])] });
    assert.deepEqual(items[0].frame, [expected]);
  });
}
