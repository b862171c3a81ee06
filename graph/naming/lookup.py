"""From what a user types to an entity: by uid, identifier, exact name or beginning of a name.

One index of all names of a state serves every search: it is made once and kept with the
identities. `one` uses a text only if its meaning is clear; `search` lists everything that it may
mean, in the order of the page (script/search.js).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from ..errors import BadInput, wrong
from ..identity import Identities, normal
from ..model import Entity
from ..schema import schema
from .names import NameHit, Names, best_of, uids_of
from .search import Spelling

LIMIT = 20  # hits shown unless more are asked for
CHOICES = 5  # names listed in a message
LONGEST = 1_000  # characters of a text that is looked up
# The ways of matching that are listed where a text fits several entities.
SEVERAL = ("uid", "former", "number", "name", "alias", "beginning")
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
    """The hits of a search up to a limit, the closest first, and how many more there are."""

    hits: tuple[NameHit, ...]
    more: int


def search(ids: Identities, text: str, limit: int = LIMIT) -> SearchHits:
    """Return the entities that a text may mean, the closest first.

    The order is: uid or identifier; a name, then an alias, that is the text; names that begin
    with it, hold all its words, the beginnings of words, or its letters in a row; names one typing
    error away. After them, whatever the limit, come the parties that a decision `not_same` keeps
    apart from one of the hits (docs/decisions/0004).

    Args:
        ids: The entities of the case.
        text: What the user typed, in any script. Upper and lower case do not matter.
        limit: Largest number of hits; 0 for all.

    Returns:
        The hits, and the number of those beyond the limit.

    Raises:
        BadInput: The text is too long to be a name.
    """
    refuse_long(text)
    index = Names.of(ids)
    matches = index.search(text)
    shown = matches[:limit] if limit else matches
    return SearchHits((*shown, *index.twins(shown)), len(matches) - len(shown))


def refuse_long(text: str) -> None:
    """Raise `BadInput` for a text that is longer than any name, before names are compared with it.

    Each of its words is compared with those of all names, so that a pasted page takes minutes.
    """
    if len(text) > LONGEST:
        raise wrong("a name", f"{len(text):,} characters", f"at most {LONGEST:,} characters")


def find(ids: Identities, text: str, limit: int = LIMIT) -> list[tuple[Entity, str]]:
    """Return the entities that a text may mean, each with on what it matched (see `search`)."""
    return [(hit.entity, hit.on) for hit in search(ids, text, limit).hits]


def one(ids: Identities, text: str) -> Match:
    """Return the one entity that a name or identifier stands for.

    Used are a uid, an identifier, an exact name or alias after normalisation, and the whole-word
    beginning of the names of one entity only. Similar spellings are only suggested in the error
    message and never used (docs/names.md).

    Three kinds of name are not clear enough: a name that several entities have; an alias with
    which the name of another party begins, unless that party is a kind or part of the first
    (Garpiya, Garpiya-A1) or the alias is a country's; and every name of a party that a decision
    `not_same` keeps apart from another, which only a uid or number names
    (docs/decisions/0004).

    Args:
        ids: The entities of the case.
        text: What the user typed. Upper and lower case do not matter.

    Raises:
        BadInput: Nothing matches, or the text is not clear. The message lists candidates with
            their uids.
    """
    refuse_long(text)
    index = Names.of(ids)
    sure = _sure(index, text)
    if len(sure) == 1:
        return Match(text, (sure[0].entity.uid,), sure[0].on)
    exact = index.exact(text)
    named = [hit.entity for hit in sure] or exact or index.begun(text)
    if len(named) == 1 and not ids.twins(named[0].uid):
        best = best_of(Spelling.of(text), named[0])
        if best is not None and not (exact and _is_shared(index, text, named[0])):
            return Match(text, (named[0].uid,), best.hit().on)
    raise _unclear(ids, text, bool(named))


def _sure(index: Names, text: str) -> list[NameHit]:
    """Return the entities of a uid or number."""
    hits = index.sure(text)
    if hits and hits[0].how == "number":
        # A name written just so comes before a code that only reads like it.
        for entity in index.exact(text):
            if entity.name == text.strip():
                return []
    return hits


def _is_shared(index: Names, text: str, entity: Entity) -> bool:
    """Return whether a text is only an alias, and the name of another party begins with it."""
    # A country is meant by its name, also where the name of a firm or port begins with it.
    if entity.kind == "Country" or normal(entity.name) == normal(text):
        return False
    for other in index.begun(text):
        if other.uid != entity.uid and entity.uid not in index.ids.broader(other.uid):
            return True
    return False


def _unclear(ids: Identities, text: str, is_several: bool) -> BadInput:
    """Return the error for a text that fits no entity, or several, with what to choose from."""
    typed = " ".join(text.split())[:80]
    matches = search(ids, text, 0).hits
    hits = _choices(ids, matches, SEVERAL if is_several else LOOSE)
    if not hits:
        return BadInput(
            f"Nothing in this case is called “{typed}”. Search for part of the name with:\n"
            f"entrepot find {_quoted(typed)}"
        )
    # A spelling that is only close is offered and never used: it may be that of another party.
    if not is_several and len(hits) == 1:
        entity = hits[0].entity
        return BadInput(
            f"No party is called “{typed}”. Did you mean {described(ids, entity)}?\n"
            f"If so, use its identifier: {entity.uid}"
        )
    lines = [_opening(ids, typed, hits, is_several)]
    width = max(len(hit.entity.uid) for hit in hits)
    for hit in hits:
        entity = hit.entity
        shown = described(ids, entity, _decided(hit, hits, ids))
        lines.append(f"  {entity.uid:<{width}}  {shown}")
    more = _matched(matches) - _matched(hits)
    if more:
        lines.append(f"  and {more} more: entrepot find {_quoted(typed)}")
    return BadInput("\n".join(lines))


def _choices(ids: Identities, matches: Sequence[NameHit], ways: Sequence[str]) -> Sequence[NameHit]:
    """Return the hits that an error lists: the closest, and those kept apart from one of them."""
    close = [hit for hit in matches if hit.how in ways] or matches
    shown = list(close[:CHOICES])
    # A party kept apart by a decision is always listed beside the other, whatever the limit.
    twins: list[NameHit] = []
    for hit in matches:
        if hit.how == "apart" and hit not in shown and _twins_among(ids, hit, shown):
            twins.append(hit)
    return [*shown, *twins]


def _opening(ids: Identities, typed: str, hits: Sequence[NameHit], is_several: bool) -> str:
    if not is_several:
        return (
            f"No party is called “{typed}”. Did you mean one of these? If so, use its identifier:"
        )
    if _matched(hits) == 1 and any(ids.twins(hit.entity.uid) for hit in hits):
        return f"“{typed}” is easily confused with another party, so please use an identifier:"
    return f"“{typed}” may mean more than one party, so please use an identifier:"


def _matched(hits: Sequence[NameHit]) -> int:
    """Return the number of hits that match by themselves, not only by a decision."""
    return sum(hit.how != "apart" for hit in hits)


def _twins_among(ids: Identities, hit: NameHit, others: Sequence[NameHit]) -> bool:
    """Return whether a decision keeps a hit apart from one of others."""
    return not uids_of(others).isdisjoint(ids.twins(hit.entity.uid))


def _decided(hit: NameHit, hits: Sequence[NameHit], ids: Identities) -> str:
    """Return the words for a decision that keeps a hit apart from one listed before it."""
    before = hits[: hits.index(hit)]
    return "an analyst decided: not the same party" if _twins_among(ids, hit, before) else ""


def described(ids: Identities, entity: Entity, more: str = "") -> str:
    """Return an entity's name with its kind and country, for a choice between several."""
    kind = schema().kinds[entity.kind].label.split(" (")[0].lower()
    country = None
    if entity.country and entity.kind != "Country":
        country = ids.entities.get(entity.country.lower())
    about = ", ".join(filter(None, (kind, country.name if country else "")))
    return f"{entity.name} ({'; '.join(filter(None, (about, more)))})"


