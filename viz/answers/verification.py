"""The checks of `verify`: rows against digests, documents against hashes, quotes in place."""

from __future__ import annotations

import csv
import hashlib
import io
import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from ...graph.model import Claim, Document
from ...graph.plain_text import is_number
from ...graph.quotes import stands_in

if TYPE_CHECKING:
    from .data import DocumentCheck, Verification


NOT_AT_HAND = "not at hand"
ANOTHER = "another text: the hash does not fit"


def _held(documents: Iterable[Document], folders: Sequence[Path]) -> dict[str, tuple[Path, bytes]]:
    """Return the copies at hand of the documents, found by file name under the folders."""
    by_name: dict[str, list[Path]] = {}
    for folder in folders:
        for path in sorted(folder.rglob("*")):
            if path.is_file():
                by_name.setdefault(path.name, []).append(path)
    found: dict[str, tuple[Path, bytes]] = {}
    for document in documents:
        paths = by_name.get(Path(document.file).name, ()) if document.file else ()
        for path in paths:
            content = path.read_bytes()
            # Of several files with one name the last is kept unless one has the hash.
            found[document.uid] = (path, content)
            if hashlib.sha256(content).hexdigest() == document.sha256:
                break
    return found


# An entry of an EU text, as the list loader writes its place: annex, then number or name.
ENTRY = re.compile(
    r"annex (.+?), (?:no\. )?(.+?)(?:, statement of reasons, characters [0-9]+-[0-9]+)?$"
)


class _Text:
    """A document at hand, with the place that a locator names: `p3`, `I.ENTITIES:505`, `46441`.

    A claim that joins entries of one document names each.
    """

    def __init__(self, path: Path, content: bytes, read: Callable[[Path], str]) -> None:
        self.path, self.read = path, read
        try:
            self.text = content.decode("utf-8-sig")
        except UnicodeDecodeError:
            # Latin-1 decodes any bytes, so that the check ends with a verdict and not an error.
            self.text = content.decode("latin-1")
        # Empty lines are no paragraphs: a locator such as p3 counts those with text.
        self.paragraphs = [line for line in self.text.splitlines() if line.strip()]
        self.records: dict[str, str] | None = None

    def at(self, locator: str) -> str | None:
        """Return the text at a locator, None when there is no such place."""
        if locator.startswith("p") and is_number(locator[1:]):
            number = int(locator[1:])
            return self.paragraphs[number - 1] if 0 < number <= len(self.paragraphs) else None
        if locator == "in the text":
            # A captured document is quoted as it was read: one reading, or its words differ.
            return self.read(self.path)
        if self.records is None:
            self.records = self._records()
        entry = ENTRY.match(locator)
        return self.records.get(
            f"{entry[1]}:{entry[2]}" if entry else locator.removeprefix("entry ")
        )

    def at_all(self, locator: str) -> str | None:
        """Return the text at a locator, which may name several places with "; " between them."""
        places = list(map(self.at, locator.split("; ")))
        return None if None in places else "\n".join(filter(None, places))

    def _records(self) -> dict[str, str]:
        csv.field_size_limit(1 << 24)
        rows = list(csv.reader(io.StringIO(self.text, newline="")))
        if rows and "recordId" in rows[0] and "reason" in rows[0]:
            return _entries(rows)
        if rows and "PARTNER" in rows[0]:
            # A table of trade has one row for each partner; it is named as PARTNER=NAME.
            partner = rows[0].index("PARTNER")
            return {f"PARTNER={row[partner]}": " ".join(row) for row in rows[1:] if row}
        # OFAC's legacy files have no heading: the first cell is the number of the entry.
        return {row[0]: " ".join(row) for row in rows if row}


