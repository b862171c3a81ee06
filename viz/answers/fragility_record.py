"""What a connection hangs on, as answers print it: who said it, when, and in which document."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ...graph.analysis.fragility import ConnectionFragility, Fragility
from ...graph.fold import Folded
from ...graph.identity import Identities
from ...graph.model import Claim
from ..wording.name_words import the
from ..wording.sentences import name
from ..words import ENGLISH, Value, Words

if TYPE_CHECKING:
    from .records import FragilityRecord, RootDocument, RootRecord
    from .serializer import Serializer


def first_said(folded: Folded, ids: Identities, root: str) -> tuple[str, list[str], list[Claim]]:
    """Return when an original statement was public first, who said it then, and the claims of it.

    Returns:
        The day, "" where no claim goes back to the statement; the sources, sorted; the claims that
        were public on that day, by uid.
    """
    claims = folded.claims_with(roots=[root])
    day = min((claim.known_by for claim in claims), default="")
    voices: set[str] = set()
    first: list[Claim] = []
    for claim in sorted(claims, key=lambda each: each.uid):
        if claim.known_by == day:
            voices.add(claim.voice or name(ids, claim.asserter))
            first.append(claim)
    return day, sorted(voices), first


def fragility_record(
    fragile: ConnectionFragility | None, serializer: Serializer
) -> FragilityRecord | None:
    """Return on which sources and statements a connection hangs; None where nothing connects.

    Args:
        fragile: The smallest sets; None where they were not computed.
        serializer: The relations in words.
    """
    if fragile is None or not fragile.voices.smallest or not fragile.roots.smallest:
        return None
    voices, roots = fragile.voices, fragile.roots
    statements = [root_record(root, serializer) for root in roots.smallest]
    names = [_several([each], serializer.words, sources=True) for each in voices.smallest]
    said = [in_words(statement, serializer) for statement in statements]
    return {
        "sources": {
            "names": list(voices.smallest),
            "least": voices.least,
            "of": voices.labels,
            "exact": voices.exact,
            "sentence": _sentence(voices, names, serializer),
        },
        "statements": {
            "statements": statements,
            "least": roots.least,
            "of": roots.labels,
            "exact": roots.exact,
            "sentence": _sentence(roots, said, serializer),
        },
    }


def root_record(root: str, serializer: Serializer) -> RootRecord:
    """Return an original statement with who said it first, and the documents that had it then."""
    day, voices, claims = first_said(serializer.folded, serializer.ids, root)
    documents: dict[str, RootDocument] = {}
    for claim in claims:
        document = serializer.documents[claim.document]
        documents[document.uid] = {
            "uid": document.uid,
            "title": document.title,
            "published": document.published or None,
        }
    return {
        "root": root,
        "voices": voices,
        "said": day or None,
        "documents": list(documents.values()),
    }


def in_words(statement: RootRecord, serializer: Serializer) -> str:
    """Return a statement by who made it, on which day, and in which documents."""
    words = serializer.words
    if statement["said"] is None:
        return statement["root"]
    titles = [document["title"] for document in statement["documents"]]
    return words(
        "falls-statement",
        who=_several(statement["voices"], words, sources=True),
        day=words.day(statement["said"]),
        documents=_several(titles, words),
    )


def _sentence(found: Fragility, named: Sequence[str], serializer: Serializer) -> str:
    """Return what would have to be wrong for no documented route to be left."""
    key = "falls" if found.exact else "falls-bound"
    values: dict[str, Value] = {"count": len(named), "named": _several(named, serializer.words)}
    return serializer.words(key, **values, least=found.least, of=found.labels)


def _several(items: Sequence[str], words: Words, sources: bool = False) -> str:
    """Return items as a list in a sentence; names of sources have their article in English."""
    if sources and words.lang == ENGLISH:
        items = list(map(the, items))
    if len(items) < 2:
        return "".join(items)
    return words("several-and", first=", ".join(items[:-1]), last=items[-1])
