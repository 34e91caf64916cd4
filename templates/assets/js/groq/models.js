// @ts-check

/**
 * A model as the dated capability table describes it. What is absent is unknown.
 * @typedef {object} Model
 * @property {string} id
 * @property {string} [name]
 * @property {string} [owner]
 * @property {string} kind chat, system, transcription, speech or classifier
 * @property {string} status production, preview, deprecated or retired
 * @property {string} [retired] the day
 * @property {string[]} [replacedBy]
 * @property {number} [context] in tokens
 * @property {number} [output] most tokens of an answer
 * @property {string[]} input text, image, audio
 * @property {boolean} [tools]
 * @property {boolean} [parallelTools]
 * @property {string[]} [structured] which of object, schema, strict it takes
 * @property {boolean} [streamsStructured]
 * @property {{effort: string[], default?: string, format: string[]}} [reasoning]
 * @property {string[]} ignores parameters without effect
 * @property {string[]} refuses parameters answered by a 400
 * @property {{input: number, cached?: number, output: number, date: string}} [price] US dollars per million tokens
 * @property {string} [note]
 */
/** @typedef {{checked: string, models: Model[]}} ModelTable */
/**
 * A model as the API lists it.
 * @typedef {{id: string, owner?: string, isActive: boolean, context?: number, output?: number}} LiveModel
 */
/**
 * A model to choose.
 * @typedef {Model & {isLive: boolean | undefined, isKnown: boolean, isRetired: boolean, isActive: boolean}} ModelChoice
 *   `isLive`: whether the API lists it, undefined while nobody has asked; `isKnown`: whether the table has it;
 *   `isActive`: false if the API lists it as switched off
 */

/** @param {unknown} value */
const count = (value) => (typeof value === "number" && value > 0 ? value : undefined);

/**
 * The models in the API's list, of which its reference promises only the id, the owner and the time.
 * @param {{data?: unknown} | null} json
 * @returns {LiveModel[] | undefined} none if that is no list
 */
export function liveModels(json) {
  if (!Array.isArray(json?.data)) return undefined;
  return json.data.filter((model) => typeof model?.id === "string").map((model) => ({
    id: model.id,
    owner: typeof model.owned_by === "string" ? model.owned_by : undefined,
    isActive: model.active !== false,
    context: count(model.context_window),
    output: count(model.max_completion_tokens),
  }));
}

/** A model that only the API knows: all but its id is unknown. @param {LiveModel} live @returns {Model} */
function unknownModel({ id, owner }) {
  return { id, owner, kind: "unknown", status: "unknown", input: [], ignores: [], refuses: [] };
}

/**
 * The models of the table and those that the API lists, each once. What the API says is newer: it
 * knows the sizes, and a model that it lists is not retired for this key.
 * @param {LiveModel[] | null} live null while nobody has asked
 * @param {ModelTable} table
 * @returns {ModelChoice[]}
 */
export function mergeModels(live, table) {
  const listed = new Map(live?.map((model) => [model.id, model]));
  const known = new Set(table.models.map(({ id }) => id));
  const others = [...listed.values()].filter(({ id }) => !known.has(id)).map(unknownModel);
  return [...table.models, ...others].map((model) => {
    const found = listed.get(model.id);
    return {
      ...model,
      context: found?.context ?? model.context,
      output: found?.output ?? model.output,
      isLive: live ? found !== undefined : undefined,
      isKnown: known.has(model.id),
      isRetired: model.status === "retired" && !found,
      isActive: found?.isActive ?? true,
    };
  });
}

/**
 * Why a model cannot be used, in words; none if nothing says so.
 * @param {string} id
 * @param {ModelChoice[]} choices
 */
function obstacle(id, choices) {
  const choice = choices.find((each) => each.id === id);
  if (choice?.isRetired) return choice.retired ? `was retired on ${choice.retired}` : "is retired";
  if (choice && !choice.isActive) return "is switched off at the moment";
  const isGone = choice ? choice.isLive === false : choices.some(({ isLive }) => isLive !== undefined);
  return isGone ? "is not offered to your key" : undefined;
}

/**
 * The model to use: the first of those that a page wants that can be used, then what replaces them,
 * then any that chats.
 * @param {string[]} wanted the preferred one first
 * @param {ModelChoice[]} choices
 * @returns {{id: string, notice?: string}} the notice says why it is not the preferred one
 */
export function chooseModel(wanted, choices) {
  const candidates = new Set(wanted);
  // A set goes on over what is added to it on the way: replacements of replacements come, too.
  for (const id of candidates) {
    for (const other of choices.find((choice) => choice.id === id)?.replacedBy ?? []) candidates.add(other);
  }
  const fallbacks = choices.filter(({ kind, status }) => kind === "chat" && status === "production");
  const id = [...candidates, ...fallbacks.map((choice) => choice.id)].find((each) => !obstacle(each, choices));
  const [preferred] = wanted;
  if (id === preferred && id !== undefined) return { id };
  const reason = preferred ? `The model ${preferred} ${obstacle(preferred, choices)}. ` : "";
  if (id === undefined) return { id: preferred ?? "", notice: `${reason}No other is known: choose one.` };
  return reason ? { id, notice: `${reason}${id} takes its place.` } : { id };
}

/**
 * Whether a model is known to do something: `text`, `image`, `audio` as input, `tools`, `reasoning`,
 * or one of the structured outputs `object`, `schema`, `strict`.
 * @param {Model} model
 * @param {string} need
 */
function meets({ input, tools, structured = [], reasoning }, need) {
  if (need === "tools") return tools === true;
  if (need === "reasoning") return reasoning !== undefined;
  return [...input, ...structured].includes(need);
}

/**
 * The models whose id, name or owner has every word of the text, and that are known to meet every need.
 * @param {ModelChoice[]} choices
 * @param {{text?: string, needs?: string[]}} filter
 */
export function filterModels(choices, { text = "", needs = [] }) {
  const words = text.toLowerCase().split(/\s+/);
  return choices.filter((choice) => {
    const searched = [choice.id, choice.name, choice.owner].join(" ").toLowerCase();
    return words.every((word) => searched.includes(word)) && needs.every((need) => meets(choice, need));
  });
}

/**
 * What the control of a parameter says about the model.
 * @param {Partial<Model> | undefined} modelInfo
 * @param {string} name
 */
export function parameterNote(modelInfo, name) {
  const model = modelInfo?.name ?? modelInfo?.id ?? "the model";
  if (modelInfo?.refuses?.includes(name)) return `refused by ${model}`;
  return modelInfo?.ignores?.includes(name) ? `ignored by ${model}` : "";
}
