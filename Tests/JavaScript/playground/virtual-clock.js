/**
 * A clock that stands still until a test moves it. Moving it lets promises settle between timers.
 * @param {number} start
 */
export function virtualClock(start = 1_000_000) {
  let time = start;
  let last = 0;
  /** @type {Map<number, { at: number, action: () => void }>} */
  const timers = new Map();

  /** @param {number} until */
  const due = (until) =>
    [...timers].filter(([, timer]) => timer.at <= until).sort(([, a], [, b]) => a.at - b.at)[0];

  return {
    now: () => time,
    /** @param {() => void} action @param {number} milliseconds */
    setTimer(action, milliseconds) {
      last += 1;
      timers.set(last, { at: time + milliseconds, action });
      return last;
    },
    /** @param {number} timer */
    clearTimer: (timer) => void timers.delete(timer),
    /** How many timers wait. */
    pending: () => timers.size,
    /** @param {number} milliseconds */
    async advance(milliseconds) {
      const end = time + milliseconds;
      await settled();
      for (let next = due(end); next; next = due(end)) {
        const [id, timer] = next;
        timers.delete(id);
        time = timer.at;
        timer.action();
        await settled();
      }
      time = end;
    },
  };
}

/** Lets everything that waits for nothing but promises go on. */
export function settled() {
  return new Promise((resolve) => setImmediate(resolve));
}

/**
 * Freezes a value with all in it, so that changing it in place throws.
 * @template T
 * @param {T} value
 * @returns {T}
 */
export function deepFreeze(value) {
  if (typeof value === "object" && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(deepFreeze);
  }
  return value;
}
