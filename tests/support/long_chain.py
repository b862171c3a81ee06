"""A case of one long chain, each step denied: the question that is longest to print."""

from __future__ import annotations

from pathlib import Path

from entrepot.casework.case import Case

CHAIN = """
from entrepot.graph.dates import Interval
from entrepot.graph.model import Claim, Document, Record

N = {legs}


def load(context):
    page = context.uid("page")
    context.add_document("page", Document(page, "D", "d", "2024-01-01"), "here")
    for n in range(N + 1):
        name = f"Party {{n}} 东方公司 شركة #[x] <b>"
        context.add_record(
            f"p{{n}}", Record(context.uid(f"p{{n}}"), "Company", name, country="cn"), "here"
        )
    for n in range(N):
        yield Claim(
            uid=context.uid(f"c{{n}}"), fact=f"f{{n}}", subject=context.uid(f"p{{n}}"),
            predicate="SUPPLIES",
            object=context.uid(f"p{{n + 1}}"), interval=Interval("2023", ""),
            asserter=context.uid("p0"), voice="V",
            root=f"r:2024-01-01:{{n}}", document=page, locator=str(n), grade="B3",
            known_by="2024-01-01",
        )
        yield Claim(
            uid=context.uid(f"d{{n}}"), fact=f"d{{n}}", subject=context.uid(f"p{{n}}"),
            predicate="SUPPLIES",
            object=context.uid(f"p{{n + 1}}"), status="denied", act="denies_fact",
            denies=(context.uid(f"c{{n}}"),),
            asserter=context.uid(f"p{{n + 1}}"), voice=f"W{{n}}", root=f"w:2024-02-01:{{n}}",
            document=page,
            locator=str(n), grade="B3", known_by="2024-02-01",
        )
"""


def chain_of(path: Path, legs: int) -> Case:
    """Return a case of one chain, each claim denied, its names in three scripts and in markup."""
    made = Case.create(path / "case")
    source = made.path / "sources" / "made"
    source.mkdir(parents=True)
    text = 'title="made"\npublisher="p"\naddress="a"\nlicence="l"\ncoverage="c"\n'
    text += 'grade="B2"\nuses=["countries"]\n'
    (source / "source.toml").write_text(text, encoding="utf-8")
    (source / "README.md").write_text("# Made\n", encoding="utf-8")
    (source / "loader.py").write_text(CHAIN.format(legs=legs), encoding="utf-8")
    (made.path / "case.toml").write_text('sources = ["made"]\n', encoding="utf-8")
    Case.open(str(made.path)).build()
    return Case.open(str(made.path))
