// @ts-check
// A conversation: messages in versions, an answer that comes into its place, and where it goes on.

import { answerOf } from "../groq/completion.js";
import { branches, conversationReducer, emptyConversation, path } from "../playground/conversation.js";
import { checkInput } from "../playground/fields.js";
import { contentOf, lengthWritten, requestMessages } from "../playground/request-messages.js";
import { build, keepFocus, part, showProblem } from "./dom.js";
import { followGrowth } from "./follow-scroll.js";
import { createMessageView } from "./message-view.js";

/** @typedef {import("../playground/conversation.js").Node} Node */
/** @typedef {import("../playground/conversation.js").ConversationEvent} ConversationEvent */

/**
 * Puts a conversation to work.
 * @param {import("./session.js").Session} session
 */
export function startChat(session) {
  const { root, config, signal } = session;
  const list = part(root, "talk", HTMLElement);
  const field = part(root, "message", HTMLTextAreaElement);
  const role = part(root, "role", HTMLSelectElement);
  const system = part(root, "system", HTMLTextAreaElement);
  const empty = part(root, "empty", HTMLElement);
  const go = part(root, "go", HTMLAnchorElement);
  const problem = part(root, "summary", HTMLElement);
  /** @type {Map<string, ReturnType<typeof createMessageView>>} */
  const views = new Map();
  const growth = followGrowth(list, signal);
  let talk = emptyConversation(config.system);

  const view = (/** @type {Node} */ { id, message }) => {
    const known = views.get(id);
    if (known) return known;
    const made = createMessageView(id, message.role, actions);
    made.body.append(build("div", { class: "answer plain" }, String(contentOf(message) ?? "")));
    views.set(id, made);
    return made;
  };
  const render = () => keepFocus(list, field, () => {
    const shown = path(talk);
    const elements = shown.map((node) => view(node).element);
    // Left alone where it is as it was: what streams keeps the reader's selection.
    const isSame = elements.length === list.children.length && elements.every((element, index) => element === list.children[index]);
    if (!isSame) list.replaceChildren(...elements);
    for (const node of shown) view(node).update(node.message, branches(talk, node.id), session.isRunning());
    empty.hidden = shown.length > 0;
  });
  /** @param {ConversationEvent} event */
  const dispatch = (event) => {
    talk = conversationReducer(talk, event);
    render();
  };
  /** The place of the next answer: the one that the visitor began, or a new one at the end. */
  const placeOfAnswer = () => {
    const last = path(talk).at(-1);
    if (last?.message.role === "assistant" && !last.message.content) return last;
    dispatch({ type: "append", message: { role: "assistant", content: "" } });
    return /** @type {Node} */ (path(talk).at(-1));
  };

  /** Asks for an answer to the conversation as it is shown. */
  const answer = async () => {
    const { createAnswerView } = await session.answers();
    const node = placeOfAnswer();
    const place = view(node);
    const shown = createAnswerView({
      output: session.output.current(), api: config.api, settings: session.settings, name: `Answer ${path(talk).length}`,
      headingShift: 4, prefill: String(node.message.prefill ?? ""),
    });
    place.body.replaceChildren(shown.element);
    for (const other of views.values()) other.title.removeAttribute("id");
    place.title.id = "pg-last-answer";
    go.href = "#pg-last-answer";
    growth.restart();
    session.keyPanel.close();
    session.present({
      show(run) {
        shown.update(run);
        if (shown.isStreamed || run.completion.content === "") growth.grew();
        go.hidden = session.isRunning() || run.completion.content === "";
        if (session.isRunning()) return;
        const { content, reasoning } = answerOf(run.completion);
        dispatch({ type: "update", id: node.id, patch: { content, reasoning } });
      },
      misfits: shown.misfits,
      words: shown.words,
    });
    session.ask(requestMessages(talk));
    render();
  };
  const say = (/** @type {string} */ words) => {
    showProblem(field, problem, words);
    if (words) field.focus();
  };
  /** The message that is written, if one is, as what happens to the conversation. @returns {ConversationEvent[]} */
  const written = () => {
    const content = field.value;
    if (content.trim() === "") return [];
    const isBegun = role.value === "assistant";
    return [{ type: "append", message: isBegun ? { role: "assistant", prefill: content, content: "" } : { role: "user", content } }];
  };
  const clear = () => {
    field.value = "";
    role.value = "user";
    say("");
  };
  /** Whether what happens leads to a conversation that can be sent; what is in the way is said, and nothing happens then. */
  const accept = async (/** @type {() => ConversationEvent[]} */ events) => {
    if (!(await session.isReady())) return false;
    /** @type {ConversationEvent[]} */
    const all = [{ type: "setSystem", text: system.value }, ...events()];
    const next = all.reduce(conversationReducer, talk);
    const words = checkInput("What you wrote", lengthWritten(next), config.limits);
    say(words);
    if (words !== "") return false;
    talk = next;
    render();
    return true;
  };
  const run = async () => {
    if (field.value.trim() === "" && path(talk).length === 0) return say("Write a message first.");
    if (!(await accept(written))) return;
    clear();
    await answer();
  };
  /** @type {import("./message-view.js").Actions} */
  const actions = {
    choose: (id) => dispatch({ type: "choose", id }),
    remove: (id) => dispatch({ type: "remove", id }),
    retry: (id) => session.begin(async () => {
      const node = path(talk).find((each) => each.id === id);
      if (!node) return;
      /** @type {ConversationEvent} */
      const again = { type: "edit", id, message: { role: "assistant", content: "", prefill: node.message.prefill } };
      if (await accept(() => [again])) await answer();
    }),
    edit(id, content, runs) {
      const node = path(talk).find((each) => each.id === id);
      if (!node) return;
      dispatch({ type: "edit", id, message: { role: node.message.role, content } });
      if (runs) session.begin(async () => { if (await accept(() => [])) await answer(); });
    },
  };
  const useExample = (/** @type {number} */ index) => {
    const example = config.examples[index];
    if (session.isRunning() || !example) return;
    system.value = example.system ?? "";
    field.value = example.message ?? "";
  };

  session.onRun(run);
  part(root, "add", HTMLButtonElement).addEventListener("click", () => {
    const events = written();
    if (events.length === 0) return say("Write a message first.");
    events.forEach(dispatch);
    clear();
  }, { signal });
  for (const made of root.querySelectorAll("[data-example]")) {
    made.addEventListener("click", () => useExample(Number(made.getAttribute("data-example"))), { signal });
  }
}
