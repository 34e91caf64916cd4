// @ts-check
// GFM's tables: a head, a line of dashes, rows.

import { readInlines } from "./inlines.js";

/** @typedef {import("./nodes.js").Alignment} Alignment */
/** @typedef {import("./nodes.js").RowNode} RowNode */
/** @typedef {import("./link-tail.js").References} References */

/**
 * The texts of a row's cells. A bar with a backslash is a character of the cell, in code too.
 * @param {string} line
 * @returns {string[]}
 */
export function splitRow(line) {
  return line.trim().replace(/^\||(?<!\\)\|$/g, "").split(/(?<!\\)\|/).map((cell) => cell.trim().replaceAll("\\|", "|"));
}

/** @type {Alignment[]} */
const alignments = ["", "left", "right", "center"];

/** @param {string} dashes */
const alignment = (dashes) => alignments[Number(dashes[0] === ":") + 2 * Number(dashes.endsWith(":"))];

/**
 * The alignments that a line of dashes gives to the columns of the head above it.
 * @param {string} head
 * @param {string} line
 * @returns {Alignment[] | null}
 */
export function readAlignments(head, line) {
  const dashes = splitRow(line);
  const isTable = line.includes("|") && dashes.every((cell) => /^:?-+:?$/.test(cell)) && splitRow(head).length === dashes.length;
  return isTable ? dashes.map(alignment) : null;
}

/**
 * A row with as many cells as the table has columns.
 * @param {string} line
 * @param {Alignment[]} columns
 * @param {References} references
 * @param {boolean} isOpen whether it goes on
 * @param {boolean} [isHead]
 * @returns {RowNode}
 */
export function readRow(line, columns, references, isOpen, isHead = false) {
  const cells = splitRow(line);
  return {
    type: "row",
    children: columns.map((align, column) => ({
      type: "cell", isHead, align,
      children: readInlines(cells[column] ?? "", references, isOpen && column === cells.length - 1),
    })),
  };
}
