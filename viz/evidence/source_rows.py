"""Where the words of a claim were read, as rows that open the source or say why they do not."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePath

from ...graph.model import Claim, Document
from ...graph.web_addresses import NOTHING, PAGE, WebAddress, archived, opened
from ..answers.serializer import Serializer
from ..wording.citations import quotation, read_in
from ..words import Words
from .panel import PanelRow

HASH = 12  # digits of a hash that tell one copy from another


def source_rows(serializer: Serializer, claim: Claim) -> Iterator[PanelRow]:
    """Yield the document of a claim with its quotation, its copies, and others that have the claim.

    Each row opens what it names, or says why it does not.
    """
    document = serializer.documents[claim.document]
    yield source_row(serializer, claim)
    yield from _copies(document, claim, serializer.words)
    for uid in claim.also:
        # Other documents with the claim have no quotation on file of their own.
        other = serializer.documents[uid]
        found = opened(other, None, serializer.address_rules)
        small = reached(found, other, serializer.words)
        where = read_in(other, claim, serializer.words)
        yield PanelRow(where, small=small, link=found.address)


def source_row(serializer: Serializer, claim: Claim, note: str = "") -> PanelRow:
    """Return where a claim was read, with as much of its words as may be passed on, and a link.

    Args:
        serializer: The fold and the rules of its sources.
        claim: The claim.
        note: What is said of the quotation.
    """
    document, words = serializer.documents[claim.document], serializer.words
    quote, refused = quotation(claim, serializer.reuse, words)
    found = opened(document, claim, serializer.address_rules)
    state = words.term("quote", claim.quote_state)
    small = (note, state, refused, reached(found, document, words))
    where = read_in(document, claim, words)
    return PanelRow(where, quote, "; ".join(filter(None, small)), "", found.address)


def reached(found: WebAddress, document: Document, words: Words) -> str:
    """Return what an address opens, or why there is none; "" for the document itself."""
    if found.reach == PAGE:
        return ""
    if found.reach == NOTHING and document.address:
        return words("opens-not-derived", address=document.address)
    return words(f"opens-{found.reach}")


def _copies(document: Document, claim: Claim, words: Words) -> Iterator[PanelRow]:
    """Yield the archived copies of a document: one on the web, and the file that was read."""
    address = archived(document.address, document.note, claim.note, claim.locator)
    if address:
        yield PanelRow(words("archived-web"), link=address)
    if document.file:
        path = PurePath(document.file)
        # Where a file of a machine lies is nobody else's concern.
        file = path.name if path.is_absolute() else document.file
        yield PanelRow(words("archived-file", file=file, hash=document.sha256[:HASH] or "-"))
