// @ts-check

/** @typedef {{type: string, data: string}} ServerEvent */

/**
 * Whether what stands at the end of a body is a whole event all the same: some servers close the
 * connection before the blank line.
 * @param {string} data
 */
function isComplete(data) {
  try {
    return data === "[DONE]" || JSON.parse(data) !== undefined;
  } catch {
    return false;
  }
}

/**
 * A parser of `text/event-stream` (WHATWG HTML, 9.2.6) that takes bytes cut anywhere.
 *
 * Lines end with LF, CRLF or CR, and with nothing else. Fields other than `data` and `event` mean
 * nothing here. What the body's end leaves unfinished is dropped, as EventSource does; but for
 * `strict`, an unfinished event that is JSON or `[DONE]` counts.
 * @param {{onEvent: (event: ServerEvent) => void, strict?: boolean}} options
 * @returns {{feed(bytes: Uint8Array): void, end(): void}}
 */
export function createParser({ onEvent, strict = false }) {
  const decoder = new TextDecoder(); // Takes one byte order mark away by itself.
  /** @type {string | undefined} */
  let data;
  let type = "";
  let rest = "";
  let isAfterCR = false;

  function dispatch() {
    if (data !== undefined) onEvent({ type: type || "message", data });
    data = undefined;
    type = "";
  }

  /** @param {string} line */
  function readLine(line) {
    if (line === "") return dispatch();
    const colon = line.indexOf(":");
    const name = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? "" : line.slice(colon + (line[colon + 1] === " " ? 2 : 1));
    if (name === "data") data = data === undefined ? value : `${data}\n${value}`;
    if (name === "event") type = value;
  }

  /** @param {string} text */
  function read(text) {
    if (text === "") return;
    // The LF of a CRLF that was cut in two ended its line with the CR.
    const lines = (isAfterCR && text[0] === "\n" ? text.slice(1) : text).split(/\r\n|\r|\n/);
    isAfterCR = text.endsWith("\r");
    lines[0] = rest + lines[0];
    rest = lines.pop() ?? "";
    lines.forEach(readLine);
  }

  return {
    feed: (bytes) => read(decoder.decode(bytes, { stream: true })),
    end() {
      read(decoder.decode());
      if (strict) return;
      if (rest !== "") readLine(rest);
      if (data !== undefined && isComplete(data)) dispatch();
    },
  };
}
