// @ts-check
// Whether what a page carries can be a configuration.

/** Members that must be there, by what they must be; of a list every item has the members named after it. */
const strings = "kind id title system prompt api.name api.baseURL api.host api.keyVariable output.mode output.view table.checked";
const objects = "params limits";
const lists = "models fields:id,label,type examples:title parameters:name,label,kind table.models:id,kind";

/**
 * What is wrong with a configuration, in words that end a sentence; nothing if it can be used.
 * @param {unknown} config
 * @returns {string | undefined}
 */
export function findProblem(config) {
  if (!isObject(config)) return "they are not a JSON object";
  const misfit = strings.split(" ").find((path) => typeof at(config, path) !== "string")
    ?? objects.split(" ").find((path) => !isObject(at(config, path)))
    ?? lists.split(" ").find((rule) => !isList(config, rule));
  if (misfit) return `'${misfit.split(":")[0]}' is missing or not what it should be`;
  if (at(config, "models.length") === 0) return "no model is named";
  if (isPrivate(String(at(config, "api.baseURL")), at(config, "api.host"))) return undefined;
  return "the address of the API is not one with https at the host that is named";
}

/**
 * Whether the key goes over a private line to the host that the visitor is told of before entering it (S1).
 * @param {string} baseURL
 * @param {unknown} host
 * @returns {boolean}
 */
function isPrivate(baseURL, host) {
  try {
    const { protocol, hostname, host: own } = new URL(baseURL);
    return own === host && (protocol === "https:" || ["localhost", "127.0.0.1", "[::1]"].includes(hostname));
  } catch {
    return false;
  }
}

/**
 * @param {object} config
 * @param {string} rule
 * @returns {boolean}
 */
function isList(config, rule) {
  const [path, names] = rule.split(":");
  const list = at(config, path);
  if (!Array.isArray(list)) return false;
  if (!names) return list.every((item) => typeof item === "string");
  return list.every((item) => names.split(",").every((name) => typeof at(item, name) === "string"));
}

/**
 * The member of a value at a path with points.
 * @param {unknown} value
 * @param {string} path
 * @returns {unknown}
 */
function at(value, path) {
  return path.split(".").reduce((/** @type {any} */ inner, name) => (Object.hasOwn(Object(inner), name) ? inner[name] : undefined), value);
}

/**
 * @param {unknown} value
 * @returns {value is Record<string, unknown>}
 */
function isObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
