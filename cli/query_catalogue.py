"""The command that lists the ready-made queries and those saved in a case: queries."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from .options import CaseOption, JsonOption, opened, show

if TYPE_CHECKING:
    from ..queries.catalogue import Query
    from ..queries.parameters import Parameter
    from ..viz.answers.data import QueriesData
    from ..viz.answers.query_records import ParameterRecord, QueryRecord

SAVED = "saved in the case"


def queries_command(
    group: Annotated[
        str, typer.Option(metavar="GROUP", help="List only one group, such as “data quality”.")
    ] = "",
    case: CaseOption = "case",
    as_json: JsonOption = False,
) -> None:
    """List the ready-made Cypher queries and those saved in the case, with their parameters.

    Examples:
      One group:
        entrepot queries --group "data quality"
    """
    from ..graph.errors import unknown
    from ..queries import catalogue
    from ..viz.answers.answer import DataAnswer
    from ..viz.answers.envelope import plain_head
    from ..viz.terminal import answer_lists

    # An unknown group would otherwise be an empty list, as if the group had no queries.
    if group and group not in (*catalogue.GROUPS, SAVED):
        raise unknown(
            "queries --group", group, "a group", (*catalogue.GROUPS, SAVED), "entrepot queries"
        )
    # Without --case no case need exist: the shipped queries are listed without one.
    place = Path(case.partition("@")[0])
    # Without a case the shipped ones are listed; a case may have links that lead out of it.
    if case != "case" or place.exists():
        place = opened(case).path
    listed: list[QueryRecord] = []
    for entry in entries(place):
        if not group or entry["group"] == group:
            listed.append(entry)
    answer: QueriesData = {**plain_head(), "command": "queries", "queries": listed}
    show(DataAnswer(answer, answer_lists.queries), as_json)


def entries(place: Path) -> list[QueryRecord]:
    """Return every question as it is listed: those shipped, then those saved in a case."""
    from ..queries import catalogue

    return [*map(_shipped, catalogue.catalogue().values()), *_saved(place)]


def _saved(place: Path) -> Iterator[QueryRecord]:
    """Yield the queries that are saved in a case."""
    from ..graph.outside_texts import text_of_file
    from ..queries import catalogue
    from ..viz.answers.query_answer import column_record

    for name, path in catalogue.saved(place).items():
        text = text_of_file(path)
        # A saved query needs no front matter, so any of these may be empty.
        about, users = catalogue.about(text), catalogue.head(text, str(path))[0].get("for", "")
        yield {
            "name": name,
            "title": about.title,
            "question": about.question,
            "group": SAVED,
            "for": users,
            "parameters": list(map(_parameter, catalogue.parameters_of(text, str(path)))),
            "returns": [column.name for column in about.columns],
            "legend": list(map(column_record, about.columns)),
            "caveat": about.caveat,
            "formerly": [],
        }


def _shipped(question: Query) -> QueryRecord:
    from ..viz.answers.query_answer import column_record

    return {
        "name": question.name,
        "title": question.title,
        "question": question.question,
        "group": question.group,
        "for": question.users,
        "parameters": list(map(_parameter, question.parameters)),
        "returns": list(question.returns),
        "legend": list(map(column_record, question.columns)),
        "caveat": question.caveat,
        "formerly": list(question.formerly),
    }


def _parameter(parameter: Parameter) -> ParameterRecord:
    return {
        "name": parameter.name,
        "option": parameter.spellings[0].replace("_", "-"),
        "type": parameter.kind,
        "default": parameter.default,
        "about": parameter.about,
        "example": parameter.example or None,
    }
