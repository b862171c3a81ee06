"""The image of a state written from a stream of claims: not all claims or relations are in memory.

Claims are read once: their rows are written as they come, and what indexes and relations need of
them is kept as numbers. Relations are then combined in the order of their keys, some at a time,
from the rows that were written. The file is the same to the byte as that of `state_image.write`.
"""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import chain
from pathlib import Path

import numpy as np
import numpy.typing as npt

from ..fold import FoldParts, designations_of, properties_of
from ..fold_arrays import FoldArrays, claims_behind, coded, level_of, rows_of_claims
from ..fold_index import keys_of_edge, listing_examples
from ..identity import Identities
from ..leg_table import LegPart
from ..legs import LegKey
from ..model import Claim, Document, Edge
from ..proposals import Proposals
from ..support import StrengthTable
from .claim_pass import ClaimPass
from .index_pairs import GrowingPairs, Pairs, write_postings
from .mapped_file import SectionWriter, write_mapped
from .packing import packed, reader
from .state_image import (
    StateInputs,
    by_key,
    by_source,
    changes_of,
    entity_keys,
    facts_of,
    head_of,
    objects,
    proposal_keys,
    write_entities,
    write_index_of_names,
)
from .stored_fold_arrays import write_fold_arrays
from .stored_rows import BETWEEN, RowSums, summed_rows, write_rows

Numbers = npt.NDArray[np.int64]
_claim = reader(Claim)


@dataclass(frozen=True, slots=True)
class StateStream:
    """What a state follows from, and its claims as they pass.

    Attributes:
        claims: Every claim as reviewed, in the order of the log.
        documents: Every document by uid.
        ids: The entities of the graph.
        proposed_ids: Returns the entities that proposals, by uid, know.
        table: The table of strengths in force.
    """

    claims: Iterable[Claim]
    documents: Mapping[str, Document]
    ids: Identities
    proposed_ids: Callable[[Mapping[str, Claim]], Identities]
    table: StrengthTable


def write(path: Path, inputs: StateInputs, stream: StateStream) -> None:
    """Write the image of a state whole or not at all.

    Args:
        path: The file; it is replaced if it is there.
        inputs: What the state follows from.
        stream: What the state says.

    Raises:
        OSError: The file cannot be written.
        Unsorted: The claims come in another order than that of a log.
    """
    head: dict[str, object] = {}
    write_mapped(path, head, partial(_fill, head=head, inputs=inputs, stream=stream))


def _fill(
    writer: SectionWriter, head: dict[str, object], inputs: StateInputs, stream: StateStream
) -> None:
    """Write the sections of a state, and what is known at their end into the head."""
    ids, found = stream.ids, ClaimPass(stream.ids)
    sums = summed_rows(writer, "claims", found.rows(stream.claims))
    for name in ("proposals", "rejected"):
        write_rows(writer, name, objects(getattr(found, name)))
    order = found.order()
    is_reordered = bool(np.any(order[1:] < order[:-1]))
    if is_reordered:
        writer.numbers("order", order, "I")
    write_rows(writer, "documents", objects(stream.documents))
    proposed_ids = stream.proposed_ids(found.proposals)
    write_entities(writer, ids, proposed_ids)
    edges = _EdgePass(writer, sums, found, order, FoldParts(_by_uid(found), ids, stream.table))
    write_rows(writer, "edges", edges.rows())
    held = _HeldClaims(found, edges.moves, ids)
    write_rows(writer, "properties", objects(held.properties))
    write_rows(writer, "designations", objects(held.designations))
    write_rows(writer, "named", objects(by_key(found.named)))
    writer.numbers("listings", held.examples(), "I")
    write_postings(writer, "edges by", edges.by.pairs())
    write_postings(writer, "claims by", found.by.pairs(edges.moves))
    write_postings(writer, "claims naming", found.naming.pairs(edges.moves))
    proposed = Proposals(found.proposals, proposed_ids, ids)
    write_postings(writer, "proposals about", Pairs.of(enumerate(proposal_keys(proposed))))
    write_postings(writer, "entities by", Pairs.of(enumerate(entity_keys(ids))))
    write_index_of_names(writer, ids)
    arrays = _fold_arrays(found, order, edges, held)
    write_fold_arrays(writer, arrays)
    counts = {
        "claims": found.sources,
        "proposals": by_source(found.proposals),
        "rejected": by_source(found.rejected),
        "documents": by_source(stream.documents),
    }
    fold = {
        "newest": arrays.days[-1] if arrays.days else "",
        "authorities": held.authorities,
        "movements": edges.movements,
    }
    lacking = changes_of(ids, proposed_ids) if proposed_ids is not ids else None
    head.update(head_of(inputs, counts, facts_of(ids), lacking, fold, is_reordered))


def _by_uid(found: ClaimPass) -> dict[str, Claim]:
    return {claim.uid: claim for claim in found.special.values()}


