// @ts-check

import { json, word } from "./literals.js";

/** @typedef {import("./code.js").Exported} Exported */

/**
 * The request as a command. The body is on standard input, where a shell changes nothing.
 * @param {Exported} request
 */
export function curl({ url, body, keyVariable }) {
  return [
    `curl ${word(url)} \\`,
    "  --silent --show-error --no-buffer \\",
    `  --header "Authorization: Bearer $${keyVariable}" \\`,
    "  --header 'Content-Type: application/json' \\",
    "  --data-binary @- <<'JSON'",
    json(body),
    "JSON",
    "",
  ].join("\n");
}
