import assert from "node:assert/strict";
import { test } from "node:test";

import { compilePattern } from "../../../../templates/assets/js/playground/schema/pattern.js";

const texts = [
  "", "a", "b", "ab", "ba", "aa", "aab", "abab", "abc", "a.b", "a+b", "A1_-", "12", "123", "1234", "2026-01-02", "a\nb", "\t x ",
  "é", "e\u0301", "🙂", "🙂🙂", "(a)", "[a]", "a/b", "\\", "foo", "foobar", "barfoo", "foo@bar.baz", "{a}", "^$", "\u2028",
];
const patterns = [
  "", "a", "^a", "a$", "^a$", "^$", "a*", "^a+$", "^a?$", "a{2}", "^a{1,2}b", "^a{2,}b?$", "^(ab)+$", "^(?:ab|ba)$", "a|b", "^(a|ab)(c|bc)?$",
  "^[a-c]+$", "^[^a-c]+$", "[\\]\\[]", "^[\\w-]+$", "^\\d+$", "^\\D+$", "\\s", "^\\S*$", "\\.", "\\+", "^.$", "^..$", "^\\p{L}+$", "^\\P{L}+$",
  "^\\d{4}-\\d{2}-\\d{2}$", "^[^@\\s]+@[^@\\s]+\\.[a-z]+$", "\\(|\\)", "\\/", "\\\\", "^(foo|bar)*$", "^(foo)?(bar)?$", "^a*?b", "(?<first>a)b", "\\u0061",
  "\\x61", "\\u{1f642}", "^\\t", "^(a*)*$", "^((a|b)*c?)*$", "[^]", "\\^\\$", "\\{a\\}", "(|a)b", "^(?:)*$", "[.]", "\\n",
];

for (const pattern of patterns) {
  test(`P1.10: the pattern ${pattern} matches what the browser's engine matches`, () => {
    const compiled = compilePattern(pattern);
    for (const text of texts) assert.equal(compiled.test(text), new RegExp(pattern, "u").test(text), JSON.stringify(text));
  });
}

for (const [pattern, problem] of [
  ["(", "is not a valid pattern"],
  ["a**", "is not a valid pattern"],
  ["\\-", "is not a valid pattern"],
  ["{", "is not a valid pattern"],
  ["a(?!b)", "looks around or back, which is not checked here"],
  ["(?<=a)b", "looks around or back, which is not checked here"],
  ["(?<n>a)\\k<n>", "looks around or back, which is not checked here"],
  ["\\Ba", "looks around or back, which is not checked here"],
  ["(".repeat(501), "is not a valid pattern"],
  ["a".repeat(1001), "is longer than 1000 characters"],
]) {
  test(`P1.10: refuses the pattern ${pattern.slice(0, 20)}`, () => assert.deepEqual(compilePattern(pattern), { problem }));
}

test("P1.10: groups may be nested as deeply as a pattern may be long", () => {
  assert.equal(compilePattern(`${"(".repeat(499)}a${")".repeat(499)}`).test("ba"), true);
});
