"""What there is: the sources of a case, the entities a name may mean, what is installed."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from importlib.metadata import PackageNotFoundError, version
from typing import TYPE_CHECKING

from ...graph.extras import lacking
from ...graph.proposals import stands
from ...graph.tables import Row

if TYPE_CHECKING:
    from .data import Check, SourceRecord

# What every installation has, by the names of their distributions, for which `importlib.metadata`
# has the versions.
PACKAGES = (
    "networkx",
    "pyarrow",
    "numpy",
    "scipy",
    "pycountry",
    "typer",
    "kglite",
    "neo4j",
    "pyvis",
    "jinja2",
)
EXTRAS = {  # by the name that pyproject.toml has for them
    "reports": (("typst", "fontTools", "docx", "vl_convert", "pypdf"), "briefs as PDF and DOCX"),
    "shipments": (("duckdb",), "customs rows by the million"),
    "pandas": (("pandas",), "answers of queries as DataFrame, in Python"),
    "neo4j-rust": (("neo4j._rust",), "faster reading of a Neo4j server"),
    "fast": (("numba",), "faster sampling of worlds"),
}


def source_rows(
    described: Mapping[str, Mapping[str, str]],
    digests: Mapping[str, str],
    rows: Mapping[str, Sequence[Row]],
) -> list[SourceRecord]:
    """Return one entry a source; `described` is what each source.toml says, by name."""
    records: list[SourceRecord] = []
    for name in sorted({*described, *digests}):
        counts: dict[str, int] = {}
        for table in ("documents", "records", "claims"):
            counts[table] = len(_rows_of(name, rows[table]))
        days = [""]
        proposals = 0
        for row in _rows_of(name, rows["claims"]):
            days.append(str(row["known_by"]))
            if not stands(str(row["status"]), str(row["basis"])):
                proposals += 1
        # A claim that nobody has read is no evidence, and is not counted as a claim.
        if proposals:
            counts["claims"] -= proposals
            counts["proposals"] = proposals
        # A source whose folder is gone still has its tables in the case.
        about = described.get(name, {"title": "(no folder any more)"})
        records.append(
            {
                "name": name,
                "title": about["title"],
                "publisher": about.get("publisher", ""),
                "licence": about.get("licence", ""),
                "coverage": about.get("coverage", ""),
                "counts": counts,
                "newest": max(days) or None,
                "digest": digests.get(name),
            }
        )
    return records


def _rows_of(source: str, rows: Sequence[Row]) -> list[Row]:
    """Return the rows of a source, which its name and a colon begin in each uid."""
    return [row for row in rows if str(row["uid"]).startswith(f"{source}:")]


def check(what: str, ok: bool, found: str, repair: str = "") -> Check:
    """Return one line of `doctor`."""
    return {
        "what": what,
        "ok": ok,
        "warning": False,
        "found": found,
        "repair": "" if ok else repair,
    }


def installed(own_version: str) -> list[Check]:
    """Return what `doctor` says of Python and the packages."""
    result = [
        check("entrepot", True, own_version),
        check(
            "Python",
            sys.version_info >= (3, 11),
            sys.version.split()[0],
            "install Python 3.11 or newer",
        ),
    ]
    for package in PACKAGES:
        try:
            result.append(check(package, True, version(package)))
        except PackageNotFoundError:
            result.append(check(package, False, "missing", f"pip install {package}"))
    for extra, (modules, purpose) in EXTRAS.items():
        missing = lacking(modules)
        found = (
            f"not installed: {', '.join(missing)}; only for {purpose}: "
            f'pip install "entrepot[{extra}]"'
        )
        result.append(
            check(f"extra {extra}", True, found if missing else f"installed, for {purpose}")
        )
    return result
