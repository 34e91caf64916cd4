// @ts-check

/**
 * A piece of a block's text, and what it is there.
 * @typedef {object} Part
 * @property {string} text
 * @property {"prompt" | "output" | "removed" | "code"} kind
 */

/**
 * What a reader wants of a block: of a console session the commands alone, without their prompts
 * and without what they print; of a change what it leaves; of anything else the text.
 * @param {Iterable<Part>} parts
 * @returns {string}
 */
export function textToCopy(parts) {
  let copied = "";
  for (const { text, kind } of parts) {
    if (kind === "code") copied += text;
    // What a command prints begins with the end of the command's own line.
    if (kind === "output" && copied !== "" && !copied.endsWith("\n")) copied += "\n";
  }
  return copied.trimEnd();
}
