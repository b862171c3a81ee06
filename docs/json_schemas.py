"""Generates the JSON schemas of answers (graph/schemas) from the types of viz/answers."""

from __future__ import annotations

import json
from collections.abc import Iterator
from types import NoneType, UnionType
from typing import (
    Annotated,
    Any,
    Literal,
    NotRequired,
    Required,
    Union,
    get_args,
    get_origin,
    get_type_hints,
    is_typeddict,
)

from entrepot.viz.answers import records
from entrepot.viz.answers.data import ANSWERS
from entrepot.viz.answers.records import Limits

Schema = dict[str, Any]
DIALECT = "https://json-schema.org/draft/2020-12/schema"
COMMON = "common.json"
SIMPLE = {str: "string", int: "integer", float: "number", bool: "boolean", NoneType: "null"}
KEYWORDS = {  # of JSON Schema, by the field of `Limits`
    "minimum": "minimum",
    "maximum": "maximum",
    "pattern": "pattern",
    "min_items": "minItems",
    "max_items": "maxItems",
}


class SchemaFile:
    """One schema file: collects the definitions that its types need."""

    def __init__(self, name: str) -> None:
        """Hold the name of the file; nothing is defined yet."""
        self.name = name
        self.definitions: dict[str, Schema] = {}

    def schema(self, annotation: Any) -> Schema:
        """Return the schema of a type with limited values; null is allowed in a member."""
        if annotation is Any:
            return {}
        if annotation in SIMPLE:
            return {"type": SIMPLE[annotation]}
        if is_typeddict(annotation):
            return self._reference(annotation)
        origin, arguments = get_origin(annotation), get_args(annotation)
        if origin is Annotated:
            return self._limited(arguments[0], arguments[1])
        if origin in (NotRequired, Required):
            return self.schema(arguments[0])
        if origin is Literal:
            return {"const": arguments[0]} if len(arguments) == 1 else {"enum": list(arguments)}
        if origin is list:
            return {"type": "array", "items": self.schema(arguments[0])}
        if origin is dict:
            return {"type": "object", "additionalProperties": self.schema(arguments[1])}
        if origin in (Union, UnionType):
            return self._one_of(arguments)
        raise TypeError(f"{self.name}: no schema for {annotation!r}")

    def _one_of(self, members: tuple[Any, ...]) -> Schema:
        schemas = [self.schema(member) for member in members]
        if all(set(schema) == {"type"} for schema in schemas):
            return {"type": [schema["type"] for schema in schemas]}
        return {"oneOf": schemas}

    def _limited(self, annotation: Any, limits: Limits) -> Schema:
        """Return the schema of a type with limited values; null is allowed in a member."""
        if limits.one_of:
            return {"enum": list(limits.one_of)}
        schema = self.schema(annotation)
        for field, keyword in KEYWORDS.items():
            value = getattr(limits, field)
            if value is not None:
                schema[keyword] = value
        return schema

    def _reference(self, record: Any) -> Schema:
        """Return a reference to a record, and define it here unless it is a common one."""
        if self.name != COMMON and record.__module__ == records.__name__:
            return {"$ref": f"{COMMON}#/$defs/{record.__name__}"}
        if record.__name__ not in self.definitions:
            self.definitions[record.__name__] = {}  # a record may contain itself
            self.definitions[record.__name__] = self.definition(record)
        place = f"{COMMON}#" if self.name == COMMON else "#"
        return {"$ref": f"{place}/$defs/{record.__name__}"}

    def definition(self, record: Any) -> Schema:
        """Return the schema of a record by its keys; no other key is allowed."""
        hints = get_type_hints(record, include_extras=True)
        described = (record.__doc__ or "").split("\n\n")[0]
        schema: Schema = {"description": " ".join(described.split())} if described else {}
        schema["type"] = "object"
        schema["properties"] = {key: self.schema(hints[key]) for key in sorted(hints)}
        # `__required_keys__` does not see NotRequired where annotations are kept as text.
        schema["required"] = sorted(
            key for key, hint in hints.items() if get_origin(hint) is not NotRequired
        )
        schema["additionalProperties"] = False
        return schema


def schemas() -> Iterator[tuple[str, str]]:
    """Yield the path and the text of every schema file."""
    common = SchemaFile(COMMON)
    for record in vars(records).values():
        if is_typeddict(record) and record.__module__ == records.__name__:
            common.schema(record)
    title = "Parts of the answers"
    yield _file(COMMON, {"title": title, "$defs": dict(sorted(common.definitions.items()))})
    for command, answer in ANSWERS.items():
        file = SchemaFile(f"{command}.json")
        schema = file.schema(answer)
        title = f"Answer of entrepot {command} --json"
        yield _file(file.name, {"title": title, **schema, "$defs": file.definitions})


def _file(name: str, schema: Schema) -> tuple[str, str]:
    content = {"$schema": DIALECT, "$id": name, **schema}
    return f"graph/schemas/{name}", json.dumps(content, ensure_ascii=False, indent=1) + "\n"
