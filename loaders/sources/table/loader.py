"""An analyst's own table: one claim a row, by a mapping; a row that cannot be read is refused alone with its reason."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator

from ....graph.dates import Interval, check
from ....graph.errors import BadInput, wrong
from ....graph.gate.things import NUMBERS
from ....graph.identity import normal
from ....graph.model import Claim, Document, Quantity, Record
from ... import clean
from ...context import Context
from ...loaded_files import LoadedFile
from ...mapping import Party, TableMapping, read_mapping
from ...shares import share
from ...spreadsheet import read_sheet
from ...voices import voice_of
from ..gazetteer.loader import place_of

BARE = (
    "OWNS",
    "DIRECTS",
    "SUBSIDIARY_OF",
    "ACTS_FOR",
    "ASSOCIATED_WITH",
    "DESIGNATES",
)  # no goods are told of


def load(context: Context) -> Iterator[Claim]:
    """Yield one claim a row of each table; the last file of a name and the last mapping for it count."""
    tables = {g.name: g for g in context.files if not g.name.endswith(".toml")}
    mappings = {}
    for given in context.files:
        if given.name.endswith(".toml"):
            mapping = read_mapping(given.path, given.name)
            mappings[mapping.about["file"]] = mapping
    for name, given in tables.items():
        if name not in mappings:
            raise BadInput(
                f"load table {name}: a table of your own needs a mapping that says what its columns mean. "
                f"Print a first draft with: entrepot load table {name} --suggest"
            )
        yield from _table(context, given, mappings[name])
    unused = sorted(set(mappings) - set(tables))
    if unused:
        raise wrong(
            "load table",
            f"a mapping for {', '.join(unused)}",
            "the table it speaks of, loaded beside it",
        )


def _table(context: Context, given: LoadedFile, mapping: TableMapping) -> Iterator[Claim]:
    rows = read_sheet(given.path, given.name)
    heading = [h.strip() for h in rows[0]]
    doubled = sorted({h for h in heading if h and heading.count(h) > 1})
    if doubled:
        raise wrong(f"{given.name}:1", ", ".join(doubled), "each heading once")
    missing = [c for c in mapping.columns() if c not in heading]
    if missing:
        raise wrong(f"{given.name}:1", ", ".join(heading)[:80], "the columns " + ", ".join(missing))
    left = [h for h in heading if h and h not in mapping.columns()]
    if left:
        raise wrong(
            f"{given.name}:1",
            ", ".join(left),
            "a place in the mapping for each column, or its name under ignore",
        )
    about = mapping.about
    document = Document(
        uid=context.uid(given.name),
        title=about["title"],
        outlet=about["publisher"],
        published=about["published"],
        address=about.get("address", ""),
        language=about.get("language", "en"),
        file=given.name,
        sha256=given.sha256,
        read=given.taken,
    )
    context.add_document(given.name, document, given.name)
    asserter = _asserter(context, about["asserter"])
    countries = clean.by_country_name(context.used["countries"])
    seen: dict[str, int] = {}
    for number, cells in enumerate(rows[1:], 2):
        row = dict(zip(heading, (c.strip() for c in cells), strict=False))
        if not any(row.values()):
            continue
        where = f"{given.name}:{number}"
        try:
            if len(cells) > len(heading):
                raise wrong(where, f"{len(cells)} cells", f"{len(heading)} cells")
            yield context.passes(
                _claim(context, mapping, row, where, document, asserter, countries, seen), where
            )
        except BadInput as fault:
            context.issue("refused", document.uid, where, " | ".join(cells)[:200], str(fault))


def _asserter(context: Context, name: str) -> Record:
    key = "asserter-" + re.sub(r"\W+", "-", normal(name))
    if key not in context.records:
        context.add_record(key, Record(context.uid(key), "Organization", name), name)
    return context.records[key]


def _claim(
    context: Context,
    mapping: TableMapping,
    row: dict[str, str],
    where: str,
    document: Document,
    asserter: Record,
    countries: dict[str, str],
    seen: dict[str, int],
) -> Claim:
    about, claim = mapping.about, mapping.claim

    def cell(field: str) -> str:
        return row.get(claim.get(field, ""), "")

    interval = Interval(
        _day(cell("from"), f"{where} {claim.get('from', '')}"),
        _day(cell("to"), f"{where} {claim.get('to', '')}"),
    )
    known = _day(cell("known_by"), f"{where} {claim.get('known_by', '')}") or about["published"]
    quantity = (
        _quantity(cell("value"), claim["unit"], f"{where} {claim['value']}")
        if cell("value")
        else None
    )
    codes = tuple(re.findall(r"\d{6}", re.sub(r"[.\s]", "", cell("hs6"))))[:1]
    if cell("hs6") and not codes:
        raise wrong(f"{where} {claim['hs6']}", cell("hs6"), "at least six digits of the HS")
    subject = _party(context, mapping.subject, row, where, countries)
    target = _party(context, mapping.object, row, where, countries)
    if subject.uid == target.uid:
        raise wrong(where, subject.name, "two parties; the row names one twice")
    said = "|".join(
        [
            subject.uid,
            target.uid,
            claim["predicate"],
            *(cell(f) for f in ("text", "hs6", "from", "to", "value", "locator")),
        ]
    )
    key = cell("key") or hashlib.sha256(said.encode()).hexdigest()[:12]
    seen[key] = seen.get(key, 0) + 1
    if seen[key] > 1 and cell("key"):
        raise wrong(f"{where} {claim['key']}", key, "a key used once in this table")
    uid = context.uid(f"{document.file}#{key}" + (f".{seen[key]}" if seen[key] > 1 else ""))
    voice, members = voice_of(about["asserter"], asserter.name)
    quote = cell("quote")
    return Claim(
        uid=uid,
        fact=uid.partition(":")[2],
        subject=subject.uid,
        predicate=claim["predicate"],
        object=target.uid,
        text=f"{'' if claim['predicate'] in BARE else 'goods as printed: '}{cell('text')}"
        if cell("text")
        else "",
        level=about.get("level", "firm"),
        status=about.get("status", "asserted"),
        interval=interval,
        hs6=codes,
        quantity=quantity,
        measure=claim.get("measure", ""),
        programme=cell("programme"),
        asserter=asserter.uid,
        voice=voice,
        members=members,
        root=about.get(
            "root",
            f"{normal(about['asserter']).replace(' ', '-')}:{about['published']}:{about['title']}",
        ),
        document=document.uid,
        locator=cell("locator") or where.rpartition(":")[0] + ", row " + where.rpartition(":")[2],
        quote=quote,
        quote_state="verified" if quote else "none",
        basis=about.get("basis", "customs"),
        grade=about["grade"],
        known_by=known,
    )


def _quantity(text: str, unit: str, where: str) -> Quantity:
    """Return a figure as a cell prints it: `10000`, `75.5`, of a share also `50%`, `25-50`, `>50`, `about 50`."""
    if unit != "percent":
        try:
            return Quantity(float(text.replace(" ", "").replace(",", "")), unit)
        except ValueError:
            raise wrong(where, text, "a number such as 10000 or 75.5") from None
    found = share(text)
    if isinstance(found, str):
        raise wrong(where, text, found)
    return found


def _day(text: str, where: str) -> str:
    if not text:
        return ""
    try:
        return check(text, where)
    except BadInput:
        try:
            return clean.printed_date(text)
        except ValueError:
            raise wrong(where, text, "a day such as 2026-01-31 or 31.1.2026") from None


def _party(
    context: Context, party: Party, row: dict[str, str], where: str, countries: dict[str, str]
) -> Record:
    name = row.get(party.name, "")
    if not name:
        raise wrong(f"{where} {party.name}", "an empty cell", "a name")
    said = row.get(party.country, "") if party.country else ""
    code = (
        said.upper()
        if len(said) == 2 and said.upper() in context.used["countries"]
        else countries.get(normal(said), "")
    )
    if said and not code:
        raise wrong(f"{where} {party.country}", said, "a country's name or ISO code")
    if party.kind == "Place" and (port := place_of(context.used["gazetteer"], name, code.lower())):
        return port
    numbers: dict[tuple[str, str], None] = {}
    for scheme, column in party.identifiers.items():
        value = row.get(column, "").replace(" ", "")
        if not value:
            continue
        proved = dict(clean.identifiers(value.upper()))
        good = {
            "ru-inn": proved.get("ru-inn"),
            "ru-ogrn": proved.get("ru-ogrn"),
            "cn-uscc": proved.get("cn-uscc"),
        }.get(scheme, value)
        if good is not None and scheme in NUMBERS and not NUMBERS[scheme][0](good):
            good = None
        if good is None:
            context.issue(
                "warning",
                "",
                f"{where} {column}",
                value,
                "check digits do not fit: the number is left out",
            )
        else:
            numbers[scheme, good] = None
    key = next(
        (f"{s}-{v}" for s, v in numbers),
        f"{normal(name).replace(' ', '-')[:60]}.{code.lower() or 'x'}",
    )
    if key not in context.records:
        context.add_record(
            key, Record(context.uid(key), party.kind, name, (), tuple(numbers), code.lower()), where
        )
    return context.records[key]