def _entries(rows: Sequence[Sequence[str]]) -> dict[str, str]:
    """Return what each entry of an act prints (name, reason, day), by annex and number."""
    at = {name: rows[0].index(name) for name in ("annex", "recordId", "name")}
    printed: dict[str, str] = {}
    for row in rows[1:]:
        if len(row) == len(rows[0]):
            # The number of an entry is unique in its annex only; some have none.
            entry = row[at["recordId"]] or row[at["name"]]
            printed[f"{row[at['annex']]}:{entry}"] = " ".join(row)
    return printed


def verify(
    documents: Mapping[str, Document],
    claims: Mapping[str, Claim],
    ledger: Mapping[str, bool],
    folders: Sequence[Path],
    read: Callable[[Path], str],
) -> Verification:
    """Return the result of every check and each fault.

    Args:
        documents: Those of the case, by uid.
        claims: Those of the case, by uid.
        ledger: For each source whether its rows are those that its digest names.
        folders: Folders with documents at hand.
        read: Gives the words of a document, '' if they cannot be read, as a claim quotes them.
    """
    faults: list[str] = []
    for source, intact in ledger.items():
        if not intact:
            faults.append(f"source {source}: its rows are not those its digest names")
    states, whole = _check_documents(documents, folders, faults, read)
    quotes = _check_quotes(claims, whole, faults)
    counted = Counter(state["state"] for state in states)
    return {
        "ledger": [{"source": source, "whole": ok} for source, ok in sorted(ledger.items())],
        "documents": states,
        "counts": {
            "documents_whole": len(whole),
            "documents_bad": counted[ANOTHER],
            "documents_missing": counted[NOT_AT_HAND],
            "quotes_found": quotes["found"],
            "quotes_bad": quotes["bad"],
            "quotes_unchecked": quotes["unchecked"],
            "without_text": quotes["none"],
        },
        "faults": faults,
    }


def _check_documents(
    documents: Mapping[str, Document],
    folders: Sequence[Path],
    faults: list[str],
    read: Callable[[Path], str],
) -> tuple[list[DocumentCheck], dict[str, _Text]]:
    """Return the state of each document with a file, and the texts whose hash fits.

    Other texts are added to `faults`.
    """
    copies = _held(documents.values(), folders)
    states: list[DocumentCheck] = []
    whole: dict[str, _Text] = {}
    for uid, document in sorted(documents.items()):
        if not document.file:
            continue
        if uid not in copies:
            states.append({"document": uid, "state": NOT_AT_HAND})
            continue
        path, content = copies[uid]
        if hashlib.sha256(content).hexdigest() == document.sha256:
            states.append({"document": uid, "state": "whole: the hash fits"})
            whole[uid] = _Text(path, content, read)
        else:
            states.append({"document": uid, "state": ANOTHER})
            faults.append(f"{path}: its SHA-256 is not the one recorded for {uid}")
    return states, whole


def _check_quotes(
    claims: Mapping[str, Claim], whole: Mapping[str, _Text], faults: list[str]
) -> dict[str, int]:
    """Return how many quotes stand in their place, and add those that do not to `faults`."""
    counts = {"found": 0, "bad": 0, "unchecked": 0, "none": 0}
    for uid, claim in sorted(claims.items()):
        if not claim.quote:
            counts["none"] += 1
            continue
        # A text with another hash is not searched: what it lacks would be no fault of the quote.
        if claim.document not in whole or claim.quote_state != "verified":
            counts["unchecked"] += 1
            continue
        place = whole[claim.document].at_all(claim.locator)
        if place == "":
            counts["unchecked"] += 1
            continue
        if place is not None and _stands_in(place, claim.quote):
            counts["found"] += 1
            continue
        counts["bad"] += 1
        where = "no such place" if place is None else "other words stand there"
        faults.append(f"claim {uid}: quote not at {claim.document} {claim.locator} ({where})")
    return counts


def _stands_in(place: str, quote: str) -> bool:
    """Return whether every part of a quote, between its omissions, stands in a text."""
    return all(stands_in(place, part) for part in quote.split(" [...] "))
