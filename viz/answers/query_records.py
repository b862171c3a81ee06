"""The parts of the answers of `query` and `queries`: parameters, columns, and what was searched."""

from __future__ import annotations

from typing import Annotated, Any, TypedDict

from .records import Limits


class ParameterRecord(TypedDict):
    """A parameter of a query; `option` is how it is called on the command line, without dashes."""

    name: str
    option: str
    type: Annotated[
        str,
        Limits(
            one_of=(
                *("text", "entity", "number", "decimal", "flag"),
                *("date", "date-to", "date-text", "date-text-to", "list", "any"),
            )
        ),
    ]
    example: str | None
    default: str | None
    about: str


class ColumnRecord(TypedDict):
    """A column: its heading for people, its legend, and whether its lists have one item a step."""

    name: str
    heading: str
    about: str
    steps: bool


# A query of the catalogue.
QueryRecord = TypedDict(
    "QueryRecord",
    {
        "name": str,
        "title": str,
        "question": str,
        "for": str,
        "parameters": list[ParameterRecord],
        "returns": list[str],
        "legend": list[ColumnRecord],
        "formerly": list[str],
        "group": str,
        "caveat": str,
    },
)


class ValueRecord(TypedDict):
    """The value of a parameter, and the name of the party if it is the uid of one."""

    name: str
    value: Any
    party: str | None


class PartRecord(TypedDict):
    """A kind of nodes or relations that a query reads, and how many of it the graph holds."""

    name: str
    kind: Annotated[str, Limits(one_of=("node", "relation"))]
    count: int


class PartyRelationsRecord(TypedDict):
    """A party that a query is about, and its relations of the kinds that the query reads."""

    uid: str
    name: str
    relations: int


class NoRowsRecord(TypedDict):
    """What a query without rows searched; `bundled` is why the bundled case has none."""

    parts: list[PartRecord]
    parties: list[PartyRelationsRecord]
    bundled: str
