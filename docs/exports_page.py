"""The page on exports: what each format carries and loses, and the columns of the tables."""

from __future__ import annotations

from collections.abc import Sequence

from model_pages import table

from entrepot.graph.reservations import RESERVATIONS
from entrepot.viz.files.case_tables import COLUMNS
from entrepot.viz.files.export_formats import FORMATS
from entrepot.viz.files.ftm_export import CARRIED as FTM
from entrepot.viz.files.stix_export import CARRIED as STIX

HEAD = """# Exports

`entrepot export FORMAT -o FOLDER` writes the case for other programs; `--as-of` and `--during`
choose the claims. `neo4j` (CSV for a bulk import) is described in [large data](scale.md). Files are
written whole, and the same version of a case gives the same bytes. They hold no path on your
computer and no time of day. Generated from the tables in `viz/files/` by `docs/make.py`.

## What may be passed on

An export obeys the terms of its sources as a brief does (`reuse` in `source.toml`). If a source
lets nothing be passed on, its claims are left out before anything is computed. If it lets only
facts be passed on, there is no quotation from it. Any other quotation has at most forty words.

Every format has the table of sources, inside it or as `sources.csv` beside it. The table says who
publishes what, under which licence, part by part where the parts have several (`terms`), what the
licence asks for (`conditions`), and how many claims were left out. **`non-commercial` there is a
limit on your use**, too. GraphML, GEXF, STIX (as markings) and RO-Crate also state the terms inside
the file.

Pages, their saved pictures and data, `query -o`, `screen -o` and the explorer follow the same
rules. Rows that may hold claims which must not be passed on cannot be written to a file. What is
printed to your own terminal is complete. Handling levels are not considered: `entrepot sources`
lists them.

## Nothing is exported as more than it is

Another program takes a line between two names for a fact. So a relation or claim with a reservation
has it in the name of its kind, if the format has kinds, and otherwise is exported as a note:
"""
BESIDE = """
Proposals of rules that nobody has read are in no export, and neither is a claim that a review
rejected. Denials that name no claim, and parties' own statements, are in the column `against`.
No number is given for a natural person.
"""
ASPECTS = ("Status", "Reservations", "Dates", "Sources", "Confidence")


def exports_page() -> str:
    """Return docs/exports.md."""
    lines = [HEAD]
    rows = [(f"`{item.word}`", item.means, _found(item.of_relations)) for item in RESERVATIONS]
    lines += [*table(("reservation", "means", "of"), rows), BESIDE.strip(), "", "## Formats", ""]
    heads = [(f"[`{item.name}`](#{item.name})", item.title, item.opens) for item in FORMATS]
    lines += table(("format", "is", "for"), [tuple(map(_cell, head)) for head in heads])
    for item in FORMATS:
        lines += [f"### {item.name}", "", f"{item.title}: {_files(item.files)}.", ""]
        lines += [
            f"- **{aspect}**: {how}." for aspect, how in zip(ASPECTS, item.carries, strict=True)
        ]
        losses = item.losses or ("Nothing that the tables hold.",)
        lines += ["", "What it cannot hold:", "", *(f"- {loss}" for loss in losses), ""]
    lines += ["## Where the columns of a claim go", ""]
    lines += table(
        ("column", "`ftm`", "`stix`"), [(f"`{name}`", *_places(name)) for name in _carried()]
    )
    lines += ["## Columns", ""]
    for name, columns in COLUMNS.items():
        lines += [f"### `{name}`", ""]
        cells = [(f"`{column.name}`", column.type, _cell(column.about)) for column in columns]
        lines += table(("column", "type", "holds"), cells)
    return "\n".join(lines).rstrip() + "\n"


def _files(names: Sequence[str]) -> str:
    return ", ".join(f"`{name}`" for name in names)


def _found(of_relations: bool) -> str:
    return "relations and claims" if of_relations else "claims"


def _carried() -> list[str]:
    return [
        column.name for column in COLUMNS["claims"] if column.name in FTM or column.name in STIX
    ]


def _places(name: str) -> tuple[str, str]:
    return FTM.get(name, "not held"), STIX.get(name, "not held")


def _cell(text: str) -> str:
    return text.replace("|", "\\|")
