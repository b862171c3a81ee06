"""What there is: the sources of a case, the entities a name may mean, what is installed."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from importlib.metadata import PackageNotFoundError, version

from ...graph.extras import lacking
from ...graph.proposals import stands
from ...graph.tables import Row
from .serializer import Answer

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
    "pandas": (("pandas",), "answers of queries as DataFrame, in Python"),
    "neo4j-rust": (("neo4j._rust",), "faster reading of a Neo4j server"),
    "fast": (("numba",), "faster sampling of worlds"),
}


def source_rows(
    described: Mapping[str, Mapping[str, str]],
    digests: Mapping[str, str],
    rows: Mapping[str, Sequence[Row]],
) -> list[Answer]:
    """Return one entry a source; `described` is what each source.toml says, by name."""
    result = []
    for name in sorted({*described, *digests}):
        own = {t: [r for r in rows[t] if str(r["uid"]).startswith(f"{name}:")] for t in rows}
        entry: Answer = {
            "name": name,
            "title": "(no folder any more)",
            "publisher": "",
            "licence": "",
            "coverage": "",
        }
        entry.update(described.get(name, {}))
        entry["counts"] = {t: len(own[t]) for t in ("documents", "records", "claims")}
        open_ = sum(not stands(str(r["status"]), str(r["basis"])) for r in own["claims"])
        if open_:
            entry["counts"].update(claims=len(own["claims"]) - open_, proposals=open_)
        entry["newest"] = max((str(r["known_by"]) for r in own["claims"]), default="") or None
        entry["digest"] = digests.get(name)
        result.append(entry)
    return result


def check(what: str, ok: bool, found: str, repair: str = "") -> Answer:
    """Return one line of `doctor`."""
    return {"what": what, "ok": ok, "found": found, "repair": "" if ok else repair}


def installed(own_version: str) -> list[Answer]:
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
        found = f'not installed: {", ".join(missing)}; only for {purpose}: pip install "entrepot[{extra}]"'
        result.append(
            check(f"extra {extra}", True, found if missing else f"installed, for {purpose}")
        )
    return result
