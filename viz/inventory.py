"""What there is: the sources of a case, the entities a name may mean, what is installed."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from importlib.metadata import PackageNotFoundError, version

from ..graph.identity import Identities
from ..graph.model import Claim, Entity
from ..graph.proposals import stands
from ..graph.tables import Row
from .teller import Answer, Teller

PACKAGES = (
    "networkx",
    "pandas",
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


def source_rows(
    described: Mapping[str, Mapping[str, str]], digests: Mapping[str, str], rows: Mapping[str, Sequence[Row]]
) -> list[Answer]:
    """Return one entry a source; `described` is what each source.toml says, by name."""
    result = []
    for name in sorted({*described, *digests}):
        own = {t: [r for r in rows[t] if str(r["uid"]).startswith(f"{name}:")] for t in rows}
        entry: Answer = {"name": name, "title": "(no folder any more)", "publisher": "", "licence": "", "coverage": ""}
        entry.update(described.get(name, {}))
        entry["counts"] = {t: len(own[t]) for t in ("documents", "records", "claims")}
        open_ = sum(not stands(str(r["status"]), str(r["basis"])) for r in own["claims"])
        if open_:
            entry["counts"].update(claims=len(own["claims"]) - open_, proposals=open_)
        entry["newest"] = max((str(r["known_by"]) for r in own["claims"]), default="") or None
        entry["digest"] = digests.get(name)
        result.append(entry)
    return result


def found_rows(
    found: Sequence[tuple[Entity, str]], ids: Identities, claims: Mapping[str, Claim], teller: Teller
) -> list[Answer]:
    """Return one entry an entity that a name may mean."""
    counts: dict[str, int] = {}
    for claim in claims.values():
        for uid in {ids.uid(claim.subject), ids.uid(claim.object)}:
            counts[uid] = counts.get(uid, 0) + 1
    return [
        {
            "node": teller.node(e.uid),
            "on": on,
            "claims": counts.get(e.uid, 0),
            "kept_apart": [f"{t} = {ids.entities[t].name}" for t in ids.twins(e.uid)],
        }
        for e, on in found
    ]


def check(what: str, ok: bool, found: str, repair: str = "") -> Answer:
    """Return one line of `doctor`."""
    return {"what": what, "ok": ok, "found": found, "repair": "" if ok else repair}


def installed(own_version: str) -> list[Answer]:
    """Return what `doctor` says of Python and the packages."""
    result = [
        check("entrepot", True, own_version),
        check("Python", sys.version_info >= (3, 11), sys.version.split()[0], "install Python 3.11 or newer"),
    ]
    for package in PACKAGES:
        try:
            result.append(check(package, True, version(package)))
        except PackageNotFoundError:
            result.append(check(package, False, "missing", f"pip install {package}"))
    return result
