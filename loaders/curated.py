"""Sources of rows that people write and correct: entities, documents, towns and claims as CSV.

Faults are refused with file and line, so that a row can be corrected where it stands
(docs/decisions/0001).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from ..graph.dates import Interval, check
from ..graph.errors import wrong
from ..graph.model import Claim, Document, Quantity, Record, Stage
from ..graph.schema import Predicate, schema
from .context import Context
from .rows import Cells, read
from .statement_dates import stated_in
from .voices import voice_of

ENTITY = ("key", "kind", "name", "country", "identifiers", "aliases", "broader", "note")
DOCUMENT = (
    *("key", "title", "outlet", "published", "date_inferred", "address"),
    *("language", "file", "sha256", "derived_from", "note"),
)
# Columns that documents.csv may lack: the day on which somebody read the document.
READ = ("read",)
TOWN = ("key", "town", "document", "locator")
CLAIM = (
    *("key", "fact", "subject", "predicate", "object", "said", "text", "level", "status", "hedge"),
    *("from", "to", "date_note", "goods", "hs6", "carriers", "via", "waypoints", "order_stated"),
    *("value", "upto", "comparator", "unit", "period", "cumulative", "equivalence"),
    *("measure", "programme", "asserter", "root", "copy_of", "document", "also", "locator"),
    *("quote", "quote_state", "basis", "grade", "known_by", "act", "denies", "beside"),
    *("particulars", "conflicts", "alone", "note"),
)
# Columns that claims.csv may lack: the day of the asserter's own words, if it is not that of the
# root, and the weapons for which the claim says that the goods were.
LATER = ("stated", "for")
# A figure that the source gives as a bound or roughly keeps its sign.
COMPARATORS = (">", ">=", "<", "<=", "~")
QUOTES = ("verified", "at hand elsewhere", "none")
# Information credibility 1 is a result of several sources, so no row can have it.
GRADE = re.compile(r"^[A-F][2-6]$")
# The day of an original statement may be unknown; the root then says undated.
ROOT = re.compile(r"^[^:]+:(undated|[0-9]{4}(-[0-9]{2}){0,2}):.+$")


def entities(context: Context, path: Path) -> None:
    """Read entities.csv into the context."""
    for row in read(path, ENTITY):
        key = row.take("key", needed=True)
        kind = row.one_of("kind", tuple(schema().kinds))
        identifiers = tuple(_identifiers(row))
        broader = row.take("broader")
        country = row.take("country")
        if country:
            context.record(country, f"{row.where} country")
        record = Record(
            uid=context.uid(key),
            kind=kind,
            name=row.take("name", needed=True),
            aliases=row.many("aliases"),
            identifiers=identifiers,
            country=country.lower(),
            broader=broader,
            note=row.take("note"),
        )
        row.done()
        context.add_record(key, record, f"{row.where} key")
    # A broader entity may stand further down the table, so all are looked up at the end.
    for key, record in context.records.items():
        if record.broader:
            above = context.record(record.broader, f"{path} {key} broader")
            context.records[key] = replace(record, broader=above.uid)


def _identifiers(row: Cells) -> Iterator[tuple[str, str]]:
    schemes = schema().schemes
    for text in row.many("identifiers"):
        scheme, _, value = text.partition(":")
        if scheme not in schemes or not value:
            right = "SCHEME:VALUE with " + ", ".join(schemes)
            raise wrong(f"{row.where} identifiers", text, right)
        yield scheme, value


def documents(context: Context, path: Path) -> None:
    """Read documents.csv into the context."""
    for row in read(path, DOCUMENT, READ):
        key = row.take("key", needed=True)
        published = _date(row, "published")
        read_on = _date(row, "read")
        derived = row.take("derived_from")
        sha256 = row.take("sha256")
        if sha256 and not re.fullmatch(r"[0-9a-f]{64}", sha256):
            raise wrong(f"{row.where} sha256", sha256, "64 hex digits")
        document = Document(
            uid=context.uid(key),
            title=row.take("title", needed=True),
            outlet=row.take("outlet", needed=True),
            published=published,
            date_inferred=row.flag("date_inferred"),
            address=row.take("address"),
            language=row.take("language", needed=True),
            file=row.take("file"),
            sha256=sha256,
            derived_from=context.uid(derived) if derived else "",
            note=row.take("note"),
            read=read_on,
        )
        row.done()
        context.add_document(key, document, f"{row.where} key")


def towns(context: Context, path: Path) -> None:
    """Read towns.csv: the town and country of a firm's address, as a document prints them."""
    for row in read(path, TOWN):
        record = context.record(row.take("key", needed=True), f"{row.where} key")
        town = row.take("town", needed=True)
        document = context.document(row.take("document", needed=True), f"{row.where} document")
        locator = row.take("locator", needed=True)
        row.done()
        # Of an address no more is kept here: without a house it connects nobody with anybody.
        context.add_contact(record, "address", town, document.uid, locator)


