"""Rows that people write and correct: entities.csv, documents.csv, claims.csv of a source."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from ..graph.dates import Interval, check
from ..graph.errors import wrong
from ..graph.model import Claim, Document, Quantity, Record, Stage
from ..graph.schema import schema
from .context import Context
from .rows import Cells, read
from .statement_dates import stated_in
from .voices import voice_of

ENTITY = ("key", "kind", "name", "country", "identifiers", "aliases", "broader", "note")
DOCUMENT = (
    *("key", "title", "outlet", "published", "date_inferred", "address"),
    *("language", "file", "sha256", "derived_from", "note"),
)
READ = ("read",)  # the day on which somebody read it; a table without the column records none
CLAIM = (
    *("key", "fact", "subject", "predicate", "object", "said", "text", "level", "status", "hedge"),
    *("from", "to", "date_note", "goods", "hs6", "carriers", "via", "waypoints", "order_stated"),
    *("value", "upto", "comparator", "unit", "period", "cumulative", "equivalence"),
    *("measure", "programme", "asserter", "root", "copy_of", "document", "also", "locator"),
    *("quote", "quote_state", "basis", "grade", "known_by", "act", "denies", "beside"),
    *("particulars", "conflicts", "alone", "note"),
)
# Columns that a table may lack: the day of the asserter's own words, where it is not that of the root; the weapons for
# which the claim says that the goods were.
LATER = ("stated", "for")
COMPARATORS = (">", ">=", "<", "<=", "~")
QUOTES = ("verified", "at hand elsewhere", "none")
GRADE = re.compile(r"^[A-F][2-6]$")
ROOT = re.compile(r"^[^:]+:(undated|\d{4}(-\d{2}){0,2}):.+$")


def entities(context: Context, path: Path) -> None:
    """Read entities.csv into the context."""
    schemes = schema().schemes
    for row in read(path, ENTITY):
        key = row.take("key", needed=True)
        kind = row.one_of("kind", tuple(schema().kinds))
        pairs = []
        for text in row.many("identifiers"):
            scheme, _, value = text.partition(":")
            if scheme not in schemes or not value:
                raise wrong(
                    f"{row.where} identifiers", text, "SCHEME:VALUE with " + ", ".join(schemes)
                )
            pairs.append((scheme, value))
        broader = row.take("broader")
        country = row.take("country")
        if country:
            context.record(country, f"{row.where} country")
        record = Record(
            uid=context.uid(key),
            kind=kind,
            name=row.take("name", needed=True),
            aliases=row.many("aliases"),
            identifiers=tuple(pairs),
            country=country.lower(),
            broader=context.uid(broader) if broader else "",
            note=row.take("note"),
        )
        row.done()
        context.add_record(key, record, f"{row.where} key")
    for key, record in context.records.items():
        if record.broader and record.broader.partition(":")[2] not in context.records:
            raise wrong(f"{path} {key} broader", record.broader, "the key of a row in this file")


def documents(context: Context, path: Path) -> None:
    """Read documents.csv into the context."""
    for row in read(path, DOCUMENT, READ):
        key = row.take("key", needed=True)
        published = row.take("published")
        if published:
            check(published, f"{row.where} published")
        read_on = row.take("read")
        if read_on:
            check(read_on, f"{row.where} read")
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


def _stages(context: Context, text: str, where: str) -> tuple[Stage, ...]:
    """Read `a | b (partial) > c`; `?` is a stage in which nobody is named."""
    result = []
    for part in text.split(">") if text else ():
        names = part.strip()
        partial = names.endswith("(partial)")
        names = names.removesuffix("(partial)").strip()
        if names == "?":
            parties: tuple[str, ...] = ()
        else:
            parties = tuple(context.record(n.strip(), where).uid for n in names.split("|"))
        result.append(Stage(parties, partial))
    return tuple(result)


def _quantity(row: Cells) -> Quantity | None:
    value, upto = row.number("value"), row.number("upto")
    comparator = row.one_of("comparator", COMPARATORS, empty=True)
    unit = row.one_of("unit", tuple(schema().units), empty=True)
    period = row.take("period")
    cumulative, equivalence = row.flag("cumulative"), row.flag("equivalence")
    if value is None:
        if comparator or unit or upto is not None:
            raise wrong(
                f"{row.where} value", "an empty cell", "a value beside its comparator and unit"
            )
        return None
    if not unit:
        raise wrong(f"{row.where} unit", "an empty cell", "one of " + ", ".join(schema().units))
    return Quantity(value, unit, comparator, upto, period, cumulative, equivalence)


def _dates(row: Cells) -> Interval:
    start, end = row.take("from"), row.take("to")
    for name, text in (("from", start), ("to", end)):
        if text:
            check(text, f"{row.where} {name}")
    found = Interval(start, end)
    if found.begins > found.ends:
        raise wrong(f"{row.where} to", end, f"a date not before from, {start}")
    return found


def _claim(context: Context, row: Cells) -> Claim:
    names = schema()
    where = row.where

    def entity(name: str, *, needed: bool = False) -> str:
        key = row.take(name, needed=needed)
        return context.record(key, f"{where} {name}").uid if key else ""

    key = row.take("key", needed=True)
    predicate = names.predicates[row.one_of("predicate", tuple(names.predicates))]
    subject_key, object_key = row.take("subject", needed=True), row.take("object")
    subject = context.record(subject_key, f"{where} subject")
    target = context.record(object_key, f"{where} object") if object_key else None
    status = row.one_of("status", tuple(names.statuses))
    text = row.take("text")
    if status != "denied":
        _fits(row, predicate.sources, subject, "subject", predicate.name)
        if predicate.targets and target is None:
            raise wrong(
                f"{where} object", "an empty cell", f"an entity: {predicate.name} needs one"
            )
        if target is not None:
            _fits(row, predicate.targets, target, "object", predicate.name)
    if target is None and not text:
        raise wrong(f"{where} text", "an empty cell", "what was said, where there is no object")
    act = row.one_of("act", tuple(names.acts), empty=True)
    if (status == "denied") != bool(act):
        raise wrong(
            f"{where} act", act or "an empty cell", "an act with status denied, and only there"
        )
    grade = row.take("grade", needed=True)
    if not GRADE.match(grade):
        raise wrong(
            f"{where} grade", grade, "a letter A-F and a number 2-6 (1 is a result, never given)"
        )
    root = row.take("root", needed=True)
    if not ROOT.match(root):
        raise wrong(f"{where} root", root, "who:day:occasion, the day ISO or undated")
    quote = row.take("quote")
    quote_state = row.one_of("quote_state", QUOTES)
    if bool(quote) == (quote_state == "none"):
        raise wrong(f"{where} quote_state", quote_state, "none without a quote, another with one")
    document = context.document(row.take("document"), f"{where} document")
    asserter_key = row.take("asserter", needed=True)
    asserter = context.record(asserter_key, f"{where} asserter")
    voice, members = voice_of(asserter_key, asserter.name)
    hs6 = row.many("hs6")
    for code in hs6:
        if not re.fullmatch(r"\d{6}", code):
            raise wrong(f"{where} hs6", code, "six digits of the HS, edition 2022")
    measure = row.one_of("measure", tuple(names.measures), empty=True)
    if (predicate.name == "DESIGNATES") != bool(measure):
        raise wrong(
            f"{where} measure", measure or "an empty cell", "a measure with DESIGNATES, only there"
        )
    known_by = check(row.take("known_by", needed=True), f"{where} known_by")
    copy_of = row.take("copy_of")
    days = (known_by, document.published)
    stated = stated_in(context, row, (asserter_key, voice), root, days, bool(copy_of))
    claim = Claim(
        uid=context.uid(key),
        fact=row.take("fact", needed=True),
        subject=subject.uid,
        predicate=predicate.name,
        object=target.uid if target else "",
        said=row.take("said"),
        text=text,
        level=row.one_of("level", tuple(names.levels)),
        status=status,
        hedge=row.take("hedge"),
        interval=_dates(row),
        date_note=row.take("date_note"),
        goods=entity("goods"),
        hs6=hs6,
        carriers=tuple(context.record(k, f"{where} carriers").uid for k in row.many("carriers")),
        via=_stages(context, row.take("via"), f"{where} via"),
        waypoints=tuple(context.record(k, f"{where} waypoints").uid for k in row.many("waypoints")),
        order_stated=row.flag("order_stated"),
        purpose=tuple(context.record(k, f"{where} for").uid for k in row.many("for")),
        quantity=_quantity(row),
        measure=measure,
        programme=row.take("programme"),
        asserter=asserter.uid,
        voice=voice,
        members=members,
        root=root,
        copy_of=copy_of,
        document=document.uid,
        also=tuple(context.document(k, f"{where} also").uid for k in row.many("also")),
        locator=row.take("locator"),
        quote=quote,
        quote_state=quote_state,
        basis=row.one_of("basis", tuple(names.bases)),
        grade=grade,
        known_by=known_by,
        stated=stated,
        act=act,
        denies=row.many("denies"),
        beside=row.many("beside"),
        particulars=row.flag("particulars"),
        conflicts=row.many("conflicts"),
        alone=row.flag("alone", default=True),
        note=row.take("note"),
    )
    row.done()
    return claim


def _fits(
    row: Cells, families: tuple[str, ...], record: Record, column: str, predicate: str
) -> None:
    family = schema().family(record.kind)
    if families and family not in families:
        right = f"a {' or '.join(families)} as {column} of {predicate}"
        raise wrong(f"{row.where} {column}", f"{record.name} ({family})", right)


def load(context: Context) -> Iterator[Claim]:
    """Yield the claims of a source of rows; its entities and documents go into the context."""
    folder = context.source.folder
    if (folder / "entities.csv").is_file():
        entities(context, folder / "entities.csv")
    if (folder / "documents.csv").is_file():
        documents(context, folder / "documents.csv")
    if not (folder / "claims.csv").is_file():
        return
    lines: dict[str, str] = {}
    voices: dict[str, tuple[str, tuple[str, ...]]] = {}
    copies = []
    for row in read(folder / "claims.csv", CLAIM, LATER):
        claim = _claim(context, row)
        if claim.uid in lines:
            raise wrong(
                f"{row.where} key",
                claim.uid,
                f"a uid used once; it stands at {lines[claim.uid]} too",
            )
        lines[claim.uid] = context.places[claim.uid] = row.where
        if claim.copy_of:
            copies.append(claim)
            continue
        voices[claim.uid] = claim.voice, claim.members
        yield claim
    for (
        claim
    ) in copies:  # a copy knows nothing of its own: it speaks with the voice of what it copies
        voice, members = voices.get(claim.copy_of, (claim.voice, claim.members))
        yield replace(claim, voice=voice, members=members)
