"""Requests held against the API's own description, where that file is at hand.

It belongs to the project, not to the site: `GROQ_OPENAPI` names it, or it is in the folder
`shared/reference` of a folder above this one.
"""

import functools
import os
import pathlib

import jsonschema
import yaml

NAME = "shared/reference/groq-openapi.yaml"
ABSENT = f"no {NAME} above the tests, and GROQ_OPENAPI names none"


def description_path():
    """The file, or None."""
    if named := os.environ.get("GROQ_OPENAPI"):
        return pathlib.Path(named)
    folders = pathlib.Path(__file__).resolve().parents
    return next((folder / NAME for folder in folders if (folder / NAME).is_file()), None)


def json_schema(value):
    """OpenAPI 3.0 as JSON Schema 2020-12: what may be null says so by its type."""
    if isinstance(value, list):
        return [json_schema(part) for part in value]
    if not isinstance(value, dict):
        return value
    found = {key: json_schema(part) for key, part in value.items() if key != "nullable"}
    return {"anyOf": [{"type": "null"}, found]} if value.get("nullable") is True else found


@functools.cache
def schemas():
    """The schemas of the description, with the field that its request leaves out."""
    found = yaml.safe_load(description_path().read_text())["components"]["schemas"]
    options = {"$ref": "#/components/schemas/ChatCompletionStreamOptions"}
    found["CreateChatCompletionRequest"]["properties"]["stream_options"] = options
    # Properties may have a member `nullable` of their own; none of these schemas has one.
    return json_schema(found)


@functools.cache
def validator(name):
    return jsonschema.Draft202012Validator({
        "$ref": f"#/components/schemas/{name}", "components": {"schemas": schemas()},
    })


def problems(value, name="CreateChatCompletionRequest"):
    """Where and how a value breaks a schema."""
    return [f"{error.json_path}: {best(error).message}" for error in validator(name).iter_errors(value)]


def best(error):
    """Of choices that all fail, the one that comes closest says most."""
    return jsonschema.exceptions.best_match([error])


def request_problems(requests):
    """What is wrong with the bodies of chat requests that a page made."""
    return [problem for request in requests for problem in problems(request.json)]
