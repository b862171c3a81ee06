"""From the words a person types to an entity: uid, identifier, exact name, unique beginning.

Anything looser is listed, never used; so is every name of a party that a decision `not_same`
keeps apart from another: there only a uid or an identifier is clear (DESIGN 8).
"""

from __future__ import annotations

import difflib
from collections.abc import Sequence
from dataclasses import dataclass

from .errors import BadInput, wrong
from .identity import Identities, normal
from .model import Entity
from .schema import schema


@dataclass(frozen=True, slots=True)
class Match:
    """What was typed, the entities it stands for, and on what it matched."""

    text: str
    uids: tuple[str, ...]
    on: str


def _names(entity: Entity) -> list[str]:
    return [entity.name, *entity.aliases]


def find(ids: Identities, text: str, limit: int = 20) -> list[tuple[Entity, str]]:
    """Return entities that the text may mean, with on what they matched, closest first."""
    exact = _exact(ids, text)
    if exact:
        found = list(exact)
    else:
        wanted = normal(text)
        words = set(wanted.split())
        found = [(e, f"beginning of {name!r}") for e in ids.entities.values() for name in [_begins(e, wanted)] if name]
        taken = {e.uid for e, _ in found}
        for entity in ids.entities.values():
            hit = next((n for n in _names(entity) if words and words <= set(normal(n).split())), "")
            if hit and entity.uid not in taken:
                found.append((entity, f"words of {hit!r}"))
                taken.add(entity.uid)
        if not found:
            by_name = {normal(n): e for e in ids.entities.values() for n in _names(e)}
            for close in difflib.get_close_matches(wanted, by_name, n=limit, cutoff=0.75):
                if by_name[close].uid not in taken:
                    found.append((by_name[close], f"spelling close to {close!r}"))
                    taken.add(by_name[close].uid)
    listed = {e.uid for e, _ in found}
    for entity, _ in list(found):
        for twin in ids.twins(entity.uid):
            if twin not in listed:
                found.append((ids.entities[twin], f"kept apart from {entity.name} by a decision"))
                listed.add(twin)
    return found[:limit]


def _begins(entity: Entity, wanted: str) -> str:
    """Return the name of which `wanted` is a whole-word beginning, or nothing."""
    return next((n for n in _names(entity) if wanted and f"{normal(n)} ".startswith(f"{wanted} ")), "")


def _exact(ids: Identities, text: str) -> list[tuple[Entity, str]]:
    if text in ids.entities or text in ids.resolve:
        entity = ids.entities[ids.uid(text)]
        return [(entity, "uid" if text == entity.uid else f"former or record uid {text}")]
    if text.lower() in ids.entities:
        return [(ids.entities[text.lower()], "uid")]
    value = text.strip().removeprefix("IMO ").removeprefix("INN ")
    by_id = [
        (e, f"{schema().schemes[s].label} {v}")
        for e in ids.entities.values()
        for s, v in e.identifiers
        if v == value and s not in ("ofac", "eu")
    ]
    if by_id:
        return by_id[:1] if len({e.uid for e, _ in by_id}) == 1 else by_id
    wanted = normal(text)
    return [
        (e, "name" if normal(e.name) == wanted else f"alias {hit!r}")
        for e in ids.entities.values()
        for hit in [next((n for n in _names(e) if normal(n) == wanted), "")]
        if hit and wanted
    ]


def _clear(on: str) -> bool:
    return not (on == "name" or on.startswith(("alias ", "beginning ")))


def one(ids: Identities, text: str) -> Match:
    """Return the one entity that the text stands for; raise `BadInput` listing what it may mean."""
    found = _exact(ids, text)
    if not found:
        wanted = normal(text)
        found = [(e, f"beginning of {name!r}") for e in ids.entities.values() for name in [_begins(e, wanted)] if name]
    if len(found) == 1:
        entity, on = found[0]
        if _clear(on) or not ids.twins(entity.uid):
            return Match(text, (entity.uid,), on)
        why = "stands under a decision `not_same`; give the uid"
        raise BadInput(f"{text!r} {why}: {_listing(find(ids, text))}")
    if not found:
        found = find(ids, text)
    if not found:
        raise BadInput(f"{text!r}: no entity of that name, alias, identifier or uid; try `entrepot find`")
    raise BadInput(f"{text!r} may mean (give the uid): {_listing(found)}")


def _listing(found: Sequence[tuple[Entity, str]]) -> str:
    return "; ".join(f"{e.uid} = {e.name} ({on})" for e, on in found[:8])


def some(ids: Identities, text: str) -> Match:
    """Return a set given as `kind=Company,country=CN`, or the one entity of a name."""
    if "=" not in text:
        return one(ids, text)
    wanted: dict[str, str] = {}
    for part in text.split(","):
        name, _, value = part.partition("=")
        if name.strip() not in ("kind", "country") or not value.strip():
            raise wrong("a set of entities", part, "kind=KIND and country=CODE, separated by a comma")
        wanted[name.strip()] = value.strip()
    kinds = {k.lower(): k for k in schema().kinds}
    if "kind" in wanted and wanted["kind"].lower() not in kinds:
        raise wrong("kind", wanted["kind"], "one of " + ", ".join(schema().kinds))
    country = wanted.get("country", "").lower()
    if country and ids.uid(country) not in ids.entities:
        raise wrong("country", wanted["country"], "an ISO 3166-1 alpha-2 code")
    uids = tuple(
        uid
        for uid, e in sorted(ids.entities.items())
        if ("kind" not in wanted or e.kind == kinds[wanted["kind"].lower()]) and (not country or e.country == country)
    )
    if not uids:
        raise wrong("a set of entities", text, "a set with at least one member")
    return Match(text, uids, f"set of {len(uids)}")