class _HeldClaims:
    """What a fold holds of listings and of claims without an object."""

    def __init__(self, found: ClaimPass, moves: Numbers, ids: Identities) -> None:
        self._claims = _by_uid(found)
        self.number_of: dict[str, int] = {}
        for number, claim in found.special.items():
            self.number_of[claim.uid] = int(moves[number])
        self.properties = properties_of(self._claims, ids)
        self.designations = designations_of(self._claims, ids)
        subjects = {claim.subject for claim in self.listings()}
        self.authorities = {subject: ids.uid(subject) for subject in sorted(subjects)}

    def listings(self) -> list[Claim]:
        """Return the listings of every party, in the order of the parties."""
        return list(map(self._claims.__getitem__, chain(*self.designations.values())))

    def examples(self) -> list[int]:
        """Return the number of one listing of each subject and measure."""
        return [self.number_of[claim.uid] for claim in listing_examples(self.listings())]


class _EdgePass:
    """The relations, combined some at a time, and what is found of them as they pass.

    Attributes:
        moves: By the number of a claim in the log, its number in the fold.
        by: The index of the relations by what they join.
        movements: The number of supported movements of each level.
        behind: The numbers of the claims and denials of each relation, one after the other.
        ends: Where those of each relation end.
        movement: By relation, the place of its level in `movements`, -1 if it is no movement.
    """

    def __init__(
        self,
        writer: SectionWriter,
        sums: RowSums,
        found: ClaimPass,
        order: Numbers,
        fold: FoldParts,
    ) -> None:
        self._writer, self._sums, self._found, self._fold = writer, sums, found, fold
        self.moves = np.empty(len(order), np.int64)
        self.moves[order] = np.arange(len(order))
        self.by = GrowingPairs()
        self.movements: dict[str, int] = {}
        self.behind, self.ends, self.movement = array("I"), array("I", [0]), array("i")
        self._places: dict[str, int] = {}

    def rows(self) -> Iterator[tuple[str, bytes]]:
        """Yield the rows of the relations, in the order of their keys."""
        legs = self._found.legs
        uids = legs.uids(self._found.flags()[1])
        denials = {claim.uid: number for number, claim in self._found.special.items()}
        for part in legs.parts():
            for edge, number_of in self._edges(part, uids):
                for uid in claims_behind(edge):
                    number = number_of[uid] if uid in number_of else denials[uid]
                    self.behind.append(int(self.moves[number]))
                self.by.add(len(self.movement), keys_of_edge(edge))
                self.ends.append(len(self.behind))
                self._count(level_of(edge))
                yield edge.uid, packed(edge)

    def _count(self, level: str | None) -> None:
        if level is None:
            self.movement.append(-1)
            return
        self.movements[level] = self.movements.get(level, 0) + 1
        self.movement.append(self._places.setdefault(level, len(self._places)))

    def _edges(
        self, part: LegPart, uids: Iterator[str]
    ) -> Iterator[tuple[Edge, Mapping[str, int]]]:
        """Yield the relations of some keys, with the numbers of claims by uid."""
        numbers = sorted(set(part.claims))
        claims = self._claims(numbers)
        uid_of = {number: claim.uid for number, claim in zip(numbers, claims, strict=True)}
        number_of = {uid: number for number, uid in uid_of.items()}

        def legs() -> Iterator[tuple[LegKey, str, dict[str, bool]]]:
            # The keys come first: where they end, no uid is taken.
            for (key, members), uid in zip(part.members(), uids, strict=False):
                yield key, uid, {uid_of[number]: each for number, each in members.items()}

        by_uid = {claim.uid: claim for claim in claims}
        for edge in self._fold.edges(legs(), by_uid):
            if edge is not None:
                yield edge, number_of

    def _claims(self, numbers: Sequence[int]) -> list[Claim]:
        """Return the claims of some numbers, made from the rows that were written."""
        lines = self._writer.read_back("claims.rows", self._sums.spans(numbers))
        return [_claim(line.partition(BETWEEN)[2]) for line in lines]


def _fold_arrays(
    found: ClaimPass, order: Numbers, edges: _EdgePass, held: _HeldClaims
) -> FoldArrays:
    days, known = found.known.sorted(order)
    starts, start = found.start.sorted(order)
    ends, end = found.end.sorted(order)
    denied, bearing = found.flags()
    own_first, own = rows_of_claims(held.properties.values(), held.number_of)
    listed_first, listing = rows_of_claims(held.designations.values(), held.number_of)
    listings = held.listings()
    _, kind = coded((claim.subject, claim.measure) for claim in listings)
    places = {subject: place for place, subject in enumerate(held.authorities)}
    return FoldArrays(
        days=days,
        starts=starts,
        ends=ends,
        levels=tuple(edges.movements),
        known=known,
        start=start,
        end=end,
        denied=denied[order],
        bearing=bearing[order],
        behind_first=np.array(edges.ends, np.uint32),
        behind=np.array(edges.behind, np.uint32),
        movement=np.array(edges.movement, np.int32),
        own_first=own_first,
        own=own,
        listed_first=listed_first,
        listing=listing,
        listing_kind=kind,
        listing_authority=np.array([places[claim.subject] for claim in listings], np.uint32),
    )
