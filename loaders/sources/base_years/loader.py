"""What the European Union exported before the war, in all goods: the base of the indicators."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from ....graph.dates import Interval
from ....graph.errors import wrong
from ....graph.model import Claim, Document, Quantity
from ....graph.trade import text_of
from ...context import Context
from ...rows import read
from ...voices import voice_of

PUBLISHED = "2024-11-17"
OFFICE = "eurostat"
EXPORTER = "eu27"
# The table of each year, with the hash of the file that was read.
TABLES = {
    "2019": (
        "eu_year_export_Relational_View_2024-11-17T08_31_12.748Z.csv",
        "9fb1e1d004bf63ac4f5b7554e570a64726ce48f37bfa12c92d4393b657c73484",
    ),
    "2020": (
        "eu_year_export_Relational_View_2024-11-17T08_31_29.694Z.csv",
        "8cc889e8c88cad8cb0b47a8d01695ebc7d152beafd15ef0d7329a26faa39b7aa",
    ),
    "2021": (
        "eu_year_export_Relational_View_2024-11-17T08_31_35.486Z.csv",
        "2331b2caecf2c5b347df420427835d3ae879578d26204da688421e31c7294525",
    ),
}


def load(context: Context) -> Iterator[Claim]:
    """Yield one claim for each country and year."""
    documents = dict(zip(TABLES, map(partial(_document, context), TABLES), strict=True))
    exporter = context.record(EXPORTER, "totals.csv")
    office = context.record(OFFICE, "totals.csv")
    voice, members = voice_of(OFFICE, office.name)
    columns = ("importer", "year", "value_eur", "line")
    for row in read(context.source.folder / "totals.csv", columns):
        importer = context.record(row.take("importer", needed=True), row.where)
        year = row.one_of("year", tuple(TABLES))
        value = row.number("value_eur")
        line = row.take("line", needed=True)
        row.done()
        if value is None or value < 0:
            raise wrong(f"{row.where} value_eur", value, "an amount in euros")
        key = f"EU27.{importer.country.upper()}.{year}.all.by-EU27"
        yield Claim(
            uid=context.uid(f"{key}@{PUBLISHED}"),
            fact=key,
            subject=exporter.uid,
            predicate="EXPORTS_TO",
            object=importer.uid,
            text=text_of("", "", by_importer=False),
            level="state",
            interval=Interval(year, year),
            quantity=Quantity(value, "EUR", period=year),
            asserter=office.uid,
            voice=voice,
            members=members,
            # That of the same table as somebody may load it: one publication is one statement.
            root=f"eu27:{PUBLISHED}:trade of {year}",
            document=documents[year],
            locator=f"{TABLES[year][0]}:{line}",
            basis="customs",
            grade=context.source.grade,
            known_by=PUBLISHED,
        )


def _document(context: Context, year: str) -> str:
    file, sha256 = TABLES[year]
    document = Document(
        uid=context.uid(year),
        title=f"EU-27 exports by partner, {year}, total trade",
        outlet="Eurostat",
        published=PUBLISHED,
        file=f"data/trade/{file}",
        sha256=sha256,
        note="through mary-lev/eu-export-sanctions, CC BY 4.0",
    )
    context.add_document(year, document, "loader.py")
    return document.uid
