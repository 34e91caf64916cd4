// @ts-check
// The variables of a prompt: `{{name}}`, the id of a field (P1.11).

const variable = /\{\{([^{}]*)\}\}/g;

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
