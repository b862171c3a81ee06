"""From the words a person types to an entity: uid, identifier, exact name, unique beginning; anything looser is listed.

One index of all names of a state serves every question: it is made once and kept with the identities. What is used
without asking is narrow (DESIGN 8); what `search` finds is wide, and its order is that of the page (find.js).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from ..errors import BadInput, wrong
from ..identity import Identities, normal
from ..model import Entity
from ..schema import schema
from .names import NameHit, Names, best_of
from .search import Spelling

LIMIT = 20  # hits shown unless more are asked for
CHOICES = 5  # names listed in a message
SEVERAL = (
    "uid",
    "former",
    "number",
    "name",
    "alias",
    "beginning",
)  # what a text may be used for; if it fits several, these
LOOSE = (*SEVERAL, "respelt", "words", "part")
SET = ("kind", "country", "listed", "listed-by")
SET_FORM = "kind=KIND, country=CODE, listed=yes or no, listed-by=AUTHORITY, separated by commas"


@dataclass(frozen=True, slots=True)
class Match:
    """The text as typed, the entities it stands for, and on what it matched.

    `listed` are those that a set leaves out because they are under a measure (`listed=no`).
    """

    text: str
    uids: tuple[str, ...]
    on: str
    listed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SearchHits:
    """The hits of a search, the closest first, up to a limit; and how many there are beyond it."""

    hits: tuple[NameHit, ...]
    more: int


def search(ids: Identities, text: str, limit: int = LIMIT) -> SearchHits:
    """Return the entities that a text may mean, the closest first, and how many there are beyond the limit.

    In order: uid or identifier; a name, then an alias, that is the text; names that begin with it, hold all its words,
    the beginnings of words, or its letters in a row; names one typing error away. After them, whatever the limit, the
    parties that a decision `not_same` keeps apart from one of those shown.
    """
    index = Names.of(ids)
    every = index.search(text)
    shown = every[:limit] if limit else every
    return SearchHits((*shown, *index.twins(shown)), len(every) - len(shown))


def find(ids: Identities, text: str, limit: int = LIMIT) -> list[tuple[Entity, str]]:
    """Return the entities that a text may mean, with on what they matched, the closest first (see `search`)."""
    return [(h.entity, h.on) for h in search(ids, text, limit).hits]


def one(ids: Identities, text: str) -> Match:
    """Return the one entity that the text stands for; raise `BadInput` that lists what it may mean.

    Used without asking are a uid, an identifier, an exact name or alias after normalisation, or a whole-word beginning
    of the names of one entity only. Asked about are a name that several have; an alias with which the name of another
    party begins, unless that is a kind or part of the first (Garpiya, Garpiya-A1) or the alias is a country's; and
    every name of a party that a decision `not_same` keeps apart from another: there only a uid or number is clear.
    """
    index = Names.of(ids)
    sure = index.sure(text)
    if sure and sure[0].how == "number" and any(e.name == text.strip() for e in index.exact(text)):
        sure = []  # a name written just so, before a code that only reads like it
    if len(sure) == 1:
        return Match(text, (sure[0].entity.uid,), sure[0].on)
    exact = index.exact(text) if not sure else [h.entity for h in sure]
    found = exact or index.begun(text)
    if (
        len(found) == 1
        and not ids.twins(found[0].uid)
        and not (exact and _shared(index, text, found[0]))
    ):
        best = best_of(Spelling.of(text), found[0])
        return Match(text, (found[0].uid,), best.hit().on if best else sure[0].on)
    raise _unclear(ids, text, bool(found))


def _shared(index: Names, text: str, entity: Entity) -> bool:
    """Return whether a text is only an alias of an entity, and the name of another party begins with it."""
    if entity.kind == "Country" or normal(entity.name) == normal(text):
        return False
    return any(
        e.uid != entity.uid and entity.uid not in index.ids.broader(e.uid)
        for e in index.begun(text)
    )


def _unclear(ids: Identities, text: str, several: bool) -> BadInput:
    """Return the refusal of a text that stands for nobody, or for more than one, with what to choose from."""
    said = " ".join(text.split())[:80]
    every = search(ids, text, 0).hits
    close = [h for h in every if h.how in (SEVERAL if several else LOOSE)] or every
    hits = list(close[:CHOICES])
    hits += [
        h
        for h in every
        if h.how == "apart" and h not in hits and set(ids.twins(h.entity.uid)) & _uids(hits)
    ]
    more = len([h for h in every if h.how != "apart"]) - len([h for h in hits if h.how != "apart"])
    if not hits:
        return BadInput(
            f"Nothing in this case is called “{said}”. Search for part of the name with:\nentrepot find {_quoted(said)}"
        )
    best, apart = hits[0], [h for h in hits if ids.twins(h.entity.uid)]
    if several and len([h for h in hits if h.how != "apart"]) == 1 and apart:
        opening = f"“{said}” is easily confused with another party, so please use an identifier:"
    elif several:
        opening = f"“{said}” may mean more than one party, so please use an identifier:"
    elif len(hits) == 1:
        return BadInput(
            f"No party is called “{said}”. Did you mean {described(ids, best.entity)}?\n"
            f"If so, use its identifier: {best.entity.uid}"
        )
    else:
        opening = (
            f"No party is called “{said}”. Did you mean one of these? If so, use its identifier:"
        )
    wide = max(len(h.entity.uid) for h in hits)
    rows = [
        f"  {h.entity.uid:<{wide}}  {described(ids, h.entity, _decided(h, hits, ids))}"
        for h in hits
    ]
    if more:
        rows.append(f"  and {more} more: entrepot find {_quoted(said)}")
    return BadInput("\n".join([opening, *rows]))


def _uids(hits: Sequence[NameHit]) -> set[str]:
    return {h.entity.uid for h in hits}


def _decided(hit: NameHit, hits: Sequence[NameHit], ids: Identities) -> str:
    """Return the words for a decision that keeps a hit apart from one listed before it."""
    before = _uids(hits[: hits.index(hit)])
    return (
        "an analyst decided: not the same party" if before & set(ids.twins(hit.entity.uid)) else ""
    )


def described(ids: Identities, entity: Entity, more: str = "") -> str:
    """Return an entity's name with its kind and country, for choosing between several."""
    kind = schema().kinds[entity.kind].label.split(" (")[0].lower()
    country = (
        ids.entities.get(entity.country.lower())
        if entity.country and entity.kind != "Country"
        else None
    )
    about = ", ".join(filter(None, (kind, country.name if country else "")))
    return f"{entity.name} ({'; '.join(filter(None, (about, more)))})"


