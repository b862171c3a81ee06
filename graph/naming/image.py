"""The names of one state in a file beside the ledger: `find` and a shell that completes names read no table.

The file is derived and disposable. It is named by the digest of all that the names follow from, so a stale one is never
read; one that is damaged is made again.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from ..files import write_whole
from ..identity import Identities
from ..model import Entity

FOLDER = "index"
FORMAT = 1


@dataclass(frozen=True, slots=True)
class Image:
    """The entities of a state, how many claims name each, and how many proposals there are."""

    identities: Identities
    claims: Mapping[str, int]
    proposals: int


def path_of(case: Path, digest: str) -> Path:
    """Return where the image of a state stands in a case."""
    return case / FOLDER / f"names-{digest[:16]}.json"


def write(case: Path, digest: str, image: Image) -> None:
    """Write the image of a state, and remove those of other states; a case that cannot be written to has none."""
    path = path_of(case, digest)
    ids = image.identities
    fields = (
        "uid",
        "kind",
        "name",
        "aliases",
        "identifiers",
        "country",
        "broader",
        "records",
        "note",
    )
    text = json.dumps(
        {
            "format": FORMAT,
            "digest": digest,
            "entities": [[getattr(e, f) for f in fields] for e in ids.entities.values()],
            "resolve": dict(ids.resolve),
            "apart": sorted(sorted(pair) for pair in ids.apart),
            "unsure": sorted(sorted(pair) for pair in ids.unsure),
            "clashes": ids.clashes,
            "claims": dict(image.claims),
            "proposals": image.proposals,
        },
        ensure_ascii=False,
    )
    with suppress(OSError):
        write_whole(path, text)
        for other in path.parent.glob("names-*.json"):
            if other != path:
                other.unlink()


def read(case: Path, digest: str) -> Image | None:
    """Return the image of a state, or None where there is no whole one."""
    try:
        found = json.loads(path_of(case, digest).read_text(encoding="utf-8"))
        if found["format"] != FORMAT or found["digest"] != digest:
            return None
        entities = {row[0]: _entity(row) for row in found["entities"]}
        ids = Identities(
            entities,
            found["resolve"],
            frozenset(frozenset(pair) for pair in found["apart"]),
            frozenset(frozenset(pair) for pair in found["unsure"]),
            tuple(found["clashes"]),
        )
        return Image(ids, found["claims"], found["proposals"])
    except (OSError, ValueError, KeyError, TypeError, IndexError):
        return None


def _entity(row: list[object]) -> Entity:
    uid, kind, name, aliases, identifiers, country, broader, records, note = row
    return Entity(
        str(uid),
        str(kind),
        str(name),
        tuple(map(str, _list(aliases))),
        tuple((str(scheme), str(value)) for scheme, value in _list(identifiers)),
        str(country),
        str(broader),
        tuple(map(str, _list(records))),
        str(note),
    )


def _list(value: object) -> list[list[object]]:
    if not isinstance(value, list):
        raise TypeError
    return value