def _quoted(text: str) -> str:
    plain = text.replace('"', "'")
    return plain if plain.isalnum() else f'"{plain}"'


def some(
    ids: Identities, text: str, blocked: Callable[[str], frozenset[str]] | None = None
) -> Match:
    """Return the entities of a set such as `kind=Company,country=CN`, or the one of a name.

    `listed=yes` keeps the members under a blocking measure that is in force, and `listed=no` those
    under none; `listed-by=AUTHORITY` is about the measures of one authority.

    Args:
        ids: The entities of the case.
        text: A set, or what `one` takes.
        blocked: The parties under a measure of an authority; "" for any (see
            `measures.blocking`). Without it, a set cannot have `listed` or `listed-by`.

    Raises:
        BadInput: The set is of another form or has no member, or the name is not clear.
    """
    if "=" not in text:
        return one(ids, text)
    conditions = parts_of(text)
    uids = tuple(_members(ids, conditions))
    left_out: tuple[str, ...] = ()
    if "listed" in conditions or "listed-by" in conditions:
        if blocked is None:
            expected = "kind and country only: this question knows no measures"
            raise wrong("a set of entities", text, expected)
        measures = blocked(conditions.get("listed-by", ""))
        listed: list[str] = []
        unlisted: list[str] = []
        for uid in uids:
            (listed if uid in measures else unlisted).append(uid)
        if conditions.get("listed", "yes").lower() == "yes":
            uids = tuple(listed)
        else:
            # An answer names whom it leaves out for being listed.
            uids, left_out = tuple(unlisted), tuple(listed)
    if not uids:
        raise wrong("a set of entities", text, "a set with at least one member")
    return Match(text, uids, f"set of {len(uids)}", left_out)


def _members(ids: Identities, conditions: Mapping[str, str]) -> Iterator[str]:
    """Yield the uids of a kind and country, sorted; raise `BadInput` for an unknown one."""
    kind, country = _kind_of(conditions), conditions.get("country", "").lower()
    if country and ids.uid(country) not in ids.entities:
        raise wrong("country", conditions["country"], "an ISO 3166-1 alpha-2 code")
    for uid, entity in sorted(ids.entities.items()):
        if (not kind or entity.kind == kind) and (not country or entity.country == country):
            yield uid


def _kind_of(conditions: Mapping[str, str]) -> str:
    """Return the kind of a set as the schema spells it, or an empty string for any kind."""
    if "kind" not in conditions:
        return ""
    kinds = {name.lower(): name for name in schema().kinds}
    kind = kinds.get(conditions["kind"].lower())
    if kind is None:
        raise wrong("kind", conditions["kind"], "one of " + ", ".join(schema().kinds))
    return kind


def parts_of(text: str) -> dict[str, str]:
    """Return the conditions of a set by name; raise `BadInput` for an unknown one.

    >>> parts_of("kind=Company, country=CN")
    {'kind': 'Company', 'country': 'CN'}
    """
    conditions: dict[str, str] = {}
    for part in text.split(","):
        name, _, value = map(str.strip, part.partition("="))
        if name not in SET or not value:
            raise wrong("a set of entities", part, SET_FORM)
        if name == "listed" and value.lower() not in ("yes", "no"):
            raise wrong("a set of entities", part, SET_FORM)
        conditions[name] = value
    return conditions
