"""The contract as JSON Schema (draft 2020-12), one schema for a row as a JSON object."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from fourthp.schemas.contract import rules, schema_id, table_schema

_SAME_IN_JSON_SCHEMA = ("enum", "pattern", "minimum", "maximum")


def json_schema(name: str, base: str = "") -> dict[str, Any]:
    """The JSON Schema of one row; its ``$id`` lies below the address ``base``, relative where none is given.

    All columns may be left out or null unless they are required. Keys and the rules that compare
    two values (``not_equal``, ``ordered``, ``before``) have no form in JSON Schema and are not in it.
    """
    schema = table_schema(name)
    described: dict[str, Any] = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": schema_id(name, base),
        "title": schema["title"],
        "description": schema["description"],
        "type": "object",
        "properties": {field["name"]: _property(field) for field in schema["fields"]},
        "required": [field["name"] for field in schema["fields"] if field["constraints"].get("required")],
        "additionalProperties": False,
    }
    if conditions := [_CONDITIONS[rule["kind"]](rule) for rule in rules(name) if rule["kind"] in _CONDITIONS]:
        described["allOf"] = conditions
    return described


def _property(field: dict[str, Any]) -> dict[str, Any]:
    constraints = field["constraints"]
    as_string = field["type"] in ("string", "date")
    kind = "string" if as_string else field["type"]
    nullable = not constraints.get("required", False)
    described: dict[str, Any] = {"type": [kind, "null"] if nullable else kind}
    if field["type"] == "date":
        described["format"] = "date"
    elif field.get("format"):
        described["format"] = field["format"]
    described |= {key: constraints[key] for key in _SAME_IN_JSON_SCHEMA if key in constraints}
    if "enum" in described and nullable:
        described["enum"] = [*described["enum"], None]
    return described | {"title": field["title"], "description": field["description"]}


def _filled(*columns: str) -> dict[str, Any]:
    return {
        "required": list(columns),
        "properties": {column: {"not": {"type": "null"}} for column in columns},
    }


def _exactly_one(columns: Sequence[str]) -> dict[str, Any]:
    return {"oneOf": [_filled(column) for column in columns]}


def _none(columns: Sequence[str]) -> dict[str, Any]:
    return {"properties": {column: {"type": "null"} for column in columns}}


_CONDITIONS: dict[str, Callable[[dict[str, Any]], dict[str, Any]]] = {
    "exactly_one": lambda rule: _exactly_one(rule["columns"]),
    "at_most_one": lambda rule: {"anyOf": [_none(rule["columns"]), _exactly_one(rule["columns"])]},
    "at_least_one": lambda rule: {"anyOf": [_filled(column) for column in rule["columns"]]},
    "all_or_none": lambda rule: {"anyOf": [_none(rule["columns"]), _filled(*rule["columns"])]},
    "requires": lambda rule: {"if": _filled(rule["columns"][0]), "then": _filled(rule["columns"][1])},
    "filled_unless": lambda rule: {
        "if": {"properties": {rule["columns"][1]: {"const": rule["value"]}}},
        "then": _none(rule["columns"][:1]),
        "else": _filled(rule["columns"][0]),
    },
}
