// @ts-check

/**
 * What a reader wants of a block: of a console session the commands alone, without their prompts
 * and without what they print; of anything else the text.
 * @param {string} text
 * @param {boolean} isSession
 * @returns {string}
 */
export function textToCopy(text, isSession) {
  const commands = text.split("\n").filter((line) => /^[$#] /.test(line));
  if (!isSession || commands.length === 0) return text.trimEnd();
  return commands.map((line) => line.slice(2)).join("\n").trimEnd();
}
