"""A user's own table of parties, which is read to be screened and is never kept."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from operator import itemgetter
from pathlib import Path

from ..graph.errors import wrong
from ..graph.identity import normal
from ..graph.naming.parts import is_of_firm
from ..graph.screening import ScreenedRow, code_of_country
from .identifiers import COMPANY, read_numbers
from .placeholders import is_nothing
from .printed_days import UnreadDay, day_order, read_day, refuse_swapped
from .sources.trade.partners import Partners
from .spreadsheet import read_sheet, unnamed_columns

# Words of headings of numbers, and those that may stand beside them: "IMO No", "INN/OGRN".
NUMBER_WORDS = frozenset(
    "inn инн itn tin ogrn огрн ogrnip огрнип psrn uscc usci imo имо lei duns vat vatin mmsi tax "
    "taxpayer reg registration registry".split()
)
BESIDE_NUMBERS = frozenset(
    "no nr num number numbers code id ids identifier identification company firm customer supplier "
    "buyer seller consignee party entity vessel ship of the and or и kpp кпп".split()
)
SHIP_WORDS = frozenset(("imo", "имо", "vessel", "ship"))
OPEN_WORDS = frozenset(("identifier", "identifiers"))
# Of these a row has one value; a second column for them would have to be guessed between.
SINGLE = ("name", "date", "country", "kind", "label")
# Words of a column of kinds, as `normal` leaves them, by what they say of a row.
KINDS: Mapping[str, tuple[str, ...]] = {
    "person": (
        "person",
        "natural person",
        "physical person",
        "private person",
        "individual person",
        "politically exposed person",
        "pep",
        "физическое лицо",
        "физлицо",
    ),
    "vessel": ("m v", "mv", "судно"),
    "aircraft": ("airplane", "aeroplane", "plane"),
    "firm": (
        "business",
        "corporate",
        "legal person",
        "juridical person",
        "legalentity",
        "publicbody",
        "llc",
        "ltd",
        "plc",
        "jsc",
        "ooo",
        "ооо",
        "gmbh",
        "юридическое лицо",
        "юрлицо",
    ),
}
# Last words of a kind in several words: an "oil tanker" is a ship, a "trading company" a firm.
LAST_WORDS: Mapping[str, frozenset[str]] = {
    "person": frozenset(("individual",)),
    "vessel": frozenset("vessel ship tanker boat yacht tug barge ferry bulker trawler".split()),
    "aircraft": frozenset(("aircraft", "helicopter")),
    "firm": frozenset(
        "company firm corporation enterprise entity organisation organization bank partnership "
        "agency ministry university institute foundation association".split()
    ),
}
SCHEMES = (*COMPANY, "imo")
NAMELESS = "not screened: the row has no name and no number that could be read"
# A note under a table, which stands in its first column: "* checked by AB".
_FOOTNOTE = re.compile(
    r"\s*(?:[*†‡]|(?:checked|prepared|approved|compiled) by\b|(?:source|notes?)\s*:)",
    re.IGNORECASE,
)
LONGEST = 1_000  # characters of a name, an address or any other text of a cell that is read
SEVERAL = ("aliases", "director")  # whose cells hold several texts
SEEN = 7  # digits from which a number in a name is told of where it is not read


@dataclass(frozen=True, slots=True)
class PrivateTable:
    """The rows of a table that are not empty, and notes on how the file was read.

    `countries` are the codes that were given by the names of countries, and those of the names
    that the table prints in other languages.
    """

    rows: tuple[ScreenedRow, ...]
    notes: tuple[str, ...] = ()
    countries: Mapping[str, str] | None = None


@cache
def known_headings() -> Mapping[str, tuple[str, ...]]:
    """Return the headings of each field, as `normal` leaves them; the first names it in answers."""
    path = Path(__file__).parent / "screening_headings.toml"
    words = tomllib.loads(path.read_text(encoding="utf-8"))
    return {field: tuple(map(normal, forms)) for field, forms in words.items()}


def read_private(
    path: Path,
    columns: Mapping[str, str] | None = None,
    sheet: str = "",
    encoding: str = "",
    countries: Mapping[str, str] | None = None,
) -> PrivateTable:
    """Read a table of parties.

    Args:
        path: A CSV file or a workbook. Its columns are known by their headings (`known_headings`).
        columns: Headings that are not known, such as `{"name": "Kunde"}`.
        sheet: Name of the sheet of a workbook; empty for the one with such headings.
        encoding: Encoding of a CSV file that is not in UTF-8.
        countries: Codes by the normal form of a country's name; without them no country is known.

    Returns:
        The table. A row that has a cell that cannot be read is there, with a note.

    Raises:
        BadInput: The file is not a table, has no row, or a heading is used twice. The message names
            file and line.
    """
    named = dict(columns or {})
    table = read_sheet(path, "", lambda cells: _names_parties(cells, named), sheet, encoding)
    places = _places(table.heading, named, f"{path}:{table.line}")
    if "name" not in places:
        forms = ", ".join(known_headings()["name"][:6])
        right = f"a column headed {forms}, ...; or --column name=HEADING"
        raise wrong(f"{path}:{table.line}", ", ".join(table.heading)[:80], right)
    codes: Mapping[str, str] = {}
    if countries:
        printed: set[str] = set()
        for _, cells in table.rows:
            printed.update(_values(cells, places.get("country", [])))
        codes = _with_printed(countries, printed)
    days: list[str] = []
    for _, cells in table.rows:
        days += _values(cells, places.get("date", []))
    refuse_swapped(days, str(path))
    reader = _Reader(places, list(map(normal, table.heading)), codes, day_order(days))
    rows: list[ScreenedRow] = []
    for number, cells in table.rows:
        if any(cell.strip() for cell in cells):
            _refuse_long(cells, places, f"{path}:{number}")
            rows.append(reader.row(cells, number))
    if not rows:
        raise wrong(str(path), "no row below the heading", "at least one party")
    notes = (
        *_unread_columns(table.heading, places),
        *unnamed_columns(table),
        *_unread_countries(rows, codes),
    )
    return PrivateTable(tuple(rows), (*table.notes, *notes), codes)


def _refuse_long(cells: Sequence[str], places: Mapping[str, list[int]], where: str) -> None:
    """Refuse a row with a text that is too long for what its column has."""
    for field, positions in places.items():
        texts = _values(cells, positions)
        for text in _split(texts) if field in SEVERAL else texts:
            if len(text) > LONGEST:
                right = f"at most {LONGEST:,} characters, without text that is none of the {field}"
                raise wrong(f"{where} {field}", f"{len(text):,} characters: {text}", right)


def _with_printed(codes: Mapping[str, str], printed: Iterable[str]) -> Mapping[str, str]:
    """Return codes of countries with those of printed names that other tables are read by."""
    partners = Partners({name: code.upper() for name, code in codes.items()})
    found = dict(codes)
    for text in printed:
        # What stands in brackets may be the country that is meant: "Georgia (US)".
        code = "" if "(" in text or code_of_country(text, codes) else partners.code(text)
        if len(code) == 2:
            found[normal(text)] = code.lower()
    return found


def _unread_columns(headings: Sequence[str], places: Mapping[str, list[int]]) -> Iterator[str]:
    """Yield a note on the columns of which nothing is read, if there are any."""
    read = {position for positions in places.values() for position in positions}
    unread = [name for position, name in enumerate(headings) if name and position not in read]
    if unread:
        yield (
            f"columns that are not read: {', '.join(unread)[:200]}; --column NAME=HEADING reads one"
        )


def _unread_countries(rows: Sequence[ScreenedRow], countries: Mapping[str, str]) -> Iterator[str]:
    """Yield a note on the countries that are not known, if there are any."""
    printed = dict.fromkeys(row.country for row in rows if row.country)
    unread = [text for text in printed if countries and not code_of_country(text, countries)]
    if unread:
        yield f"countries that are not known and rule nothing out: {', '.join(unread)[:200]}"


def _names_parties(cells: Sequence[str], named: Mapping[str, str]) -> bool:
    """Return whether a row of a file is a heading with a column of names."""
    forms = set(map(normal, cells))
    if "name" in named:
        return normal(named["name"]) in forms
    return any(_field(form) == "name" for form in forms)


def _places(
    headings: Sequence[str], columns: Mapping[str, str], where: str
) -> dict[str, list[int]]:
    """Return the positions of the columns of each field."""
    places: dict[str, list[int]] = {}
    named: set[int] = set()
    for field, heading in columns.items():
        position = _named_place(field, heading, headings, where)
        places[field] = [position]
        named.add(position)
    for position, heading in enumerate(headings):
        field = _field(normal(heading))
        # A column that was named is not read a second time by its heading.
        if not field or field in columns or position in named:
            continue
        if field in SINGLE and field in places:
            pair = f"{headings[position]!r} beside {headings[places[field][0]]!r}"
            right = f"one column of {field}; or --column {field}=HEADING"
            raise wrong(where, pair, right)
        places.setdefault(field, []).append(position)
    return places


def _named_place(field: str, heading: str, headings: Sequence[str], where: str) -> int:
    """Return the position of a column that was named with --column."""
    if field not in known_headings():
        raise wrong("--column", field, "one of " + ", ".join(known_headings()))
    forms = [normal(text) for text in headings]
    if normal(heading) not in forms:
        raise wrong(where, ", ".join(headings)[:80], f"a column headed {heading}")
    return forms.index(normal(heading))


def _field(form: str) -> str:
    """Return the field that a heading means, or ''; no heading means two."""
    for field, forms in known_headings().items():
        if form in forms:
            return field
    words = set(form.split())
    is_number = words & NUMBER_WORDS and words <= NUMBER_WORDS | BESIDE_NUMBERS
    return "identifier" if is_number else ""


@dataclass(frozen=True, slots=True)
class _Reader:
    """The columns of a table: positions by field, headings as `normal` leaves them; countries.

    `order` is what the cells show to come first in 02/03/2024 (`day_order`).
    """

    places: Mapping[str, list[int]]
    headings: Sequence[str]
    countries: Mapping[str, str]
    order: str

    def row(self, cells: Sequence[str], number: int) -> ScreenedRow:
        """Return a row of the table with its line."""
        values = {field: _values(cells, positions) for field, positions in self.places.items()}
        names = tuple(dict.fromkeys((*values["name"], *_split(values.get("aliases", ())))))
        kind = _kind(_first(values, "kind"), names)
        country = _first(values, "country")
        identifiers, notes = self._identifiers(cells, kind, country)
        named, unread_numbers = self._named_numbers(names, country)
        notes += unread_numbers
        day, unread = _day(_first(values, "date"), self.order)
        notes += filter(None, (unread,))
        if len(cells) < len(self.headings):
            right = f"expected {len(self.headings)}; cells may stand under other headings"
            notes.append(f"{len(cells)} cells in the row ({right})")
        # A row that cannot be screened must not look as if nothing were found for it.
        if not identifiers and not named:
            if not names:
                notes.append(NAMELESS)
            elif all(map(_names_nobody, names)):
                notes.append(f"not screened: {names[0][:80]!r} names nobody")
        return ScreenedRow(
            names,
            number=number,
            label=_first(values, "label") or str(number),
            kind=kind,
            country=country,
            identifiers=tuple(identifiers),
            addresses=tuple(values.get("address", ())),
            phones=tuple(values.get("phone", ())),
            directors=tuple(_split(values.get("director", ()))),
            date=day,
            notes=tuple(notes),
            named_numbers=tuple(named),
        )

    def _named_numbers(
        self, names: Sequence[str], country: str
    ) -> tuple[list[tuple[str, str]], list[str]]:
        """Return the numbers that names print and state to be such, and notes on the others.

        A name may hold a telephone number that is an INN by chance, so that a number counts there
        only with its label, or where the cell has nothing else.
        """
        seat = code_of_country(country, self.countries)
        found: dict[tuple[str, str], None] = {}
        notes: list[str] = []
        for name in names:
            labelled = SCHEMES if any(map(str.isalpha, name)) else ("imo",)
            read = read_numbers(name, seat, SCHEMES, if_labelled=labelled)
            found.update(dict.fromkeys(read.identifiers))
            fits = read_numbers(name, seat, SCHEMES).identifiers
            for number in read.unread:
                if number.printed in map(itemgetter(1), fits):
                    right = "nothing says whose number it is; a column of numbers would"
                    notes.append(f"number not read: {number.printed!r} ({right})")
                elif sum(map(str.isdigit, number.printed)) >= SEEN:
                    notes.append(number.sentence())
        return list(found), notes

    def _identifiers(
        self, cells: Sequence[str], kind: str, country: str
    ) -> tuple[list[tuple[str, str]], list[str]]:
        """Return the numbers of a row that are proved, and notes on those that are not."""
        seat = code_of_country(country, self.countries)
        identifiers: dict[tuple[str, str], None] = {}
        notes: dict[str, None] = {}
        for position in self.places.get("identifier", ()):
            words = set(self.headings[position].split())
            # A column may hold identifiers of any scheme, and check digits tell which. One check
            # digit in ten fits by chance: what is no ship's column has a ship's number only where
            # the cell says so, and in a column of INN the country does not count.
            is_open = kind in ("", "vessel") if words & OPEN_WORDS else kind == "vessel"
            labelled = () if is_open or words & SHIP_WORDS else ("imo",)
            of = "" if words & {"inn", "инн", "itn"} else seat
            for value in _values(cells, [position]):
                numbers = read_numbers(value, of, SCHEMES, if_labelled=labelled)
                identifiers.update(dict.fromkeys(numbers.identifiers))
                notes.update(dict.fromkeys(unread.sentence() for unread in numbers.unread))
        return list(identifiers), list(notes)


def _names_nobody(name: str) -> bool:
    """Return whether a cell is a placeholder, a total or a note under the table."""
    return is_nothing(name) or _FOOTNOTE.match(name) is not None


def _values(cells: Sequence[str], positions: Sequence[int]) -> list[str]:
    """Return the cells of some columns that are not empty."""
    # A row may be shorter than the heading.
    texts = [cells[position].strip() for position in positions if position < len(cells)]
    return list(filter(None, texts))


def _first(values: Mapping[str, Sequence[str]], field: str) -> str:
    return next(iter(values.get(field, ())), "")


def _kind(text: str, names: Sequence[str]) -> str:
    """Return the kind of a row: by its own column, else "firm" for a name that only firms bear."""
    form = normal(text)
    for kind, forms in KINDS.items():
        if form in forms:
            return kind
    words = form.split() or [""]
    if words[0] not in ("non", "not", "no"):
        for kind, last in LAST_WORDS.items():
            if words[-1] in last:
                return kind
    # A ship or a person has no legal form, and none is called "... Trading".
    return "firm" if any(map(is_of_firm, names)) else ""


def _day(text: str, order: str) -> tuple[str, str]:
    """Return a date in ISO form, or '' and a note if it cannot be read."""
    if not text:
        return "", ""
    try:
        return read_day(text, order), ""
    except UnreadDay as fault:
        return "", f"date not read: {text!r} (expected {fault}); measures are those of no one day"


def _split(values: Iterable[str]) -> Iterator[str]:
    for value in values:
        yield from filter(None, map(str.strip, value.split(";")))
