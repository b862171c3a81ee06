"""What a state of a case says, written into a mapped file and read from it.

The file holds what follows from the claim log and from the decisions in force: the claims by
standing, the documents, the entities with an index of their names, and the relations with their
support. All of it can be computed again, so the file is disposable: it is named by the digest of
its inputs, and one that is damaged, older or of another state is written anew.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property, partial
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import orjson

from ..files import is_file_name
from ..fold import Folded, SingleStrengths
from ..fold_index import Found, keys_of_claim, keys_of_edge, names_of_claim
from ..identity import ByWord, Identities, Pair
from ..lazy import Mapped, Overlaid
from ..model import Claim, Document, Edge, Entity
from ..naming.names import Names
from ..naming.search import LongText, NameLines
from ..proposals import Proposals
from ..support import StrengthTable
from .changed_file import ChangedFile
from .entity_index import KIND, NUMBER, UNDER, WORD, KeysBy, StoredNumbers, keys_of_entity
from .mapped_file import (
    Damaged,
    MappedFile,
    Sections,
    SectionWriter,
    read_head,
    write_mapped,
)
from .overlaid_rows import rows_of
from .packing import packed, reader
from .postings import postings_of
from .stamp import code_stamp
from .stored_rows import Reordered, StoredRows, write_rows

if TYPE_CHECKING:
    from numpy.typing import ArrayLike

    from ..fold_arrays import FoldArrays

FORMAT = 4
STANDINGS = ("claims", "proposals", "rejected")
# Sections that are read when a question needs them.
LATER = (
    *("names.owners", "fold.texts", "names.plain", "names.plain.starts", "names.plain.words"),
    *("names.latin", "names.latin.starts", "names.latin.words"),
)

Made = TypeVar("Made")
Again = Callable[[], "StateContent"]


@dataclass(frozen=True, slots=True)
class StateContent:
    """All that a state says.

    `claims`, `proposals` and `rejected` are those of `ClaimsByStanding`. `ids` are the entities of
    the graph, and `proposed_ids` those with the names that only proposals know. `folded` has the
    relations of all claims, of any day and period. `named` counts the claims that name an entity
    as subject or object.
    """

    claims: Mapping[str, Claim]
    proposals: Mapping[str, Claim]
    rejected: Mapping[str, Claim]
    documents: Mapping[str, Document]
    ids: Identities
    proposed_ids: Identities
    folded: Folded
    named: Mapping[str, int]


def claims_by_entity(claims: Iterable[Claim], ids: Identities) -> dict[str, int]:
    """Return how many claims name each entity as subject or object."""
    named: dict[str, int] = {}
    for claim in claims:
        # As a set: a claim about an entity itself names it once.
        for uid in {ids.uid(claim.subject), ids.uid(claim.object)}:
            named[uid] = named.get(uid, 0) + 1
    return named


@dataclass(frozen=True, slots=True)
class StateInputs:
    """What a state follows from.

    `digest` is the hash of `stated`, and `sources` has the sources in their order.
    """

    digest: str
    stated: Mapping[str, Any]
    sources: Sequence[str]


def write(path: Path, inputs: StateInputs, content: StateContent) -> None:
    """Write the image of a state whole or not at all.

    Args:
        path: The file; it is replaced if it is there.
        inputs: What the state follows from.
        content: What the state says.

    Raises:
        OSError: The file cannot be written.
    """
    folded, ids = content.folded, content.ids
    order = _order(content.claims, folded.claims)
    counts = {name: by_source(getattr(content, name)) for name in (*STANDINGS, "documents")}
    fold = {
        "newest": folded.newest,
        "authorities": dict(folded.authorities),
        "movements": folded.movements,
    }
    proposed = changes_of(ids, content.proposed_ids) if content.proposed_ids is not ids else None
    head = head_of(inputs, counts, facts_of(ids), proposed, fold, order is not None)
    write_mapped(path, head, partial(_fill, content=content, order=order))


def head_of(
    inputs: StateInputs,
    counts: Mapping[str, Mapping[str, int]],
    identities: Mapping[str, object],
    proposed: Mapping[str, object] | None,
    fold: Mapping[str, object],
    is_reordered: bool,
) -> dict[str, object]:
    """Return the head of an image.

    Args:
        inputs: What the state follows from.
        counts: By section, how many rows each source has in it.
        identities: What `facts_of` returns for the entities of the graph.
        proposed: The same for those known to proposals, with what they lack; None: there are none.
        fold: What is known of the fold of all claims.
        is_reordered: Whether the claims of the fold stand in another order than those of the log.
    """
    return {
        "format": FORMAT,
        "code": code_stamp(),
        "digest": inputs.digest,
        "inputs": inputs.stated,
        "sources": list(inputs.sources),
        "counts": counts,
        "identities": identities,
        "proposed": proposed,
        "fold": fold,
        "order": is_reordered,
        "other": None,  # an image of changes names the file here from which it differs
    }


def source_of(uid: str) -> str:
    """Return the source of a row, which begins its uid."""
    return uid.partition(":")[0]


def by_source(uids: Iterable[str]) -> dict[str, int]:
    """Return how many uids each source has, in the order of the names of the sources."""
    counts: dict[str, int] = {}
    for uid in uids:
        source = source_of(uid)
        counts[source] = counts.get(source, 0) + 1
    return {source: counts[source] for source in sorted(counts)}


def _order(claims: Mapping[str, Claim], wanted: Mapping[str, Claim]) -> list[int] | None:
    """Return the numbers of claims in another order; None if it is their own."""
    if list(claims) == list(wanted):
        return None
    number_of = dict(zip(claims, count()))
    return list(map(number_of.__getitem__, wanted))


def facts_of(ids: Identities) -> dict[str, object]:
    """Return what is known of entities beside the entities themselves."""
    return {
        "apart": sorted(map(sorted, ids.apart)),
        "unsure": sorted(map(sorted, ids.unsure)),
        "clashes": ids.clashes,
        "strangers": sorted(map(sorted, ids.strangers)),
    }


def changes_of(graph: Identities, proposed: Identities) -> dict[str, object]:
    """Return what the entities known to proposals add to those of the graph, and what they lack."""
    return {
        **facts_of(proposed),
        "entities": sorted(graph.entities.keys() - proposed.entities.keys()),
        "resolve": sorted(graph.resolve.keys() - proposed.resolve.keys()),
    }


def _fill(writer: SectionWriter, content: StateContent, order: list[int] | None) -> None:
    """Write the sections of a state."""
    folded, ids = content.folded, content.ids
    for name in STANDINGS:
        write_rows(writer, name, objects(getattr(content, name)))
    if order is not None:
        writer.numbers("order", order, "I")
    write_rows(writer, "documents", objects(content.documents))
    write_entities(writer, ids, content.proposed_ids)
    write_rows(writer, "edges", objects(folded.edges))
    write_rows(writer, "properties", objects(folded.properties))
    write_rows(writer, "designations", objects(folded.designations))
    write_rows(writer, "named", objects(by_key(content.named)))
    number_of = dict(zip(folded.claims, count()))
    listings = [number_of[claim.uid] for claim in folded.listing_kinds()]
    writer.numbers("listings", listings, "I")
    _fill_indexes(writer, content)
    write_index_of_names(writer, ids)
    from ..fold_arrays import fold_arrays  # numpy, which most questions to an image do without
    from .stored_fold_arrays import write_fold_arrays

    write_fold_arrays(writer, fold_arrays(folded))


def write_entities(writer: SectionWriter, ids: Identities, known: Identities) -> None:
    """Write the entities of the graph, and what those known to proposals add to them."""
    write_rows(writer, "entities", objects(ids.entities))
    write_rows(writer, "resolve", objects(by_key(ids.resolve)))
    if known is not ids:
        write_rows(writer, "entities+", objects(_changed(ids.entities, known.entities)))
        write_rows(writer, "resolve+", objects(by_key(_changed(ids.resolve, known.resolve))))


def write_index_of_names(writer: SectionWriter, ids: Identities) -> None:
    """Write the index of the names of entities."""
    lines = Names.indexed(ids).lines
    write_names(writer, lines.owners, lines.plain, lines.latin)


def entity_keys(ids: Identities) -> Iterator[set[str]]:
    """Yield the keys of each entity of the graph."""
    return map(partial(keys_of_entity, ids=ids), ids.entities.values())


def proposal_keys(proposed: Proposals) -> Iterator[Collection[str]]:
    """Yield the keys of the parties that each proposal is about."""
    return map(proposed.parties_of, proposed.claims.values())


def _fill_indexes(writer: SectionWriter, content: StateContent) -> None:
    """Write the numbers of relations, claims, proposals and entities by what they name."""
    from .index_pairs import Pairs, write_postings

    folded, ids = content.folded, content.ids
    proposed = Proposals(content.proposals, content.proposed_ids, ids)
    keys = {
        "edges by": map(keys_of_edge, folded.edges.values()),
        "claims by": map(keys_of_claim, folded.claims.values()),
        "claims naming": map(partial(names_of_claim, ids=ids), folded.claims.values()),
        "proposals about": proposal_keys(proposed),
        "entities by": entity_keys(ids),
    }
    for name, keys_of in keys.items():
        write_postings(writer, name, Pairs.of(enumerate(keys_of)))


def objects(values: Mapping[str, object]) -> Iterator[tuple[str, bytes]]:
    """Yield the rows of some objects by key."""
    for key, value in values.items():
        yield key, packed(value)


def by_key(values: Mapping[str, Made]) -> dict[str, Made]:
    """Return a mapping in the order of its keys."""
    return {key: values[key] for key in sorted(values)}


def _changed(before: Mapping[str, Made], after: Mapping[str, Made]) -> dict[str, Made]:
    """Return the items of a mapping that another lacks or has otherwise."""
    return {key: value for key, value in after.items() if before.get(key) != value}


def write_names(writer: SectionWriter, owners: ArrayLike, plain: LongText, latin: LongText) -> None:
    """Write the lines of an index of names, with their owners."""
    writer.numbers("names.owners", owners, "I")
    for name, text in (("plain", plain), ("latin", latin)):
        writer.text(f"names.{name}", text.text)
        writer.numbers(f"names.{name}.starts", text.starts, "Q")
        writer.text(f"names.{name}.words", "\n".join(text.words))


def read(path: Path, inputs: StateInputs, table: StrengthTable, again: Again) -> StateImage | None:
    """Return the image of a state; None if there is none, or it is of older code or another state.

    One is also not taken whose sources stood in another order in case.toml, by which an entity gets
    its name.

    Args:
        path: The file.
        inputs: What the state follows from.
        table: The table of strengths in force, which the digest covers.
        again: Computes the content; called where a row of the file is damaged.

    Raises:
        Damaged: The file is not as it was written.
    """
    file = _opened(path)
    if file is None:
        return None
    stated = (file.head.get("digest"), file.head.get("sources"))
    if stated != (inputs.digest, list(inputs.sources)):
        return None
    return _image_of(file, table, cache(again), path)


def read_whole(path: Path, table: StrengthTable) -> StateImage | None:
    """Return the image of any state that is one file; None for any other, or one of older code.

    A row of it that is damaged cannot be read.

    Args:
        path: The file.
        table: The table of strengths of the state.

    Raises:
        Damaged: The file is not as it was written.
    """
    file = _opened(path)

    def again() -> StateContent:
        raise Damaged(str(path))

    return _image_of(file, table, again, path) if isinstance(file, MappedFile) else None


def _image_of(
    file: MappedFile | ChangedFile, table: StrengthTable, again: Again, path: Path
) -> StateImage:
    """Return the image of a file; raise `Damaged` where its head is not that of an image."""
    try:
        for name in LATER:
            file.section(name)
        return StateImage(file, table, again)
    except (AttributeError, LookupError, TypeError, ValueError):
        # A head may have a right checksum and still come from anywhere.
        raise Damaged(str(path)) from None


def whole_of(path: Path) -> Path:
    """Return the file from which an image of changes differs; any other file is its own."""
    try:
        other = read_head(path).get("other")
    except (OSError, Damaged):
        return path
    # Whoever wrote the file, what it names has to lie beside it.
    if isinstance(other, dict) and is_file_name(other.get("file")):
        return path.with_name(other["file"])
    return path


def _opened(path: Path) -> MappedFile | ChangedFile | None:
    """Return a file with the one from which it differs; None if one is not there or of older code.

    Raises:
        Damaged: One of the two is not as it was written.
    """
    try:
        file = MappedFile(path)
        if (file.head.get("format"), file.head.get("code")) != (FORMAT, code_stamp()):
            return None
        if file.head.get("other") is None:
            return file
        other = MappedFile(whole_of(path))
    except OSError:
        return None
    # Another file of this name may have other numbers for its rows.
    if other.head.get("digest") is None or _naming(other) != file.head["other"]:
        return None
    return ChangedFile(other, file)


def _naming(file: MappedFile) -> dict[str, object]:
    """Return how an image of changes names the file from which it differs."""
    return {"file": file.path.name, "digest": file.head["digest"], "mark": file.mark}


class StateImage:
    """The content of a state, each part read when it is first asked for."""

    def __init__(self, file: Sections, table: StrengthTable, again: Again) -> None:
        """Take a file that `write` wrote, or one of changes; see `read`."""
        self._file, self._again = file, again
        self.claims, self.proposals, self.rejected = map(self._claims, STANDINGS)
        self.documents = self._rows("documents", reader(Document), lambda: again().documents)
        self.named = self._rows("named", orjson.loads, lambda: by_key(again().named))
        self.entity_index = postings_of(file, "entities by")
        self.entity_rows = self._rows("entities", reader(Entity), lambda: again().ids.entities)
        self.resolve_rows = self._rows("resolve", orjson.loads, lambda: by_key(again().ids.resolve))
        # What the entities known to proposals add to those of the graph.
        self.proposed_rows: dict[str, StoredRows[Any]] = {}
        self.ids = self._identities()
        self.proposed_ids = self._proposed_identities()
        self.edge_rows = self._rows("edges", reader(Edge), lambda: again().folded.edges)
        self.folded = self._folded(table)
        self.proposed = Proposals(self.proposals, self.proposed_ids, self.ids)
        about = postings_of(file, "proposals about")
        self.proposed.made["parties"] = Found(self.proposals.at, about)

    def _rows(
        self, name: str, make: Callable[[bytes], Made], computed: Callable[[], Mapping[str, Made]]
    ) -> StoredRows[Made]:
        return rows_of(self._file, name, make, computed)

    @property
    def digest(self) -> str:
        """The hash of what the state follows from."""
        return str(self._file.head["digest"])

    @property
    def inputs(self) -> Mapping[str, Any]:
        """What the state follows from."""
        inputs: Mapping[str, Any] = self._file.head["inputs"]
        return inputs

    @property
    def size(self) -> int:
        """The number of bytes of its file, which is one."""
        return len(self._file) if isinstance(self._file, MappedFile) else 0

    @property
    def naming(self) -> dict[str, object]:
        """How an image of changes names this one, from which it differs."""
        assert isinstance(self._file, MappedFile)
        return _naming(self._file)

    @property
    def other(self) -> str:
        """The digest of the image from which this one differs; "" if it is one file."""
        other = self._file.head["other"]
        return str(other["digest"]) if other else ""

    @property
    def sources(self) -> Sequence[str]:
        """The sources of the state, in their order."""
        sources: list[str] = self._file.head["sources"]
        return sources

    @property
    def counts(self) -> Mapping[str, Mapping[str, int]]:
        """By section, how many rows each source has in it."""
        counts: Mapping[str, Mapping[str, int]] = self._file.head["counts"]
        return counts

    @property
    def lacking(self) -> Mapping[str, Sequence[str]]:
        """The entities of the graph that those known to proposals lack, and the uids of records."""
        lacking: Mapping[str, Sequence[str]] = self._file.head["proposed"]
        return lacking

    @property
    def claim_order(self) -> Sequence[int] | None:
        """The numbers of the claims in the order of the fold; None if it is theirs."""
        return self._file.numbers("order") if self._file.head["order"] else None

    def _claims(self, standing: str) -> StoredRows[Claim]:
        return self._rows(standing, reader(Claim), lambda: getattr(self._again(), standing))

    def _identities(self) -> Identities:
        entities = self.entity_rows
        ids = _identified(self._file.head["identities"], entities, self.resolve_rows)

        def stored_names() -> Names:
            entity_of = Mapped(range(len(entities)), entities.at)
            return Names(ids, entity_of, self.name_lines(), StoredNumbers(by))

        by = self.entity_index
        ids.made["stored names"] = stored_names
        ids.made["kinds"] = KeysBy(by, KIND, entities.key)
        ids.made["under"] = KeysBy(by, UNDER, entities.key)
        ids.made["holders"] = KeysBy(by, NUMBER, entities.key)
        ids.made["worded"] = ByWord(KeysBy(by, WORD, int), entities.key)
        return ids

    def name_lines(self) -> NameLines:
        """Return the lines of the names, each with the number of its entity."""
        owners = self._file.numbers("names.owners")
        return NameLines(owners, self._text("plain"), lambda _: self._text("latin"))

    def _text(self, form: str) -> LongText:
        section = self._file.section

        def words() -> list[str]:
            return str(section(f"names.{form}.words"), "utf-8").splitlines()

        starts = self._file.numbers(f"names.{form}.starts")
        return LongText(str(section(f"names.{form}"), "utf-8"), starts, words)

    def _proposed_identities(self) -> Identities:
        changes = self._file.head["proposed"]
        if changes is None:
            return self.ids
        again = self._again
        entities = self._rows(
            "entities+", reader(Entity), lambda: _changed(again().ids.entities, _all(again()))
        )
        resolve = self._rows(
            "resolve+",
            orjson.loads,
            lambda: by_key(_changed(again().ids.resolve, again().proposed_ids.resolve)),
        )
        self.proposed_rows = {"entities+": entities, "resolve+": resolve}
        return _identified(
            changes,
            Overlaid(self.ids.entities, entities, frozenset(changes["entities"])),
            Overlaid(self.ids.resolve, resolve, frozenset(changes["resolve"])),
        )

    def _folded(self, table: StrengthTable) -> Folded:
        again, fold = self._again, self._file.head["fold"]
        edges = self.edge_rows
        claims: StoredRows[Claim] | Reordered[Claim] = self.claims
        if self.claim_order is not None:
            claims = Reordered(self.claims, self.claim_order)
        folded = Folded(
            edges=edges,
            claims=claims,
            properties=self._rows("properties", _texts, lambda: again().folded.properties),
            designations=self._rows("designations", _texts, lambda: again().folded.designations),
            authorities=fold["authorities"],
            strengths=SingleStrengths(claims, table),
            as_of="",
            during="",
            rho=table.rho,
            newest=fold["newest"],
        )
        folded.made["edges"] = Found(edges.at, postings_of(self._file, "edges by"))
        folded.made["claims"] = Found(claims.at, postings_of(self._file, "claims by"))
        folded.made["names"] = Found(claims.at, postings_of(self._file, "claims naming"))
        folded.made["newest day"] = self._newest_of
        folded.made["movements"] = fold["movements"]
        folded.made["listings"] = Mapped(self._file.numbers("listings"), claims.at)
        return folded

    def _newest_of(self, claims: Sequence[int]) -> str:
        return self.fold_arrays.newest_of(claims)

    @cached_property
    def fold_arrays(self) -> FoldArrays:
        """The arrays by which the relations are asked about a day or a period."""
        from .stored_fold_arrays import read_fold_arrays

        return read_fold_arrays(self._file)


def _all(content: StateContent) -> Mapping[str, Entity]:
    return content.proposed_ids.entities


def _identified(
    facts: Mapping[str, Any], entities: Mapping[str, Entity], resolve: Mapping[str, str]
) -> Identities:
    pairs = [_pairs(facts[name]) for name in ("apart", "unsure", "strangers")]
    apart, unsure, strangers = pairs
    return Identities(entities, resolve, apart, unsure, tuple(facts["clashes"]), strangers)


def _pairs(rows: Iterable[Collection[str]]) -> frozenset[Pair]:
    return frozenset(map(frozenset, rows))


def _texts(text: bytes) -> tuple[str, ...]:
    return tuple(orjson.loads(text))
