// @ts-check

import { literal, quoted } from "./literals.js";

/** @typedef {import("./code.js").Exported} Exported */

/** In a page, `</script>` would end the script it stands in. @param {string} text */
function quote(text) {
  return quoted(text).replaceAll("</", "<\\/").replaceAll("<!--", "<\\!--");
}

/** The plain name `__proto__` would not be a member. @param {string} name */
function key(name) {
  if (/^[a-z_]\w*$/i.test(name) && name !== "__proto__") return name;
  return name === "__proto__" ? `["${name}"]` : quote(name);
}

/** @type {import("./literals.js").Language} */
const language = { step: "  ", quote, key, words: {} };

const printStream = [
  'let rest = "";',
  "for await (const text of response.body.pipeThrough(new TextDecoderStream())) {",
  "  const lines = (rest + text).split(/\\r?\\n/);",
  '  rest = lines.pop() ?? "";',
  "  for (const line of lines) {",
  '    if (!line.startsWith("data: ") || line === "data: [DONE]") continue;',
  "    const { error, choices } = JSON.parse(line.slice(6));",
  "    if (error) throw new Error(error.message);",
  '    process.stdout.write(choices?.[0]?.delta?.content ?? "");',
  "  }",
  "}",
  "console.log();",
];

/**
 * A script for Node.
 * @param {Exported} request
 */
export function javascript({ url, body, keyVariable }) {
  return [
    "// Save as request.mjs and run with Node 20 or later: node request.mjs",
    `const body = ${literal(body, language)};`,
    "",
    `const response = await fetch(${quote(url)}, {`,
    '  method: "POST",',
    "  headers: {",
    `    Authorization: \`Bearer \${process.env.${keyVariable}}\`,`,
    '    "Content-Type": "application/json",',
    "  },",
    "  body: JSON.stringify(body),",
    "});",
    "if (!response.ok) throw new Error(`Status ${response.status}: ${await response.text()}`);",
    "",
    ...(body.stream === true ? printStream : ["console.log((await response.json()).choices[0].message.content);"]),
    "",
  ].join("\n");
}
