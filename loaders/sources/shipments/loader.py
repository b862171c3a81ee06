"""Customs rows: one claim for each consignor, consignee, HS code and period, over all its rows.

The rows themselves are kept beside the tables of the ledger and make no claims of their own.
"""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import chain
from operator import attrgetter
from pathlib import Path
from tempfile import TemporaryDirectory

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from ....graph.claim_groups import AlikeClaims, ClaimGroups
from ....graph.dates import Interval
from ....graph.errors import wrong
from ....graph.identity import normal
from ....graph.model import Claim, Document, Quantity, Record
from ...context import Context
from ...hs_codes import six_digits
from ...loaded_files import LoadedFile, replaced
from ...printed_parties import PrintedParties
from ...shipments.engine import connect
from ...shipments.groups import FindParty, Groups, LeftOutRow
from ...shipments.mapping import ShipmentMapping, read_shipment_mapping
from ...shipments.no_rows import HEADING, TOTAL
from ...shipments.plain_csv import check_kind
from ...shipments.rows import SpoiltRow, write_rows
from ...voices import voice_of

SHOWN = 200  # rows that one reason names; further ones are counted
UNREAD = "a cell that cannot be read"
CELLS = "a number of cells that differs from the heading"


@dataclass(frozen=True, slots=True)
class _Set:
    """The files of one mapping, with their documents and the asserter of their rows.

    `whole` is the document of the set, which the claims cite; each file has one of its own, so that
    a file that changed is noticed. All rows have one `root`: they are one source, however many.
    """

    context: Context
    mapping: ShipmentMapping
    files: Sequence[LoadedFile]
    documents: Sequence[Document]
    whole: Document
    asserter: Record
    root: str


def load(context: Context) -> ClaimGroups:
    """Return one claim for each group of rows.

    Of several files of one name the last counts, and of several mappings of one set the last.
    """
    files: dict[str, LoadedFile] = {}
    mappings: dict[str, tuple[ShipmentMapping, str]] = {}
    for file in context.files:
        if file.name.endswith(".toml"):
            mapping = read_shipment_mapping(file.path, file.name)
            mappings[mapping.about["dataset"]] = (mapping, file.sha256)
        else:
            check_kind(file)
            files[file.name] = file
    for file, sentence in replaced(context.files):
        context.issue("note", "", file.name, file.name, sentence)
    by_set: dict[str, list[LoadedFile]] = {name: [] for name in mappings}
    for name, file in sorted(files.items()):
        by_set[_set_of(name, mappings)].append(file)
    parties = PrintedParties(context)
    folder = context.attach()
    groups: list[AlikeClaims] = []
    for name, (mapping, sha256) in sorted(mappings.items()):
        # A mapping for no file is most likely a slip in a name.
        if not by_set[name]:
            what = f"a mapping for {mapping.about['files']}"
            raise wrong("load shipments", what, "the files that it describes, loaded with it")
        described = _described(context, mapping, sha256, by_set[name])
        groups.append(_claims(described, parties, folder))
    return ClaimGroups(list(filter(len, groups)))


def _set_of(name: str, mappings: Mapping[str, tuple[ShipmentMapping, str]]) -> str:
    """Return the set to which a file belongs: that of the one mapping that names it."""
    sets = [each for each, (mapping, _) in mappings.items() if mapping.reads(name)]
    if len(sets) != 1:
        found = f"{len(sets)} mappings for it" + (f" ({', '.join(sets)})" if sets else "")
        right = "one mapping whose `files` names it; give it with --mapping"
        raise wrong(f"load shipments {name}", found, right)
    return sets[0]


def _described(
    context: Context, mapping: ShipmentMapping, sha256: str, files: Sequence[LoadedFile]
) -> _Set:
    """Return a set with its documents, one for each file, and its asserter."""
    about = mapping.about
    documents: list[Document] = []
    for file in files:
        document = _document(context.uid(file.name), about, file.edition or about["published"])
        document = replace(document, file=file.name, sha256=file.sha256, read=file.taken)
        context.add_document(file.name, document, file.name)
        documents.append(document)
    # Rows that were read by another mapping are other rows, whatever the claims are.
    note = f"{len(files)} files of rows, read by the mapping {mapping.file}, sha256 {sha256[:16]}"
    latest = max(map(attrgetter("published"), documents))
    whole = replace(_document(context.uid(about["dataset"]), about, latest), note=note)
    context.add_document(about["dataset"], whole, mapping.file)
    key = "asserter-" + re.sub(r"\W+", "-", normal(about["asserter"]))
    if key not in context.records:
        asserter = Record(context.uid(key), "Organization", about["asserter"])
        context.add_record(key, asserter, mapping.file)
    root = f"{normal(about['asserter']).replace(' ', '-')}:{about['published']}:{about['title']}"
    return _Set(context, mapping, files, documents, whole, context.records[key], root)