def _date(row: Cells, column: str) -> str:
    """Return a cell that is a year, month or day, or empty."""
    text = row.take(column)
    return check(text, f"{row.where} {column}") if text else ""


def _entity(context: Context, row: Cells, column: str) -> str:
    """Return the uid of the entity that a cell names, or ''."""
    key = row.take(column)
    return context.record(key, f"{row.where} {column}").uid if key else ""


def _entities(context: Context, row: Cells, column: str) -> tuple[str, ...]:
    where = f"{row.where} {column}"
    return tuple(context.record(key, where).uid for key in row.many(column))


def _stages(context: Context, row: Cells) -> tuple[Stage, ...]:
    """Read `a | b (partial) > c`; `?` is a stage in which nobody is named."""
    text = row.take("via")
    stages = []
    for part in text.split(">") if text else ():
        names = part.strip()
        partial = names.endswith("(partial)")
        names = names.removesuffix("(partial)").strip()
        parties: list[str] = []
        # "?" is a step of the chain in which the source names nobody.
        if names != "?":
            for name in names.split("|"):
                parties.append(context.record(name.strip(), f"{row.where} via").uid)
        stages.append(Stage(tuple(parties), partial))
    return tuple(stages)


def _quantity(row: Cells) -> Quantity | None:
    value, upto = row.number("value"), row.number("upto")
    comparator = row.one_of("comparator", COMPARATORS, empty=True)
    unit = row.one_of("unit", tuple(schema().units), empty=True)
    period = row.take("period")
    cumulative, equivalence = row.flag("cumulative"), row.flag("equivalence")
    if value is None:
        if comparator or unit or upto is not None:
            right = "a value beside its comparator and unit"
            raise wrong(f"{row.where} value", "an empty cell", right)
        return None
    if not unit:
        raise wrong(f"{row.where} unit", "an empty cell", "one of " + ", ".join(schema().units))
    return Quantity(value, unit, comparator, upto, period, cumulative, equivalence)


def _interval(row: Cells) -> Interval:
    start, end = row.take("from"), row.take("to")
    for column, text in (("from", start), ("to", end)):
        if text:
            check(text, f"{row.where} {column}")
    interval = Interval(start, end)
    if interval.begins > interval.ends:
        raise wrong(f"{row.where} to", end, f"a date not before from, {start}")
    return interval


@dataclass(frozen=True, slots=True)
class _Relation:
    """The part of a claim that depends on the schema: its ends, relation, status and act."""

    predicate: str
    subject: Record
    target: Record | None
    status: str
    text: str
    act: str


def _relation(context: Context, row: Cells) -> _Relation:
    names = schema()
    predicate = names.predicates[row.one_of("predicate", tuple(names.predicates))]
    subject_key, object_key = row.take("subject", needed=True), row.take("object")
    subject = context.record(subject_key, f"{row.where} subject")
    target = context.record(object_key, f"{row.where} object") if object_key else None
    status = row.one_of("status", tuple(names.statuses))
    text = row.take("text")
    # A denial may be general and name no object (curated_nk, B-43).
    if status != "denied":
        _check_ends(row, predicate, subject, target)
    # Without an object the claim is a property, which only its text states.
    if target is None and not text:
        right = "the text of what was said, because there is no object"
        raise wrong(f"{row.where} text", "an empty cell", right)
    act = row.one_of("act", tuple(names.acts), empty=True)
    # The act distinguishes a denial from a refusal to comment, which denies nothing.
    if (status == "denied") != bool(act):
        right = "an act with status denied, and only there"
        raise wrong(f"{row.where} act", act or "an empty cell", right)
    return _Relation(predicate.name, subject, target, status, text, act)


def _check_ends(row: Cells, predicate: Predicate, subject: Record, target: Record | None) -> None:
    _check_family(row, predicate.sources, subject, "subject", predicate.name)
    if target is not None:
        _check_family(row, predicate.targets, target, "object", predicate.name)
    elif predicate.targets:
        right = f"an entity: {predicate.name} needs one"
        raise wrong(f"{row.where} object", "an empty cell", right)


def _check_family(
    row: Cells, families: tuple[str, ...], record: Record, column: str, predicate: str
) -> None:
    family = schema().family(record.kind)
    if families and family not in families:
        right = f"a {' or '.join(families)} as {column} of {predicate}"
        raise wrong(f"{row.where} {column}", f"{record.name} ({family})", right)


def _grade(row: Cells) -> str:
    grade = row.take("grade", needed=True)
    if not GRADE.match(grade):
        right = "a letter A-F and a number 2-6 (1 is a result, never given)"
        raise wrong(f"{row.where} grade", grade, right)
    return grade


def _root(row: Cells) -> str:
    root = row.take("root", needed=True)
    if not ROOT.match(root):
        raise wrong(
            f"{row.where} root", root, "who:day:occasion, where the day is YYYY-MM-DD or undated"
        )
    return root


