// @ts-check
// The playground of a page: it reads what the generator wrote and puts the parts to work.

import { readConfig } from "../playground/config.js";
import { startChat } from "./chat.js";
import { build } from "./dom.js";
import { startForm } from "./form.js";
import { createSession } from "./session.js";

const Base = globalThis.HTMLElement ?? class {};

/** The custom element around the server-rendered page; all it adds dies with it. */
export class Playground extends Base {
  /** @type {AbortController | null} */
  #life = null;

  connectedCallback() {
    this.#life?.abort();
    this.#life = new AbortController();
    try {
      this.#start(this.#life.signal);
    } catch (error) {
      this.prepend(build("p", { class: "banner", role: "alert" }, error instanceof Error ? error.message : String(error)));
    }
  }

  disconnectedCallback() {
    this.#life?.abort();
  }

  /** @param {AbortSignal} signal */
  #start(signal) {
    const config = readConfig(this.querySelector("#playground-config")?.textContent ?? "");
    // Before the parts begin: some of them disable what is of no use yet.
    for (const control of this.querySelectorAll(":disabled")) control.removeAttribute("disabled");
    const session = createSession(this, config, signal);
    if (config.kind === "form") startForm(session);
    else startChat(session);
  }
}
