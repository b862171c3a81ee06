"""The catalogue over the shared lists returns equal rows on both engines.

Questions without rows in the bundled case have some here.
"""

from __future__ import annotations

import contextlib
import sys
from pathlib import Path

import pytest

from entrepot.casework.case import Case
from entrepot.queries.catalogue import catalogue
from entrepot.queries.parameters import examples
from entrepot.queries.query_run import run

BENCHMARKS = Path(__file__).resolve().parents[2] / "benchmarks"


@pytest.mark.slow
def test_every_question_gives_equal_rows_over_all_lists(
    documents: Path, tmp_path: Path, neo4j_url: str
) -> None:
    sys.path.insert(0, str(BENCHMARKS))
    try:
        from lists import planned  # type: ignore[import-not-found]  # benchmarks/lists.py
    finally:
        sys.path.pop(0)
    case = Case.create(tmp_path / "case")
    case.build(planned(case, documents / "data"))
    case = Case.open(str(tmp_path / "case"))
    case.fill()
    case.fill(neo4j_url, replace=True)
    counts = {}
    with (
        contextlib.closing(case.store("")) as embedded,
        contextlib.closing(case.store(neo4j_url)) as server,
    ):
        for name, query in catalogue().items():
            values = examples(query.parameters)
            here, there = (
                run(store, query.text, values, timeout=300, limit=0) for store in (embedded, server)
            )
            assert here == there, name
            counts[name] = len(here.rows)
    empty = {name for name, query in catalogue().items() if query.empty and not counts[name]}
    assert empty == {
        # The lists of this case have no parts of weapons.
        "maker-countries",
        "maker-countries-of-weapon",
        "not-built-before",
        "part-makers-of-weapon",
    }
