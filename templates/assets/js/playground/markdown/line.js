// @ts-check
// A line while its beginning is taken off, with tabs as CommonMark counts them.

/**
 * The rest of a line, the column where it begins, and how many open containers go on in it.
 * `isPartial`: the line is not complete, and may yet become anything its characters begin.
 * `isLong`: these are the first characters of a line that is too long to be held; it is text.
 * `quote`: the innermost quote that goes on in it, if it is blank; Infinity if a container begins in it.
 * @typedef {{rest: string, column: number, depth: number, quote: number, isPartial: boolean, isLong: boolean}} Line
 */

/**
 * How far white space at the beginning reaches, up to a number of columns.
 * @param {Line} line
 * @param {number} most
 */
function whiteSpace({ rest, column }, most) {
  let columns = 0;
  let at = 0;
  for (; columns < most && /[ \t]/.test(rest[at] ?? ""); at++) columns += rest[at] === " " ? 1 : 4 - (column + columns) % 4;
  return { columns, at };
}

/**
 * @param {Line} line
 * @returns {number} the columns of white space
 */
export function indentOf(line) {
  return whiteSpace(line, Infinity).columns;
}

/**
 * @param {Line} line
 * @returns {boolean}
 */
export function isBlank({ rest }) {
  return rest.trim() === "";
}

/**
 * Takes characters off.
 * @param {Line} line
 * @param {number} count
 */
export function take(line, count) {
  line.rest = line.rest.slice(count);
  line.column += count;
}

/**
 * Takes white space off, up to a number of columns. What is left of a tab becomes spaces.
 * @param {Line} line
 * @param {number} most
 */
export function dedent(line, most) {
  const { columns, at } = whiteSpace(line, most);
  line.rest = " ".repeat(Math.max(0, columns - most)) + line.rest.slice(at);
  line.column += Math.min(columns, most);
}
