// @ts-check
// A browser's storage, which may be absent, full or forbidden: none of it is an error here.

/**
 * Reaching for a storage can throw by itself, so it is reached for late.
 * @typedef {() => Pick<Storage, "getItem" | "setItem" | "removeItem"> | null | undefined} StorageSource
 */

/**
 * @template T
 * @param {() => T} action
 * @param {T} otherwise
 * @returns {T}
 */
function attempt(action, otherwise) {
  try {
    return action();
  } catch {
    return otherwise;
  }
}

/**
 * The text of an item, or null.
 * @param {StorageSource | undefined} source
 * @param {string} item
 * @returns {string | null}
 */
export function read(source, item) {
  return attempt(() => source?.()?.getItem(item) ?? null, null);
}

/**
 * Writes an item if it can.
 * @param {StorageSource | undefined} source
 * @param {string} item
 * @param {string} text
 */
export function write(source, item, text) {
  attempt(() => source?.()?.setItem(item, text), undefined);
}

/**
 * Removes an item if it can.
 * @param {StorageSource | undefined} source
 * @param {string} item
 */
export function forget(source, item) {
  attempt(() => source?.()?.removeItem(item), undefined);
}
