"""What the European Union exported before the war, by code of the Combined Nomenclature."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ....graph.dates import Interval
from ....graph.errors import wrong
from ....graph.model import Claim, Document, Quantity
from ....graph.trade import text_of
from ...context import Context
from ...rows import Cells, read
from ...voices import voice_of

PUBLISHED = "2023-01-13"
OFFICE = "eurostat"
EXPORTER = "eu27"
FILE = "data/trade-hs/eurostat_chpl_monthly_2020-01_2022-12.csv"
SHA256 = "6466726f31e5ea4605d737fa3ea58cf48d960768c1a6b3149ce24cb8c1c1b664"
YEARS = ("2020", "2021")
COLUMNS = ("importer", "cn8", "year", "value_eur", "figures")


def load(context: Context) -> Iterator[Claim]:
    """Yield one claim for each country, code and year: the sum of the member states' months."""
    document = Document(
        uid=context.uid("members"),
        title="EU trade by CN8, exports of the member states by month, updated on 13 January 2023",
        outlet="Eurostat",
        published=PUBLISHED,
        file=FILE,
        sha256=SHA256,
        note="DS-045409, through vzemlys/ruimpeks, MIT",
    )
    context.add_document("members", document, "loader.py")
    for row in read(context.source.folder / "codes.csv", COLUMNS):
        yield _claim(context, row, document.uid)


def _claim(context: Context, row: Cells, document: str) -> Claim:
    importer = context.record(row.take("importer", needed=True), row.where)
    code, year = row.take("cn8", needed=True), row.one_of("year", YEARS)
    value, figures = row.number("value_eur"), row.take("figures", needed=True)
    row.done()
    if not re.fullmatch("[0-9]{8}", code):
        raise wrong(f"{row.where} cn8", code, "eight digits of the Combined Nomenclature")
    if value is None or value < 0:
        raise wrong(f"{row.where} value_eur", value, "an amount in euros")
    office = context.record(OFFICE, row.where)
    voice, members = voice_of(OFFICE, office.name)
    # The Union's exports of a year are those of its members, each month of which is in the table.
    key = f"EU27.{importer.country.upper()}.{year}.{code}.by-EU27"
    return Claim(
        uid=context.uid(f"{key}@{PUBLISHED}"),
        fact=key,
        subject=context.record(EXPORTER, row.where).uid,
        predicate="EXPORTS_TO",
        object=importer.uid,
        text=text_of(code, year, by_importer=False),
        level="state",
        status="measured",
        interval=Interval(year, year),
        quantity=Quantity(value, "EUR", period=year),
        asserter=office.uid,
        voice=voice,
        members=members,
        root=f"eu27:{PUBLISHED}:trade of {year}",
        document=document,
        locator=f"product_cn8 {code}, partner {importer.name}: {figures} figures of {year}, summed",
        basis="customs",
        grade=context.source.grade,
        known_by=PUBLISHED,
    )
