"""Rows become Arrow tables as Arrow makes them of Python values, without importing pandas."""

from __future__ import annotations

import subprocess
import sys
from operator import itemgetter

import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from entrepot.graph.table_digests import pack, table_of_lines
from entrepot.graph.tables import COLUMNS, Row, canonical_line

TEXTS = st.text(st.characters(exclude_categories=["Cs"]))
VALUES = {"string": TEXTS, "bool": st.booleans(), "list<item: string>": st.lists(TEXTS, max_size=3)}


@pytest.mark.parametrize("name", COLUMNS)
@settings(deadline=None, max_examples=30)
@given(data=st.data())
def test_rows_are_the_table_that_arrow_makes_of_them(name: str, data: st.DataObject) -> None:
    fields = {each.name: st.none() | VALUES[str(each.type)] for each in COLUMNS[name]}
    optional = {**fields, "no column": TEXTS}
    drawn = st.fixed_dictionaries({}, optional=optional)
    rows: list[Row] = data.draw(st.lists(drawn, min_size=1, max_size=4))
    table = table_of_lines(list(map(canonical_line, rows)), COLUMNS[name])
    assert table.equals(pa.Table.from_pylist(rows, schema=COLUMNS[name]))
    assert table.schema.equals(COLUMNS[name])


def test_tables_of_several_batches_are_sorted_by_uid(monkeypatch: pytest.MonkeyPatch) -> None:
    uids = ["a:3", "a:1", "a:é", "a:2", "a:Z", *map("a:{}0".format, range(20))]
    tables: dict[str, list[Row]] = {name: [] for name in COLUMNS}
    tables["records"] = [{"uid": uid} for uid in uids]
    whole, packed = pack(tables)
    # Batches, sorted files and their merging, and the parts in which rows are put in order.
    for name, value in {"BATCH": 2, "FEW": 3, "RUN": 40, "OPENED": 2, "PART": 4}.items():
        monkeypatch.setattr(f"entrepot.graph.table_digests.{name}", value)
    digest, again = pack(tables)
    parts = list(again["records"].parts())
    assert digest == whole
    assert list(map(len, parts)) == [4] * 6 + [1]
    assert pa.concat_tables(parts).column("uid").to_pylist() == sorted(uids)
    assert pa.concat_tables(parts).equals(packed["records"].rows)
    assert [len(part) for part in packed["documents"].parts()] == [0]
    tables["records"].sort(key=itemgetter("uid"))
    in_order = pack(tables)[1]["records"]
    assert [part.to_pydict() for part in in_order.parts()] == [part.to_pydict() for part in parts]


def test_a_table_is_made_without_pandas() -> None:
    code = (
        "import sys; from entrepot.graph.table_digests import COLUMNS, pack; "
        "pack({**dict.fromkeys(COLUMNS, []), 'records': [{'uid': 'a:1'}]}); "
        "sys.exit('pandas' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