def _document(uid: str, about: Mapping[str, str], published: str) -> Document:
    return Document(
        uid=uid,
        title=about["title"],
        outlet=about["publisher"],
        published=published,
        address=about.get("address", ""),
        language=about.get("language", "en"),
    )


def _claims(rows: _Set, parties: PrintedParties, folder: Path) -> AlikeClaims:
    """Write the rows of a set into the folder of what is attached, and return its claims."""
    mapping = rows.mapping
    place = folder / mapping.about["dataset"]
    kept = place / "rows"
    kept.mkdir(parents=True)
    with TemporaryDirectory(prefix="entrepot-") as scratch, connect(Path(scratch)) as connection:
        written = write_rows(connection, mapping, rows.files, kept)
        for document in rows.documents:
            for note in written.notes[document.file]:
                rows.context.issue("note", document.uid, document.file, document.file, note)
        if not any(kept.iterdir()):
            names = ", ".join(map(attrgetter("name"), rows.files))
            raise wrong(names, "no row that can be read", "at least one row below the heading")
        groups = Groups(connection, mapping, kept)
        doubled = groups.same_identifier()
        groups.sum_up()
        tables = groups.read_parties(_finder(mapping, parties))
        stated = int(mapping.about.get("hs_digits", "0"))
        column = mapping.row["hs6"]
        codes = groups.read_codes(lambda printed: six_digits(printed, stated, column))
        summed = groups.join(tables, codes)
        left_out = chain(groups.left_out(), doubled, groups.unjoined())
        _report(rows, written.spoilt, left_out, place / "left_out.parquet")
    keys = _keys(rows, summed)
    uids = list(map(f"{rows.context.source.name}:{{}}".format, keys))
    # In the order of the ledger.
    summed = summed.add_column(0, "claim", pa.array(uids, pa.string())).sort_by("claim")
    for end, table in tables.items():
        pq.write_table(table, place / f"{end}s.parquet", compression="zstd")
    pq.write_table(codes, place / "codes.parquet", compression="zstd")
    names = pa.table({"file": list(map(attrgetter("name"), rows.files))})
    pq.write_table(names, place / "files.parquet", compression="zstd")
    pq.write_table(summed, place / "groups.parquet", compression="zstd")
    rows.context.count_row(number=sum(summed.column("shipments").to_pylist()))
    return _alike(rows, summed)


def _finder(mapping: ShipmentMapping, parties: PrintedParties) -> FindParty:
    """Return the function that finds the record of a printed party."""
    ends = {"consignor": mapping.consignor, "consignee": mapping.consignee}
    columns = {end: mapping.party_columns(end) for end in ends}

    def find(end: str, printed: Mapping[str, str]) -> Record:
        cells = {columns[end][name]: cell for name, cell in printed.items()}
        return parties.record(ends[end], cells, mapping.about["files"])

    return find


def _keys(rows: _Set, summed: pa.Table) -> list[str]:
    """Return the key of the claim of each group: a hash of what makes it a group."""
    start = f"{rows.mapping.about['dataset']}#"
    names = ("consignor", "consignee", "hs6", "period")
    keys: list[str] = []
    for text in pc.binary_join_element_wise(*map(summed.column, names), "|").to_pylist():
        keys.append(start + hashlib.sha256(text.encode()).hexdigest()[:16])
    return keys


