"""The claims and documents that differ between the image of a version and another version."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import count
from typing import Any

from ...ledger import Ledger, State
from ...model import Claim
from ...proposals import sides
from ...reviews import Review, applied
from ...tables import Row, claims_of, document_of
from ..packing import packed, reader
from ..state_image import STANDINGS, StateImage, source_of
from ..stored_rows import StoredRows
from .changed_inputs import ChangedInputs, read_alone
from .row_plans import NewRow, RowPlan


@dataclass
class ChangedRows:
    """The rows of one section that are removed from it or put into it."""

    removed: set[int] = field(default_factory=set)
    inserted: list[NewRow] = field(default_factory=list)

    def plan(self, rows: StoredRows[Any]) -> RowPlan:
        """Return the rows of the section as they are to be."""
        return RowPlan.of(len(rows), self.removed, self.inserted)


@dataclass(frozen=True)
class ClaimChanges:
    """The claims that differ, by standing: as they were and as they are.

    `before` and `after` have the claims that count and differ, `plans` the rows of each standing,
    and `counts` how many rows of each source stand in each section, in the order of the sources.
    """

    before: Mapping[str, Claim]
    after: Mapping[str, Claim]
    proposed_before: Mapping[str, Claim]
    proposed_after: Mapping[str, Claim]
    plans: Mapping[str, RowPlan]
    counts: Mapping[str, Mapping[str, int]]


class VersionRows:
    """The rows of a version in the claim log, under its reviews."""

    def __init__(
        self, ledger: Ledger, state: State, reviews: Sequence[Review], let_in: Collection[str]
    ) -> None:
        """Read nothing yet."""
        self.ledger, self.state = ledger, state
        self._reviews, self._let_in = reviews, let_in

    def table(self, source: str, digest: str, name: str) -> list[Row]:
        """Return a table of one source as it was written."""
        return self.ledger.read(read_alone(source, digest), name)

    def standing(self, rows: Iterable[Row]) -> list[Mapping[str, Claim]]:
        """Return the claims of rows by standing, as they are reviewed, in the order of the rows."""
        # A review changes one claim by itself, so that the standing of some rows needs no others.
        every = sides(claims_of(applied(rows, self._reviews, self._let_in)))
        return [every.claims, every.proposals, every.rejected]

    def uids(self, source: str, name: str) -> list[str]:
        """Return the uids of a table of a source of the version, in its order."""
        state = read_alone(source, self.state.sources[source])
        uids: list[str] = self.ledger.whole(state, name).column("uid").to_pylist()
        return uids


def changed_claims(image: StateImage, version: VersionRows, changed: ChangedInputs) -> ClaimChanges:
    """Return the claims of a version that differ from those of an image.

    Args:
        image: The image of another version.
        version: The rows of the version.
        changed: How the inputs of the two differ.
    """
    edits: dict[str, ChangedRows] = {}
    spans: dict[str, SourceSpans] = {}
    for name in STANDINGS:
        edits[name] = ChangedRows()
        spans[name] = SourceSpans(image.counts[name])
    # The claims of a source that changed are all placed by their reviews anyway.
    elsewhere = _by_source(changed.reviewed, version.state, changed.after)
    # Rows stand in the order of their sources. New rows of two sources may stand before the same
    # old one, and a plan keeps such rows in the order in which they are inserted.
    for source in sorted({*changed.before, *changed.after, *elsewhere}):
        if source in elsewhere:
            _review_again(image, version, source, elsewhere[source], edits, spans)
            continue
        rows: list[Row] = []  # a source that was taken out of the case has none
        if source in changed.after:
            rows = version.table(source, changed.after[source], "claims")
        for name, claims in zip(STANDINGS, version.standing(rows), strict=True):
            spans[name].replace(source, getattr(image, name), claims, edits[name])
    before: dict[str, dict[str, Claim]] = {}
    after: dict[str, dict[str, Claim]] = {}
    plans: dict[str, RowPlan] = {}
    counts: dict[str, Mapping[str, int]] = {}
    for name in STANDINGS:
        section: StoredRows[Claim] = getattr(image, name)
        before[name] = _removed(section, edits[name])
        after[name] = _inserted(edits[name])
        plans[name] = edits[name].plan(section)
        counts[name] = spans[name].counts
    # No relation rests on a rejected claim: only the rows of these are needed.
    return ClaimChanges(
        before["claims"],
        after["claims"],
        before["proposals"],
        after["proposals"],
        plans,
        counts,
    )


def changed_documents(
    image: StateImage, version: VersionRows, changed: ChangedInputs
) -> tuple[RowPlan, Mapping[str, int]]:
    """Return the rows of the documents of a version, and how many of them each source has."""
    edit, spans = ChangedRows(), SourceSpans(image.counts["documents"])
    for source in sorted({*changed.before, *changed.after}):
        documents: dict[str, object] = {}
        if source in changed.after:
            for row in version.table(source, changed.after[source], "documents"):
                documents[str(row["uid"])] = document_of(row)
        spans.replace(source, image.documents, documents, edit)
    return edit.plan(image.documents), spans.counts


class SourceSpans:
    """Where the rows of each source stand in a section, and how many they are to be."""

    def __init__(self, counts: Mapping[str, int]) -> None:
        """Take the number of rows of each source, in the order of the sources."""
        self._starts: dict[str, int] = {}
        place = 0
        for source in sorted(counts):
            self._starts[source] = place
            place += counts[source]
        self._sizes, self._end = dict(counts), place
        self._now = dict(counts)

    @property
    def counts(self) -> Mapping[str, int]:
        """How many rows each source has now; a source without rows is not there."""
        return {source: self._now[source] for source in sorted(self._now) if self._now[source]}

    def span(self, source: str) -> range:
        """Return the numbers of the rows of a source: none, where they would be, if it has none."""
        if source in self._starts:
            start = self._starts[source]
            return range(start, start + self._sizes[source])
        # It would stand before the first source that comes after it.
        start = self._end
        for other, other_start in self._starts.items():
            if other > source:
                start = min(start, other_start)
        return range(start, start)

    def add(self, source: str, rows: int) -> None:
        """Note that a source has more rows, or fewer."""
        self._now[source] = self._now.get(source, 0) + rows

    def replace(
        self, source: str, rows: StoredRows[Any], now: Mapping[str, object], edit: ChangedRows
    ) -> None:
        """Put the rows of a source in place of those that it has; equal ones stay."""
        span = self.span(source)
        self.add(source, len(now) - len(span))
        place_of = dict(zip(map(rows.key, span), span, strict=True))
        # Rows of the two that are equal and in the same order stay where they are.
        content = dict(zip(now, map(packed, now.values()), strict=True))
        kept = _kept(place_of, content, rows)
        edit.removed.update(set(span).difference(kept.values()))
        # From the end, as a new row stands before the next one that stays.
        following = span.stop
        later: list[NewRow] = []
        for key in reversed(content):
            if key in kept:
                following = kept[key]
            else:
                later.append(NewRow(following, key, content[key]))
        edit.inserted.extend(reversed(later))


def _kept(
    place_of: Mapping[str, int], content: Mapping[str, bytes], rows: StoredRows[Any]
) -> dict[str, int]:
    """Return the places of the rows that stay: equal ones, as long as their order is the same."""
    # A greedy choice: some rows more than need be may be written anew where many change places. The
    # file is the same, because it follows from the content and order of all rows alone.
    kept: dict[str, int] = {}
    last = -1
    for key, text in content.items():
        place = place_of.get(key, -1)
        if place > last and rows.content(place) == text:
            kept[key] = last = place
    return kept


def _by_source(uids: Iterable[str], state: State, changed: Collection[str]) -> dict[str, set[str]]:
    """Return the claims of sources that did not change, by source."""
    sources: dict[str, set[str]] = {}
    for uid in sorted(uids):
        source = source_of(uid)
        # A review may be about a claim of a source that the case does not have now.
        if source in state.sources and source not in changed:
            sources.setdefault(source, set()).add(uid)
    return sources


def _review_again(
    image: StateImage,
    version: VersionRows,
    source: str,
    uids: Collection[str],
    edits: Mapping[str, ChangedRows],
    spans: Mapping[str, SourceSpans],
) -> None:
    """Put claims of a source where their reviews place them."""
    # Within a source, the rows of every standing are in the order of its table in the claim log.
    place_of = dict(zip(version.uids(source, "claims"), count()))
    # A review may outlive the row that it is about.
    present = sorted(filter(place_of.__contains__, uids), key=place_of.__getitem__)
    rows = version.ledger.where(
        read_alone(source, version.state.sources[source]),
        "claims",
        _among(present),
    )
    for name, claims in zip(STANDINGS, version.standing(rows), strict=True):
        section: StoredRows[Claim] = getattr(image, name)
        span = spans[name].span(source)
        for uid in present:
            # A claim that changes its standing leaves one section and comes into another. One that
            # was corrected does both in the same section.
            number = section.number(uid)
            content = packed(claims[uid]) if uid in claims else None
            if number is not None and content == section.content(number):
                continue
            if number is not None:
                edits[name].removed.add(number)
                spans[name].add(source, -1)
            if content is not None:
                before = bisect_left(
                    span, place_of[uid], key=lambda each: place_of[section.key(each)]
                )
                edits[name].inserted.append(NewRow(span.start + before, uid, content))
                spans[name].add(source, 1)


def _among(uids: Collection[str]) -> Callable[[Any], Any]:
    """Return the filter of a table that keeps the rows of some uids."""
    wanted = frozenset(uids)

    def is_wanted(batch: Any) -> Any:
        import pyarrow as pa  # only where a review changed, and not with the module

        column = batch.column("uid").to_pylist()
        return pa.array(list(map(wanted.__contains__, column)), pa.bool_())

    return is_wanted


def _removed(section: StoredRows[Claim], edit: ChangedRows) -> dict[str, Claim]:
    return {section.key(number): section.at(number) for number in sorted(edit.removed)}


def _inserted(edit: ChangedRows) -> dict[str, Claim]:
    read = reader(Claim)
    return {row.key: read(row.content) for row in edit.inserted}
