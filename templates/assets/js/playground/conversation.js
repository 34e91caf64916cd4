// @ts-check
// A conversation as a tree: what is edited or run again becomes a branch, and the old one stays.

/**
 * What one side said. More members than these may be there; they stay out of requests (T14).
 * @typedef {object} Message
 * @property {"system" | "user" | "assistant" | "tool"} role
 * @property {string | object[] | null} [content] Text, or parts where images are among it.
 * @property {string} [prefill] The beginning of an answer that the visitor wrote; `content` goes on from it.
 * @property {string} [reasoning]
 * @property {object[]} [tool_calls]
 * @property {string} [tool_call_id]
 */

/**
 * A message in its place. `chosen` is the branch last seen below it.
 * @typedef {object} Node
 * @property {string} id
 * @property {string} parent
 * @property {readonly string[]} children
 * @property {string | null} chosen
 * @property {Message & Record<string, unknown>} message
 */

/** Plain data, to be kept as JSON. @typedef {{ nextId: number, nodes: Readonly<Record<string, Node>> }} Conversation */

/**
 * What can happen. `append` goes below the last message that is shown, or below `parent`; `edit` makes another branch
 * beside a message, which is also how an answer is asked for again.
 * @typedef {{ type: "append", message: Node["message"], parent?: string }
 *   | { type: "edit", id: string, message: Node["message"] }
 *   | { type: "choose", id: string }
 *   | { type: "update", id: string, patch: Partial<Node["message"]> }
 *   | { type: "remove", id: string }
 *   | { type: "setSystem", text: string }} ConversationEvent
 */

/** The system prompt is the message everything else is below. */
const root = "m0";

/**
 * A conversation without messages.
 * @param {string} system
 * @returns {Conversation}
 */
export function emptyConversation(system = "") {
  return { nextId: 1, nodes: { [root]: { id: root, parent: "", children: [], chosen: null, message: { role: "system", content: system } } } };
}

/**
 * The conversation after an event; the same one if the event names a message that is not there.
 * @param {Conversation} state
 * @param {ConversationEvent} event
 * @returns {Conversation}
 */
export function conversationReducer(state, event) {
  switch (event.type) {
    case "append": return add(state, event.parent ?? path(state).at(-1)?.id ?? root, event.message);
    case "edit": return add(state, find(state, event.id)?.parent ?? "", event.message);
    case "choose": return choose(state, event.id);
    case "update": return update(state, event.id, event.patch);
    case "remove": return remove(state, event.id);
    case "setSystem": return update(state, root, { content: event.text });
    default: return state;
  }
}

/** Ids can come from outside: only own members count. @type {(state: Conversation, id: string | null) => Node | undefined} */
function find({ nodes }, id) {
  return id !== null && Object.hasOwn(nodes, id) ? nodes[id] : undefined;
}

/** @type {(state: Conversation, ...changed: Node[]) => Conversation} */
function put(state, ...changed) {
  return { ...state, nodes: { ...state.nodes, ...Object.fromEntries(changed.map((node) => [node.id, node])) } };
}

/** @type {(state: Conversation, parentId: string, message: Node["message"]) => Conversation} */
function add(state, parentId, message) {
  const parent = find(state, parentId);
  if (!parent) return state;
  const id = `m${state.nextId}`;
  const added = put(
    { ...state, nextId: state.nextId + 1 },
    { ...parent, children: [...parent.children, id] },
    { id, parent: parentId, children: [], chosen: null, message },
  );
  return choose(added, id);
}

/** Shows a message: every one above it leads to it, and below it the branch last seen. @type {(state: Conversation, id: string) => Conversation} */
function choose(state, id) {
  const parent = find(state, find(state, id)?.parent ?? "");
  if (!parent) return state;
  return choose(parent.chosen === id ? state : put(state, { ...parent, chosen: id }), parent.id);
}

/** @type {(state: Conversation, id: string, patch: Partial<Node["message"]>) => Conversation} */
function update(state, id, patch) {
  const node = find(state, id);
  return node ? put(state, { ...node, message: { ...node.message, ...patch } }) : state;
}

/** Removes a message with all below it; a neighbour takes its place. @type {(state: Conversation, id: string) => Conversation} */
function remove(state, id) {
  const parent = find(state, find(state, id)?.parent ?? "");
  if (!parent) return state;
  const gone = new Set(subtree(state, id));
  const children = parent.children.filter((child) => child !== id);
  const neighbour = children[Math.min(parent.children.indexOf(id), children.length - 1)] ?? null;
  const kept = Object.entries(state.nodes).filter(([key]) => !gone.has(key));
  return put(
    { ...state, nodes: Object.fromEntries(kept) },
    { ...parent, children, chosen: parent.chosen === id ? neighbour : parent.chosen },
  );
}

/** @type {(state: Conversation, id: string) => string[]} */
function subtree(state, id) {
  return [id, ...(find(state, id)?.children ?? []).flatMap((child) => subtree(state, child))];
}

/**
 * The system prompt.
 * @param {Conversation} state
 * @returns {string}
 */
export function systemOf(state) {
  return String(state.nodes[root].message.content ?? "");
}

/**
 * The messages that are shown, from the first to the last; the system prompt is not among them.
 * @param {Conversation} state
 * @returns {Node[]}
 */
export function path(state) {
  /** @type {Node[]} */
  const shown = [];
  for (let node = find(state, root); node; node = find(state, node.chosen)) shown.push(node);
  return shown.slice(1);
}

/**
 * The branches a message is one of: "2 of 3" is `index + 1` of `count`.
 * @param {Conversation} state
 * @param {string} id
 * @returns {{ index: number, count: number, ids: readonly string[] }}
 */
export function branches(state, id) {
  const ids = find(state, find(state, id)?.parent ?? "")?.children ?? [];
  return { index: ids.indexOf(id), count: ids.length, ids };
}