def _alike(rows: _Set, groups: pa.Table) -> AlikeClaims:
    """Return the claim of each group."""
    about = rows.mapping.about
    voice, members = voice_of(about["asserter"], rows.asserter.name)
    shape = Claim(
        uid="",
        fact="",
        subject="",
        predicate="SUPPLIES",
        asserter=rows.asserter.uid,
        voice=voice,
        members=members,
        root=rows.root,
        document=rows.whole.uid,
        basis="customs",
        grade=about["grade"],
        known_by=rows.whole.published,
    )
    columns = {name: groups.column(name).to_pylist() for name in STATED}
    uids = groups.column("claim").to_pylist()
    before = len(f"{rows.context.source.name}:")
    keys = [uid[before:] for uid in uids]
    own = {
        "uid": uids,
        "fact": keys,
        "subject": columns["consignor"],
        "object": columns["consignee"],
        "said": _said(groups, about.get("currency", "")).to_pylist(),
        "interval": list(map(cache(Interval), columns["first"], columns["last"])),
        "hs6": list(map(cache(_codes), columns["hs6"])),
        "quantity": list(map(cache(_quantity), columns["shipments"], columns["period"])),
        "locator": list(map("rows of {}".format, keys)),
    }
    return AlikeClaims(shape, own)


# The columns of a group from which its claim is made; further ones are in its words.
STATED = ("consignor", "consignee", "hs6", "period", "shipments", "first", "last")


def _codes(code: str) -> tuple[str, ...]:
    return (code,)


def _quantity(shipments: int, period: str) -> Quantity:
    return Quantity(float(shipments), "shipments", period=period)


def _said(groups: pa.Table, currency: str) -> pa.ChunkedArray:
    """Return what the rows of each group state together: who is printed as what, and the sums."""
    return _together(
        groups.column("consignor_name"),
        " is printed as consignor and ",
        groups.column("consignee_name"),
        " as consignee of goods declared to customs under HS ",
        groups.column("hs6"),
        _sum(groups, "weight", "weighed", "kg"),
        _sum(groups, "value", "valued", currency),
    )


def _sum(groups: pa.Table, amount: str, counted: str, unit: str) -> pa.ChunkedArray:
    """Return the words for one sum of each group, "" where no row states any amount."""
    shipments, stating = groups.column("shipments"), groups.column(counted)
    share = _together(
        " (", stating.cast(pa.string()), " of ", shipments.cast(pa.string()), " rows state it)"
    )
    part = pc.if_else(pc.less(stating, shipments), share, "")
    # An exact number has four decimal places; the empty ones are not printed.
    number = pc.utf8_rtrim(pc.utf8_rtrim(groups.column(amount).cast(pa.string()), "0"), ".")
    words = _together(", ", number, f" {unit} in all", part)
    return pc.if_else(pc.greater(stating, 0), words, "")


def _together(*parts: pa.ChunkedArray | str) -> pa.ChunkedArray:
    return pc.binary_join_element_wise(*parts, "")


def _report(
    rows: _Set, spoilt: Sequence[SpoiltRow], left_out: Iterator[LeftOutRow], path: Path
) -> None:
    """Report the rows that are in no claim.

    All are listed in a file with their places; of each kind of reason the first are issues, too.
    """
    context = rows.context
    files = {file.name: number for number, file in enumerate(rows.files)}
    told: Counter[str] = Counter()
    listed: list[LeftOutRow] = []

    def tell(file: int, row: int, reason: str, kind: str, value: str = "") -> None:
        listed.append(LeftOutRow(file, row, reason))
        context.count_row(kind)
        told[kind] += 1
        if told[kind] <= SHOWN:
            document = rows.documents[file]
            where = f"{rows.files[file].name}, row {row}"
            level = "note" if kind in (HEADING, TOTAL) else "refused"
            context.issue(level, document.uid, where, value or reason, reason)

    for each in spoilt:
        tell(files[each.file], each.row, CELLS, CELLS, each.printed[:200])
    for row in left_out:
        kind = row.reason if "found" not in row.reason else UNREAD
        tell(row.file, row.row, row.reason, kind)
    for kind, number in told.items():
        if number > SHOWN:
            what = f"{number - SHOWN:,} further rows left out: {kind}"
            dataset = rows.mapping.about["dataset"]
            context.issue("refused", "", f"all files of {dataset}", f"{number:,} rows", what)
    table = pa.table(
        {
            "file": pa.array(list(map(attrgetter("file"), listed)), pa.int32()),
            "row": pa.array(list(map(attrgetter("row"), listed)), pa.int64()),
            "reason": pa.array(list(map(attrgetter("reason"), listed)), pa.string()),
        }
    )
    pq.write_table(table, path, compression="zstd")
