// @ts-check
// The one side effect of a playground's page: it registers the element.

import { Playground } from "./elements/playground.js";

customElements.define("vibes-playground", Playground);
