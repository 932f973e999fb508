"""The OpenAPI 3.1 document, made from the table of endpoints and from the records."""

from collections.abc import Sequence
from typing import Any

from elchi import __version__
from elchi.portal.api.answers import ROOT
from elchi.portal.api.endpoint import Endpoint
from elchi.portal.api.parameters import Parameter
from elchi.portal.api.problems import MEDIA, Problem
from elchi.portal.api.schemas import schemas_of

TEMPLATE = "#/components/schemas/{name}"
REFUSALS = {
    "400": "an unknown, repeated or missing parameter",
    "401": "no token where reading is closed, or a wrong one",
    "403": "the token's user may not read",
    "404": "the record has nothing there",
    "405": "a method other than GET and HEAD",
    "422": "a value that cannot be",
    "503": "the record is being written",
}


def document(table: Sequence[Endpoint]) -> dict[str, Any]:
    """The whole document; each endpoint of the table has its path."""
    given, schemas = schemas_of([*(one.answer for one in table), Problem], TEMPLATE)
    problem = given[-1]
    paths = {ROOT + one.path: _path(one, schema, problem) for one, schema in zip(table, given, strict=False)}
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Elchi",
            "version": __version__,
            "description": "Diplomacy on record, each fact with its quote.",
        },
        "paths": paths,
        "components": {
            "schemas": schemas,
            "securitySchemes": {"token": {"type": "http", "scheme": "bearer"}},
        },
        "security": [{}, {"token": []}],
    }


def _path(one: Endpoint, schema: dict[str, Any], problem: dict[str, Any]) -> dict[str, Any]:
    told = {
        "summary": one.summary,
        "description": one.use,
        "operationId": one.tool,
        "tags": [one.group],
        "parameters": [_parameter(each) for each in one.parameters],
        "responses": _responses(one, schema, problem),
    }
    return {"get": told, "head": told | {"operationId": f"{one.tool}_head"}}


def _parameter(one: Parameter) -> dict[str, Any]:
    place = "path" if one.inside else "query"
    shown = {"name": one.name, "in": place, "description": one.words, "required": one.required, "schema": one.schema}
    return shown | ({"style": "form", "explode": True} if one.several else {})


def _responses(one: Endpoint, schema: dict[str, Any], problem: dict[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = {
        "200": {"description": one.summary, "content": {"application/json": {"schema": schema}}},
        "304": {"description": "what If-None-Match names is still so"},
    }
    if "{id}" in one.path:
        found["308"] = {"description": "an earlier name; `Location` has the present one"}
    refused = {"content": {MEDIA: {"schema": problem}}}
    return found | {status: {"description": words} | refused for status, words in REFUSALS.items()}
