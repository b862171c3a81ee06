"""The figures that sources give for one thing, side by side and never added up."""

from __future__ import annotations

from collections.abc import Sequence
from operator import attrgetter, itemgetter

from ....graph.model import Claim
from ...wording.plain_sentences import month
from ...wording.sentences import quantity
from ..document import Run
from .subject import PageContext


def differing(subject: PageContext) -> Run | None:
    """Return the line on figures that differ between sources, None if none do; never added up."""
    claims = _that_differ(subject)
    if not claims:
        return None
    shown = _by_source(subject, claims)
    note = subject.words("claims-note", claims=", ".join(map(attrgetter("uid"), claims)))
    text = subject.words("page-figures-differ", figures="; ".join(shown))
    return subject.computed(text, "figures", [note, *shown])


def giving_figures(subject: PageContext) -> set[str]:
    """Return the sources whose figures are told as differing from those of others."""
    return {claim.voice for claim in _that_differ(subject) if claim.quantity}


def _that_differ(subject: PageContext) -> list[Claim]:
    """Return the claims of the first set of figures that differ; an empty list without one."""
    uids = list(map(attrgetter("uid"), subject.claims(subject.edges)))
    for group in subject.serializer.conflicts(uids):
        if group["kind"] == "figures":
            return subject.stated(map(itemgetter("claim"), group["lines"]))
    return []


def _by_source(subject: PageContext, claims: Sequence[Claim]) -> list[str]:
    """Return the figures of some claims with who gave each and when, in order of their days."""
    shown: dict[tuple[str, str, float], str] = {}
    for claim in sorted(claims, key=attrgetter("known_by", "uid")):
        if claim.quantity:
            when = month(claim.known_by, subject.words) if claim.known_by else ""
            said = ", ".join(filter(None, (claim.voice, when)))
            # A source that gives one figure in two documents is told once.
            key = (claim.voice, claim.quantity.comparator, claim.quantity.value)
            shown.setdefault(key, f"{quantity(claim.quantity)} ({said})")
    return list(shown.values())
