import assert from "node:assert/strict";
import { test } from "node:test";

import { counted, dollars, duration, grouped, numberWords, price, readNumber } from "../../../templates/assets/js/playground/numbers.js";

for (const [text, range, isWhole, value] of [
  ["0.7", {}, false, 0.7],
  [" 1e-3 ", {}, false, 0.001],
  [".5", {}, false, 0.5],
  ["5.", {}, false, 5],
  ["+2", { max: 2 }, false, 2],
  ["-1", { min: -1 }, true, -1],
  ["1e3", {}, true, 1000],
  ["", {}, false, undefined],
  ["0,7", {}, false, undefined],
  ["0x10", {}, true, undefined],
  ["Infinity", {}, false, undefined],
  ["1e999", {}, false, undefined],
  ["NaN", {}, false, undefined],
  ["1 2", {}, false, undefined],
  ["2.01", { max: 2 }, false, undefined],
  ["-0.1", { min: 0 }, false, undefined],
  ["1.5", {}, true, undefined],
  ["9007199254740993", {}, true, undefined],
]) {
  test(`P1.8: "${text}" in ${JSON.stringify(range)}${isWhole ? ", whole," : ""} is ${value}`, () => {
    assert.equal(readNumber(text, range, isWhole), value);
  });
}

for (const [range, isWhole, words] of [
  [{ min: 0, max: 2 }, false, "a number from 0 to 2"],
  [{ min: 1, max: 65536 }, true, "a whole number from 1 to 65,536"],
  [{ min: 1 }, true, "a whole number, 1 or more"],
  [{ max: -0.5 }, false, "a number, -0.5 or less"],
  [{}, true, "a whole number"],
]) {
  test(`P1.8: ${JSON.stringify(range)} reads "${words}"`, () => assert.equal(numberWords(range, isWhole), words));
}

for (const [value, text] of [[0, "0"], [999, "999"], [4000, "4,000"], [131072, "131,072"], [-1000, "-1,000"], [1234.5678, "1,234.5678"], [1234567, "1,234,567"]]) {
  test(`P1.12: ${value} is written ${text}`, () => assert.equal(grouped(value), text));
}

for (const [count, text] of [[0, "0 words"], [1, "1 word"], [1312, "1,312 words"]]) {
  test(`A1: ${count} is counted as ${text}`, () => assert.equal(counted(count, "word"), text));
}

for (const [seconds, text] of [
  [0.0004, "0 ms"], [0.02, "20 ms"], [0.0949, "95 ms"], [0.0951, "0.1 s"], [0.4, "0.4 s"], [9.94, "9.9 s"], [9.96, "10 s"],
  [59.4, "59 s"], [59.6, "1 min 00 s"], [65, "1 min 05 s"], [578.016, "9 min 38 s"],
]) {
  test(`P1.12: ${seconds} seconds are written ${text}`, () => assert.equal(duration(seconds), text));
}

for (const [amount, text] of [
  [0, "$0.00"], [0.00001, "under $0.0001"], [0.00005, "$0.0001"], [0.00013, "$0.0001"], [0.0099, "$0.0099"], [0.00996, "$0.010"],
  [0.0123, "$0.012"], [0.0996, "$0.10"], [0.5, "$0.50"], [1.2, "$1.20"],
]) {
  test(`P1.12: ${amount} dollars are written ${text}`, () => assert.equal(dollars(amount), text));
}

for (const [amount, text] of [[0.6, "$0.60"], [0.075, "$0.075"], [0.0375, "$0.0375"], [4, "$4.00"], [150, "$150.00"]]) {
  test(`a price of ${amount} is written ${text}`, () => assert.equal(price(amount), text));
}
