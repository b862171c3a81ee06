"""Whose marks are on the parts that were found in the examined examples of a model or series."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from operator import attrgetter

from ....graph.model import Claim, Edge
from ..document import Bullets, Part, Run, Runs
from .dossier_subject import DossierSubject, able
from .open_questions import titled

MAKERS = 5  # makers that a sentence names


def marks_in_examples(subject: DossierSubject) -> list[Part]:
    """Return, by source, how many makers' marks were found in examined examples of a weapon.

    The mark of a maker in one example is not thereby in another, and does not say who sold the
    part. Of an examined weapon itself nothing is returned: its parts are told of it.
    """
    items: list[Runs] = []
    for voice, edges in sorted(_marks_by_source(subject).items()):
        items.append((_marks(subject, voice, edges),))
    return titled(subject, "dossier-examined", Bullets(tuple(items))) if items else []


def makers_named(subject: DossierSubject) -> list[str]:
    """Return the makers that `marks_in_examples` names, each once."""
    named: dict[str, None] = {}
    for _, edges in sorted(_marks_by_source(subject).items()):
        named.update(dict.fromkeys(_by_parts(subject, edges)[:MAKERS]))
    return list(named)


def _marks_by_source(subject: DossierSubject) -> dict[str, list[Edge]]:
    """Return the marks of named makers in the examined examples of a weapon, by source."""
    ids = subject.evidence.ids
    found: dict[str, list[Edge]] = {}
    if not subject.is_weapon or ids.entities[subject.uid].kind == "WeaponInstance":
        return found
    for edge in able(subject.serializer, subject.serializer.series(subject.uid)):
        if _is_mark(subject, edge):
            for voice in set(map(attrgetter("voice"), subject.claims([edge]))):
                found.setdefault(voice, []).append(edge)
    return found


def _by_parts(subject: DossierSubject, edges: Sequence[Edge]) -> list[str]:
    """Return makers, those of most parts first; those of as many by their names."""
    counts = Counter(map(attrgetter("target"), edges))
    name = subject.serializer.node
    return sorted(counts, key=lambda uid: (-counts[uid], name(uid)["short"], uid))


def _is_mark(subject: DossierSubject, edge: Edge) -> bool:
    """Return whether a relation tells the mark of a named maker."""
    maker = subject.evidence.ids.entities[edge.target]
    return edge.predicate == "BRANDED_BY" and maker.kind == "Company" and not edge.gap


def _marks(subject: DossierSubject, voice: str, edges: Sequence[Edge]) -> Run:
    """Return the sentence of one source, with a note of all makers and of its first claims."""
    say, node = subject.words, subject.serializer.node
    counts = Counter(map(attrgetter("target"), edges))
    makers = _by_parts(subject, edges)
    several = max(counts.values()) > 1
    counted: list[str] = []
    for uid in makers:
        count = f" ({counts[uid]})" if several else ""
        counted.append(f"{node(uid)['short']}{count}")
    examples = len(set(map(attrgetter("source"), edges)))
    rest = max(len(counted) - MAKERS, 0)
    text = say(
        "examined-marks",
        source=subject.who(voice),
        examples=examples,
        number=subject.in_words(examples),
        makers=len(makers),
        count=subject.in_words(len(makers)),
        counted=int(several),
        first=", ".join(counted[:MAKERS]) if rest else subject.several(counted),
        rest=rest,
    )
    shown = [_first(subject, voice, edges, uid).uid for uid in makers[:MAKERS]]
    lines = [", ".join(counted), say("claims-note", claims=", ".join(shown))]
    return subject.computed(text, f"examined:{voice}", lines)


def _first(subject: DossierSubject, voice: str, edges: Sequence[Edge], maker: str) -> Claim:
    """Return the first claim of a source on a maker's mark, by day and uid."""
    own: list[Claim] = []
    for edge in edges:
        if edge.target == maker:
            own += [claim for claim in subject.claims([edge]) if claim.voice == voice]
    return min(own, key=attrgetter("known_by", "uid"))
