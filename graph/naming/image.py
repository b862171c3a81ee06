"""The names of one state in a file beside the ledger, so that a search reads no table.

`find` and a shell that completes names use it. The file is derived and disposable. It is named by
the digest of all that the names follow from, so a stale one is never read. A damaged one is made
again.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ..files import write_whole
from ..identity import Identities
from ..model import Entity

FOLDER = "index"
FORMAT = 1
FIELDS = (
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


@dataclass(frozen=True, slots=True)
class Image:
    """The entities of a state, the number of claims on each, and the number of proposals."""

    identities: Identities
    claims: Mapping[str, int]
    proposals: int


def path_of(case: Path, digest: str) -> Path:
    """Return the path of the image of a state in a case."""
    # Sixteen digits name the file; the whole digest stands in it and is compared.
    return case / FOLDER / f"names-{digest[:16]}.json"


def write(case: Path, digest: str, image: Image) -> None:
    """Write the image of a state, and remove the images of others.

    Nothing happens if the case cannot be written to: the names are then made again each time.
    """
    path = path_of(case, digest)
    text = json.dumps(_content(digest, image), ensure_ascii=False)
    with suppress(OSError):
        write_whole(path, text)
        for other in path.parent.glob("names-*.json"):
            if other != path:
                other.unlink()


def _content(digest: str, image: Image) -> dict[str, Any]:
    ids = image.identities
    return {
        "format": FORMAT,
        "digest": digest,
        "entities": [_row(entity) for entity in ids.entities.values()],
        "resolve": dict(ids.resolve),
        "apart": _sorted_pairs(ids.apart),
        "unsure": _sorted_pairs(ids.unsure),
        "clashes": ids.clashes,
        "claims": dict(image.claims),
        "proposals": image.proposals,
    }


def _row(entity: Entity) -> list[Any]:
    return [getattr(entity, field) for field in FIELDS]


def _sorted_pairs(pairs: Collection[frozenset[str]]) -> list[list[str]]:
    return sorted(map(sorted, pairs))


def _pairs(rows: list[list[str]]) -> frozenset[frozenset[str]]:
    return frozenset(map(frozenset, rows))


def read(case: Path, digest: str) -> Image | None:
    """Return the image of a state, or None if there is no whole one."""
    try:
        content = json.loads(path_of(case, digest).read_text(encoding="utf-8"))
        if content["format"] != FORMAT or content["digest"] != digest:
            return None
        ids = Identities(
            {row[0]: _entity(row) for row in content["entities"]},
            content["resolve"],
            _pairs(content["apart"]),
            _pairs(content["unsure"]),
            tuple(content["clashes"]),
        )
        return Image(ids, content["claims"], content["proposals"])
    except (OSError, ValueError, KeyError, TypeError, IndexError):
        return None  # damaged, or of an older version: the caller makes it again


def _entity(row: list[object]) -> Entity:
    uid, kind, name, aliases, identifiers, country, broader, records, note = row
    return Entity(
        str(uid),
        str(kind),
        str(name),
        tuple(map(str, _list(aliases))),
        tuple(_identifiers(identifiers)),
        str(country),
        str(broader),
        tuple(map(str, _list(records))),
        str(note),
    )


def _identifiers(value: object) -> Iterator[tuple[str, str]]:
    for scheme, number in _list(value):
        yield str(scheme), str(number)


def _list(value: object) -> list[list[object]]:
    if not isinstance(value, list):
        raise TypeError
    return value
