"""What a schema must be for `strict: true`."""


def strict_problem(schema, path=""):
    """The first thing that constrained decoding does not take, with its place, or None."""
    if not isinstance(schema, dict):
        return None
    return object_problem(schema, path) or next(
        filter(None, (strict_problem(part, place) for place, part in parts(schema, path))), None)


def object_problem(schema, path):
    types = schema.get("type")
    if not (types == "object" or isinstance(types, list) and "object" in types):
        return None
    if schema.get("additionalProperties") is not False:
        return f"{path}: `additionalProperties:false` must be set on every object"
    missing = [name for name in schema.get("properties", {}) if name not in schema.get("required", [])]
    if missing:
        return (f"{path}/required: The following properties must be listed in `required`: "
                + ", ".join(missing))
    return None


def parts(schema, path):
    """The schemas in a schema, with their pointers."""
    for keyword in ("properties", "$defs", "definitions"):
        for name, part in schema.get(keyword, {}).items():
            yield f"{path}/{keyword}/{name}", part
    for keyword in ("anyOf", "allOf", "oneOf"):
        for index, part in enumerate(schema.get(keyword, [])):
            yield f"{path}/{keyword}/{index}", part
    if "items" in schema:
        yield f"{path}/items", schema["items"]
