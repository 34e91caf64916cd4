/** A storage that keeps its items in a map, to be looked at. */
export function memoryStorage() {
  /** @type {Map<string, string>} */
  const items = new Map();
  return {
    items,
    /** @param {string} name */
    getItem: (name) => items.get(name) ?? null,
    /** @param {string} name @param {string} text */
    setItem: (name, text) => void items.set(name, text),
    /** @param {string} name */
    removeItem: (name) => void items.delete(name),
  };
}

/** A storage that throws whatever is done with it, as one that is full or forbidden. */
export function brokenStorage() {
  const refuse = () => {
    throw new DOMException("The quota has been exceeded.", "QuotaExceededError");
  };
  return { getItem: refuse, setItem: refuse, removeItem: refuse };
}