def _quoted(text: str) -> str:
    plain = text.replace('"', "'")
    return plain if plain.isalnum() else f'"{plain}"'


def some(
    ids: Identities, text: str, blocked: Callable[[str], frozenset[str]] | None = None
) -> Match:
    """Return a set given as `kind=Company,country=CN,listed=no`, or the one entity of a name.

    `listed=yes` or `no`, and `listed-by=AUTHORITY`, keep the members under a blocking measure (of that authority) that
    is in force, or those under none; `blocked` returns the parties under one by authority, '' for any (see
    `measures.blocking`). Raises `BadInput` for a set without a member.
    """
    if "=" not in text:
        return one(ids, text)
    wanted = parts_of(text)
    kinds = {k.lower(): k for k in schema().kinds}
    if "kind" in wanted and wanted["kind"].lower() not in kinds:
        raise wrong("kind", wanted["kind"], "one of " + ", ".join(schema().kinds))
    country = wanted.get("country", "").lower()
    if country and ids.uid(country) not in ids.entities:
        raise wrong("country", wanted["country"], "an ISO 3166-1 alpha-2 code")
    uids = tuple(
        uid
        for uid, e in sorted(ids.entities.items())
        if ("kind" not in wanted or e.kind == kinds[wanted["kind"].lower()])
        and (not country or e.country == country)
    )
    left: tuple[str, ...] = ()
    if "listed" in wanted or "listed-by" in wanted:
        if blocked is None:
            raise wrong(
                "a set of entities", text, "kind and country only: this question knows no measures"
            )
        those = blocked(wanted.get("listed-by", ""))
        yes = wanted.get("listed", "yes").lower() == "yes"
        left = () if yes else tuple(uid for uid in uids if uid in those)
        uids = tuple(uid for uid in uids if (uid in those) == yes)
    if not uids:
        raise wrong("a set of entities", text, "a set with at least one member")
    return Match(text, uids, f"set of {len(uids)}", left)


def parts_of(text: str) -> dict[str, str]:
    """Return the conditions of a set by name; raise `BadInput` for one that there is not."""
    wanted: dict[str, str] = {}
    for part in text.split(","):
        name, _, value = (p.strip() for p in part.partition("="))
        if (
            name not in SET
            or not value
            or (name == "listed" and value.lower() not in ("yes", "no"))
        ):
            raise wrong("a set of entities", part, SET_FORM)
        wanted[name] = value
    return wanted
