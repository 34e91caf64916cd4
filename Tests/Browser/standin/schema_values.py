"""A value that fits a JSON Schema, for answers with structured output."""

DEEPEST = 4


def value_for(schema, root=None, name="value", depth=0):
    """The same value each time; recursion ends at the first choice that stops it."""
    root = schema if root is None else root
    schema = resolved(schema, root)
    if "const" in schema:
        return schema["const"]
    if "enum" in schema:
        return schema["enum"][0]
    for keyword in ("anyOf", "oneOf"):
        if keyword in schema:
            return value_for(choice(schema[keyword], depth), root, name, depth)
    make = MAKERS.get(kind_of(schema, depth), lambda *_: None)
    return make(schema, root, name, depth)


def resolved(schema, root):
    """The schema that a chain of references in the same document leads to."""
    while isinstance(schema, dict) and "$ref" in schema:
        target = root
        for step in schema["$ref"].lstrip("#").strip("/").split("/") if schema["$ref"] != "#" else []:
            target = target[step.replace("~1", "/").replace("~0", "~")]
        schema = target
    return schema if isinstance(schema, dict) else {}


def choice(schemas, depth):
    """The first choice; deep down one that is null, where there is one."""
    nulls = [schema for schema in schemas if schema.get("type") == "null"]
    others = [schema for schema in schemas if schema.get("type") != "null"]
    return nulls[0] if nulls and (depth >= DEEPEST or not others) else others[0]


def kind_of(schema, depth):
    kind = schema.get("type", "object" if "properties" in schema else None)
    if not isinstance(kind, list):
        return kind
    return "null" if "null" in kind and depth >= DEEPEST else kind[0]


def object_for(schema, root, name, depth):
    return {
        key: value_for(part, root, key, depth + 1)
        for key, part in schema.get("properties", {}).items()
        if depth < DEEPEST or key in schema.get("required", [])
    }


def array_for(schema, root, name, depth):
    length = max(schema.get("minItems", 0), 0 if depth >= DEEPEST else min(2, schema.get("maxItems", 2)))
    return [value_for(schema.get("items", {}), root, name, depth + 1) for _ in range(length)]


def string_for(schema, root, name, depth):
    known = {"date": "2026-01-28", "date-time": "2026-01-28T12:00:00Z", "email": "someone@example.com",
             "uri": "https://example.com/", "uuid": "3f2c8a1e-5b6d-4c7e-8f90-a1b2c3d4e5f6"}
    text = known.get(schema.get("format"), f"{name}: zwölf → {'x' * schema.get('minLength', 0)}")
    return text[:schema.get("maxLength")]


def integer_for(schema, root, name, depth):
    return int(number_for(schema, root, name, depth))


def number_for(schema, root, name, depth):
    least, most = schema.get("minimum", schema.get("exclusiveMinimum", -1) + 1), schema.get("maximum")
    number = max(least, 3) if most is None or most >= 3 else max(least, most)
    step = schema.get("multipleOf")
    return number if not step else -(-number // step) * step


MAKERS = {
    "object": object_for, "array": array_for, "string": string_for, "integer": integer_for,
    "number": number_for, "boolean": lambda *_: True,
}
