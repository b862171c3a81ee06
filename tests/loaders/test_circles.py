"""Files that go round: a thing above itself is refused in one line; each other's alias stay two."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from entrepot.casework.case import Case
from entrepot.graph.errors import BadInput
from entrepot.loaders.curated import CLAIM, DOCUMENT, ENTITY

TOML = 'title="t"\npublisher="p"\naddress="a"\nlicence="l"\ncoverage="c"\ngrade="B2"\nuses=[]\n'
FIRM = {"kind": "Company", "country": ""}
PAGE = {"title": "t", "outlet": "o", "published": "2026-01-01", "language": "en"}
SAID = {
    "fact": "f",
    "subject": "a",
    "predicate": "SUPPLIES",
    "object": "b",
    "level": "firm",
    "status": "asserted",
    "asserter": "a",
    "root": "a:2026-01-01:x",
    "document": "d1",
    "basis": "statement",
    "grade": "B3",
    "known_by": "2026-01-01",
    "quote_state": "none",
}
Rows = list[dict[str, str]]
TWO = [{"key": "a", "name": "A", **FIRM}, {"key": "b", "name": "B", **FIRM}]
PAGES = [{"key": "d1", **PAGE}, {"key": "d2", **PAGE}]


def build(folder: Path, entities: Rows, documents: Rows, claims: Rows) -> Case:
    case = Case.create(folder / "case")
    source = case.path / "sources" / "circle"
    source.mkdir(parents=True, exist_ok=True)
    (source / "source.toml").write_text(TOML, encoding="utf-8")
    (source / "README.md").write_text("# Circle\n", encoding="utf-8")
    (source / "loader.py").write_text(
        "from entrepot.loaders.curated import load\n", encoding="utf-8"
    )
    for name, columns, rows in (("entities", ENTITY, entities), ("documents", DOCUMENT, documents),
                                ("claims", CLAIM, claims)):  # fmt: skip
        with (source / f"{name}.csv").open("w", encoding="utf-8", newline="") as out:
            writer = csv.DictWriter(out, columns)
            writer.writeheader()
            writer.writerows({**dict.fromkeys(columns, ""), **row} for row in rows)
    settings = (case.path / "case.toml").read_text(encoding="utf-8")
    (case.path / "case.toml").write_text(
        'sources = ["circle"]\n' + settings.partition("\n\n")[2], encoding="utf-8"
    )
    mine = Case.open(str(case.path))
    mine.build()
    return Case.open(str(case.path))


@pytest.mark.parametrize(
    ("entities", "documents", "claims", "right"),
    [
        (
            [{**TWO[0], "broader": "b"}, {**TWO[1], "broader": "a"}],
            PAGES,
            [],
            "circle:a > circle:b > circle:a",
        ),
        ([{**TWO[0], "broader": "a"}, TWO[1]], PAGES, [], "circle:a > circle:a"),
        (
            TWO,
            [{**PAGES[0], "derived_from": "d2"}, {**PAGES[1], "derived_from": "d1"}],
            [],
            "circle:d1 > circle:d2",
        ),
        (
            TWO,
            PAGES,
            [
                {**SAID, "key": "1", "copy_of": "circle:2"},
                {**SAID, "key": "2", "copy_of": "circle:1"},
            ],
            "circle:1 > circle:2 > circle:1",
        ),
    ],
)
def test_a_circle_is_refused_in_one_line(
    tmp_path: Path, entities: Rows, documents: Rows, claims: Rows, right: str
) -> None:
    with pytest.raises(BadInput, match="a chain that ends") as refused:
        build(tmp_path, entities, documents, claims)
    assert right in str(refused.value)
    assert "\n" not in str(refused.value)
    assert not list((tmp_path / "case" / "ledger").rglob("state-*"))


def test_two_parties_that_are_each_others_alias_stay_two(tmp_path: Path) -> None:
    crossed = [{**TWO[0], "name": "Vega Works LLC", "aliases": "Lyra Works LLC"},
               {**TWO[1], "name": "Lyra Works LLC", "aliases": "Vega Works LLC"}]  # fmt: skip
    case = build(tmp_path, crossed, PAGES, [{**SAID, "key": "1"}])
    assert {case.identities.uid(u) for u in ("circle:a", "circle:b")} == {"circle:a", "circle:b"}
    assert [(e.source, e.target) for e in case.fold().edges.values()] == [("circle:a", "circle:b")]
