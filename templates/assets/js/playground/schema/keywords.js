// @ts-check
// The schema of schemas, for the keywords that are followed here; the others are named as not checked.

const any = true;
const text = { type: "string" };
const flag = { type: "boolean" };
const number = { type: "number" };
const count = { type: "integer", minimum: 0 };
const schema = { $ref: "#" };
const schemas = { type: "array", minItems: 1, items: schema };
const named = { type: "object", additionalProperties: schema };
const type = { type: "string", enum: ["string", "number", "integer", "boolean", "object", "array", "null"] };

/** What a schema must be. */
export const schemaOfSchemas = {
  type: ["object", "boolean"],
  properties: {
    type: { anyOf: [type, { type: "array", minItems: 1, uniqueItems: true, items: type }] },
    enum: { type: "array", minItems: 1 }, const: any,
    properties: named, required: { type: "array", uniqueItems: true, items: text }, additionalProperties: schema,
    minProperties: count, maxProperties: count,
    items: schema, prefixItems: schemas, minItems: count, maxItems: count, uniqueItems: flag,
    minimum: number, maximum: number, exclusiveMinimum: number, exclusiveMaximum: number,
    multipleOf: { type: "number", exclusiveMinimum: 0 },
    minLength: count, maxLength: count, pattern: text, format: text,
    anyOf: schemas, oneOf: schemas, allOf: schemas,
    $ref: text, $defs: named, definitions: named,
    $schema: text, $id: text, $comment: text, title: text, description: text, default: any,
    examples: { type: "array" }, deprecated: flag, readOnly: flag, writeOnly: flag,
  },
};
