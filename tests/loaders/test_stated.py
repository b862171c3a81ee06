"""The day of a statement in rows: given, taken from the root, or that of a report."""

from pathlib import Path

import pytest

from entrepot.graph.errors import BadInput
from entrepot.graph.model import Record
from entrepot.loaders.context import Context
from entrepot.loaders.contract import BUNDLED, find_sources
from entrepot.loaders.rows import Cells
from entrepot.loaders.statement_dates import stated_in

CASES = [  # the cell, root, known_by, day of the document, whether it is a copy, what is kept
    ("", "afp:2024-10-18:report", "2024-10-18", "2024-10-18", False, ""),
    ("", "afp:2024-10-17:call", "2024-10-18", "2024-10-18", False, "2024-10-17"),
    ("", "afp:undated:call", "2024-10-18", "2024-10-18", False, "..2024-10-18"),
    ("", "afp:undated:call", "2024-10-18", "2024-10-20", True, "undated"),
    ("", "elsewhere:2024-10-17:call", "2024-10-18", "", False, "2024-10-17"),
    ("2024-10-18", "us-state:2024-10-17:briefing", "2024-10-18", "2024-10-18", False, ""),
    (
        "..2024-10-20",
        "us-state:2024-10-17:briefing",
        "2024-10-18",
        "2024-10-20",
        False,
        "..2024-10-20",
    ),
    ("undated", "us-state:2024-10-17:briefing", "2024-10-18", "2024-10-18", False, "undated"),
    ("2024-10", "afp:2024-10-17:call", "2024-10-18", "2024-10-18", False, "2024-10"),
]
FAULTS = [
    (
        "",
        "us-state:2024-10-17:briefing",
        r"stated: found 'an empty cell'; expected the day on which afp said so",
    ),
    ("soon", "afp:2024-10-17:call", r"stated: found 'soon'; expected YYYY"),
    ("..2024-02-30", "afp:2024-10-17:call", r"stated: found '\.\.2024-02-30'; expected YYYY"),
    (
        "2024-10-19",
        "afp:2024-10-17:call",
        r"stated: found '2024-10-19'; expected a day that is not after known_by",
    ),
    ("..2024-10-01", "afp:2024-10-17:call", r"expected the day of the report: \.\.2024-10-18"),
]


def context() -> Context:
    source = find_sources([BUNDLED])["seeds"]
    made = Context(source, {}, {})
    made.add_record("afp", Record("t:afp", "Organization", "AFP"), "here")
    made.add_record("us-state", Record("t:us-state", "Body", "US Department of State"), "here")
    return made


@pytest.mark.parametrize(("cell", "root", "known_by", "published", "copy", "kept"), CASES)
def test_the_day_of_the_words(
    cell: str, root: str, known_by: str, published: str, copy: bool, kept: str
) -> None:
    row = Cells("claims.csv:2", {"stated": cell})
    assert stated_in(context(), row, ("afp", "AFP"), root, (known_by, published), copy) == kept


@pytest.mark.parametrize(("cell", "root", "message"), FAULTS)
def test_a_wrong_day_is_refused_in_one_line(cell: str, root: str, message: str) -> None:
    row = Cells(str(Path("claims.csv:2")), {"stated": cell})
    with pytest.raises(BadInput, match=r"^claims\.csv:2 .*" + message) as fault:
        stated_in(context(), row, ("afp", "AFP"), root, ("2024-10-18", "2024-10-18"), False)
    assert "\n" not in str(fault.value)
