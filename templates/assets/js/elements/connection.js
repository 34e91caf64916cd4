// @ts-check
// The way to the API, and what the browser knows when it fails (T11).

import { createClient } from "../groq/client.js";

/**
 * What makes clients of the API that the page is for, each with its own key.
 * @param {import("../playground/config.js").API} api
 * @param {AbortSignal} signal
 * @returns {(key: () => string) => import("../groq/client.js").Client}
 */
export function createConnection(api, signal) {
  /** What the page's policy blocked last, to tell it from a network that fails. @type {string | undefined} */
  let violation;
  document.addEventListener("securitypolicyviolation", ({ blockedURI, effectiveDirective }) => {
    if (effectiveDirective === "connect-src") violation = blockedURI;
  }, { signal });
  /** @type {(url: string, init: RequestInit) => Promise<Response>} */
  const patientFetch = async (url, init) => {
    violation = undefined;
    try {
      return await fetch(url, init);
    } catch (error) {
      // The browser tells of its policy in a task after the failure.
      await new Promise((resolve) => setTimeout(resolve));
      throw error;
    }
  };
  return (key) => createClient({
    fetch: patientFetch,
    baseURL: api.baseURL,
    key,
    now: () => Date.now(),
    network: () => ({ isOnline: navigator.onLine, violation }),
    api,
  });
}
