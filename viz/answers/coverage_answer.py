"""The answer of `coverage`: what a case holds of what is known to exist."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ...graph.coverage.holdings import (
    STATES,
    WHOLE,
    Holding,
    Subject,
    holdings,
    is_by_hand,
    outside,
)
from ...graph.coverage.known_things import FAMILIES, KINDS, KnownThing, known_things
from ...graph.trade import flow_claims
from .answer import Answer
from .envelope import state_head

if TYPE_CHECKING:
    from ...graph.fold import Folded
    from ...graph.identity import Identities
    from ...graph.model import Claim, Document
    from .coverage_records import CoverageCell, HandSource, KnownThingRecord
    from .data import CoverageData

# The columns of the CSV form.
COLUMNS = (
    *("key", "family", "kind", "title", "publisher", "covers", "countries", "start", "end"),
    *("state", "editions", "newest_known", "older", "documents", "periods", "lacking"),
    *("address", "checked", "known_from"),
)


def coverage_data(
    state: int,
    folded: Folded,
    ids: Identities,
    documents: Mapping[str, Document],
    about: Subject,
    ends: Sequence[str] = (),
) -> CoverageData:
    """Return what a case holds of what is known to exist.

    Args:
        state: The version of the case.
        folded: Its claims.
        ids: Its entities.
        documents: Its documents, by uid.
        about: The question to which the answer is limited; an empty one for everything.
        ends: The names of the parties of that question.
    """
    flows = flow_claims(folded.claims_with(predicates=["EXPORTS_TO"]), ids.uid)
    every = list(holdings(known_things(), documents, flows, folded.as_of))
    wanted = [holding for holding in every if about.concerns(holding.thing)]
    return {
        **state_head(state),
        "command": "coverage",
        "as_of": folded.as_of or None,
        "ends": list(ends),
        "things": list(map(_record, wanted)),
        "cells": list(_cells(wanted)),
        "hand": list(_hand(folded.claims.values())),
        "outside": len(outside(every, documents)),
        "checked": max(thing.checked for thing in known_things()),
    }


@dataclass(frozen=True, slots=True, repr=False)
class CoverageAnswer(Answer["CoverageData"]):
    """What a case holds of what is known to exist, as `entrepot coverage` answers it."""

    content: CoverageData

    def data(self) -> CoverageData:
        """Return the answer as `coverage --json` prints it."""
        return self.content

    def lines(self) -> Iterator[str]:
        """Return the answer as lines of text."""
        from ..terminal.coverage_lines import coverage

        return coverage(self.content)

    def chosen(self, family: str = "", kind: str = "", missing: bool = False) -> CoverageAnswer:
        """Return the answer with some things only.

        Args:
            family: Only things of this subject, which the counts then are of; "" for all.
            kind: Only things of this kind of evidence; "" for all.
            missing: Whether what is whole on file is counted only and not listed.
        """
        things: list[KnownThingRecord] = []
        for thing in self.content["things"]:
            if family in ("", thing["family"]) and kind in ("", thing["kind"]):
                things.append(thing)
        cells = list(_counted((thing["family"], thing["kind"], thing["state"]) for thing in things))
        # After the counting: what is whole on file is still counted.
        if missing:
            things = [thing for thing in things if thing["state"] != WHOLE]
        return CoverageAnswer({**self.content, "things": things, "cells": cells})

    def rows(self) -> Iterator[list[object]]:
        """Yield the rows of the CSV form, one a thing; `COLUMNS` are their columns."""
        for thing in self.content["things"]:
            values: Mapping[str, object] = thing
            row: list[object] = []
            for column in COLUMNS:
                value = values[column]
                row.append(" ".join(map(str, value)) if isinstance(value, list) else value)
            yield row


def _record(holding: Holding) -> KnownThingRecord:
    thing: KnownThing = holding.thing
    return {
        "key": thing.key,
        "family": thing.family,
        "kind": thing.kind,
        "title": thing.title,
        "publisher": thing.publisher,
        "covers": thing.covers,
        "countries": sorted(thing.countries),
        "start": thing.start or None,
        "end": thing.end or None,
        "state": holding.state,
        "editions": list(holding.editions),
        "newest_known": thing.edition or None,
        "older": holding.is_older,
        "documents": list(holding.documents),
        "periods": list(holding.present),
        "lacking": len(holding.lacking),
        "address": thing.address,
        "checked": thing.checked,
        "known_from": thing.known_from,
    }


def _cells(found: Iterable[Holding]) -> Iterator[CoverageCell]:
    return _counted((item.thing.family, item.thing.kind, item.state) for item in found)


def _counted(things: Iterable[tuple[str, str, str]]) -> Iterator[CoverageCell]:
    """Yield the counts of each family and kind that has a thing, in the order of the table."""
    counts = Counter(things)
    # In the order of the table, and only where there is something to count.
    for family in FAMILIES:
        for kind in KINDS:
            whole, part, missing = (counts[family, kind, state] for state in STATES)
            if whole + part + missing:
                yield {
                    "family": family,
                    "kind": kind,
                    "on_file": whole,
                    "in_part": part,
                    "not_on_file": missing,
                }


def _hand(claims: Iterable[Claim]) -> Iterator[HandSource]:
    written: Counter[str] = Counter()
    quoted: Counter[str] = Counter()
    for claim in claims:
        source = claim.uid.partition(":")[0]
        if is_by_hand(source):
            written[source] += 1
            quoted[source] += bool(claim.quote)
    for source in sorted(written):
        yield {"source": source, "claims": written[source], "quoted": quoted[source]}