def _quote(row: Cells) -> tuple[str, str]:
    """Return the quotation and its state."""
    quote = row.take("quote")
    state = row.one_of("quote_state", QUOTES)
    if bool(quote) == (state == "none"):
        right = "none without a quote, another with one"
        raise wrong(f"{row.where} quote_state", state, right)
    return quote, state


def _hs6(row: Cells) -> tuple[str, ...]:
    codes = row.many("hs6")
    for code in codes:
        if not re.fullmatch(r"[0-9]{6}", code):
            raise wrong(f"{row.where} hs6", code, "a six-digit HS code, edition 2022")
    return codes


def _measure(row: Cells, predicate: str) -> str:
    measure = row.one_of("measure", tuple(schema().measures), empty=True)
    if (predicate == "DESIGNATES") != bool(measure):
        right = "a measure with DESIGNATES, only there"
        raise wrong(f"{row.where} measure", measure or "an empty cell", right)
    return measure


def _claim(context: Context, row: Cells) -> Claim:
    """Return the claim of a row. Of several faults the first in this order is reported."""
    key = row.take("key", needed=True)
    relation = _relation(context, row)
    grade = _grade(row)
    root = _root(row)
    quote, quote_state = _quote(row)
    document = context.document(row.take("document"), f"{row.where} document")
    asserter_key = row.take("asserter", needed=True)
    asserter = context.record(asserter_key, f"{row.where} asserter")
    voice, members = voice_of(asserter_key, asserter.name)
    hs6 = _hs6(row)
    measure = _measure(row, relation.predicate)
    known_by = check(row.take("known_by", needed=True), f"{row.where} known_by")
    copy_of = row.take("copy_of")
    days = (known_by, document.published)
    stated = stated_in(context, row, (asserter_key, voice), root, days, bool(copy_of))
    claim = Claim(
        uid=context.uid(key),
        fact=row.take("fact", needed=True),
        subject=relation.subject.uid,
        predicate=relation.predicate,
        object=relation.target.uid if relation.target else "",
        said=row.take("said"),
        text=relation.text,
        level=row.one_of("level", tuple(schema().levels)),
        status=relation.status,
        hedge=row.take("hedge"),
        interval=_interval(row),
        date_note=row.take("date_note"),
        goods=_entity(context, row, "goods"),
        hs6=hs6,
        carriers=_entities(context, row, "carriers"),
        via=_stages(context, row),
        waypoints=_entities(context, row, "waypoints"),
        order_stated=row.flag("order_stated"),
        purpose=_entities(context, row, "for"),
        quantity=_quantity(row),
        measure=measure,
        programme=row.take("programme"),
        asserter=asserter.uid,
        voice=voice,
        members=members,
        root=root,
        copy_of=copy_of,
        document=document.uid,
        also=_documents(context, row),
        locator=row.take("locator"),
        quote=quote,
        quote_state=quote_state,
        basis=row.one_of("basis", tuple(schema().bases)),
        grade=grade,
        known_by=known_by,
        stated=stated,
        act=relation.act,
        denies=row.many("denies"),
        beside=row.many("beside"),
        particulars=row.flag("particulars"),
        conflicts=row.many("conflicts"),
        alone=row.flag("alone", default=True),
        note=row.take("note"),
    )
    row.done()
    return claim


def _documents(context: Context, row: Cells) -> tuple[str, ...]:
    where = f"{row.where} also"
    return tuple(context.document(key, where).uid for key in row.many("also"))


def load(context: Context) -> Iterator[Claim]:
    """Yield the claims of a source of rows; its entities and documents go into the context.

    Each of the tables can be absent. Copies of other claims come last.
    """
    folder = context.source.folder
    # Rows refer to keys of the tables before: documents and claims come after entities.
    if (folder / "entities.csv").is_file():
        entities(context, folder / "entities.csv")
    if (folder / "documents.csv").is_file():
        documents(context, folder / "documents.csv")
    if (folder / "towns.csv").is_file():
        towns(context, folder / "towns.csv")
    if not (folder / "claims.csv").is_file():
        return
    lines: dict[str, str] = {}
    voices: dict[str, tuple[str, tuple[str, ...]]] = {}
    copies = []
    for row in read(folder / "claims.csv", CLAIM, LATER):
        claim = _claim(context, row)
        if claim.uid in lines:
            right = f"a uid used once; it stands at {lines[claim.uid]} too"
            raise wrong(f"{row.where} key", claim.uid, right)
        lines[claim.uid] = context.places[claim.uid] = row.where
        if claim.copy_of:
            # A copy may stand before the claim that it copies, so it waits for the end.
            copies.append(claim)
            continue
        voices[claim.uid] = claim.voice, claim.members
        yield claim
    # A copy has no knowledge of its own: its source is that of the claim that it copies.
    for claim in copies:
        voice, members = voices.get(claim.copy_of, (claim.voice, claim.members))
        yield replace(claim, voice=voice, members=members)
