// @ts-check
// The variables of a prompt: `{{name}}`, the id of a field (P1.11).

const variable = /\{\{([^{}]*)\}\}/g;

/**
 * The names in a template, each once, in order.
 * @param {string} template
 * @returns {string[]}
 */
export function variablesIn(template) {
  return [...new Set(Array.from(template.matchAll(variable), ([, name]) => name.trim()))];
}

/**
 * The names that stand for no field, and the fields that are not used.
 * @param {string} template
 * @param {string[]} ids
 * @returns {{ unknown: string[], unused: string[] }}
 */
export function checkVariables(template, ids) {
  const names = variablesIn(template);
  return { unknown: names.filter((name) => !ids.includes(name)), unused: ids.filter((id) => !names.includes(id)) };
}

/**
 * The template with the values put in, once: what a visitor types is never expanded again. A name that
 * stands for nothing stays as it is.
 * @param {string} template
 * @param {Record<string, string>} values
 * @returns {string}
 */
export function fill(template, values) {
  return template.replace(variable, (whole, name) => (Object.hasOwn(values, name.trim()) ? values[name.trim()] : whole));
}
