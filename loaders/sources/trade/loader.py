"""Trade figures of statistics offices: a claim a reporter, partner, flow, code and year or month.

Six layouts are read: workbooks of Eurostat's data browser, long tables as its interface gives them,
its relational view, answers of the Comtrade v1 API, tables of Comtrade, and a table of Armenia's
exports with an author's estimate of re-exports. A figure is country-level; it never becomes a step
of a route.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from zipfile import is_zipfile

from ....graph.dates import Interval
from ....graph.errors import wrong
from ....graph.model import Claim, Quantity, Record
from ....graph.monthly_trade import MonthlyFigures
from ....graph.trade import estimate_text, hs_edition, text_of
from ... import clean
from ...context import Context
from ...editions import day_of, document
from ...loaded_files import LoadedFile
from ...rows import check_header
from ...spreadsheet import read_sheet
from ...voices import voice_of
from .comtrade import answer_figures, comtrade_flows
from .comtrade_table import encoding_of, is_comtrade, table_figures
from .eurostat_workbook import eurostat_table
from .flow_row import UNION, WORLD, FlowRow
from .flow_table import FlowTable
from .long_table import is_long, long_table
from .monthly_series import MonthlyFlows
from .partners import Partners
from .reexports import is_reexports, reexports_table
from .relational_view import COLUMNS, relational_flows
from .workbook_cells import WorkbookCells

DISPUTED = "two figures for one flow"
BULK = frozenset(("PRODUCT_NC", "PARTNER", "FLOW", "PERIOD"))  # columns of its months
AS_SDMX = "the same figures as SDMX-CSV, from Eurostat's data browser"
EDITION = "the day on which it was published"


def load(context: Context) -> Iterator[Claim]:
    """Yield one claim for each flow; two figures for one flow are an issue, and neither is kept."""
    partners = Partners(clean.by_country_name(context.used["countries"]))
    printed: dict[str, _Printed] = {}
    disputed: set[str] = set()
    for file in context.files:
        for item in _read(context, file, partners):
            uid = context.uid(f"{item.fact}@{item.day}")
            first = printed.setdefault(uid, item)
            # An office's own figure of a year stands for one that is summed here from months.
            if first.flow.summed != item.flow.summed:
                printed[uid] = item if first.flow.summed else first
            elif first.figures != item.figures or first.flow.value != item.flow.value:
                disputed.add(uid)
                what = f"{DISPUTED}, neither is kept; {first.flow.where} says another"
                context.issue("warning", item.document, item.flow.where, item.fact, what)
    for uid, item in printed.items():
        if uid not in disputed:
            yield _claim(context, uid, item)


@dataclass(frozen=True, slots=True)
class _Printed:
    """What one claim says: a figure, or those of several months of which `flow` is the first.

    Attributes:
        fact: The fact that the claim is about.
        flow: The figure.
        document: The document that prints it.
        day: The day of that document.
        figures: The figures by month, None for a figure of a year.
    """

    fact: str
    flow: FlowRow
    document: str
    day: str
    figures: MonthlyFigures | None = None


def _read(context: Context, file: LoadedFile, partners: Partners) -> Iterator[_Printed]:
    """Yield the figures of a file: of years as printed or summed, and of months as series."""
    with ExitStack() as stack:
        table = _table(context, file, partners, stack)
        title = f"Trade figures, {file.name}"
        printed = document(context, file, table.day, title, table.outlet, "", file.name)
        figures, contradicted = _undisputed(context, printed, table.flows)
    monthly = MonthlyFlows(table.covered)
    for flow in contradicted:
        monthly.leave_out(flow)
    for key, flow in figures.items():
        if flow.monthly:
            monthly.add(flow)
        else:
            yield _Printed(key, flow, printed, table.day)
    for flow in monthly.years() if table.sums else ():
        # A year that the table prints beside its months is the office's own.
        if flow.key not in figures:
            yield _Printed(flow.key, flow, printed, table.day)
    for series in monthly.series():
        yield _Printed(series.key, series.first, printed, table.day, series.figures)
    if table.sums:
        monthly.report(context, file.name)


def _table(context: Context, file: LoadedFile, partners: Partners, stack: ExitStack) -> FlowTable:
    """Return the figures of a file, whose layout its content shows."""
    if file.name.endswith(".json"):
        day = day_of(file, EDITION)
        return FlowTable(day, "Comtrade", comtrade_flows(context, day, answer_figures(file)))
    if is_zipfile(file.path):
        book = stack.enter_context(WorkbookCells(file.path, file.name))
        table = eurostat_table(context, file, book, partners)
        if table is not None:
            return table
    return _of_sheet(context, file, partners)


def _of_sheet(context: Context, file: LoadedFile, partners: Partners) -> FlowTable:
    """Return the figures of a file that has one row a figure."""

    def fits(cells: Sequence[str]) -> bool:
        relational = set(COLUMNS) <= set(map(str.strip, cells))
        return relational or is_long(cells) or is_reexports(cells) or is_comtrade(cells)

    def refuse(line: int, heading: list[str]) -> None:
        if not (is_long(heading) or is_reexports(heading) or is_comtrade(heading)):
            _check_relational(f"{file.name}:{line}", heading)

    encoding = encoding_of(file.path)
    sheet = read_sheet(file.path, file.name, fits, encoding=encoding, refuse=refuse)
    refuse(sheet.line, sheet.heading)
    if sheet.cut:
        right = "the whole file; this one ends in the middle of a row"
        raise wrong(f"{file.name}:{sheet.cut}", "a last row without all its cells", right)
    if is_comtrade(sheet.heading):
        day = day_of(file, EDITION)
        figures, faults = table_figures(file, sheet)
        return FlowTable(day, "Comtrade", comtrade_flows(context, day, figures, faults))
    if is_long(sheet.heading):
        return long_table(context, file, sheet, partners)
    if is_reexports(sheet.heading):
        return reexports_table(context, file, sheet)
    day = day_of(file, EDITION)
    flows = relational_flows(context, file, sheet, partners)
    return FlowTable(day, "a statistics office", flows)


def _check_relational(where: str, heading: list[str]) -> None:
    """Raise `BadInput` unless a heading is that of a relational view."""
    if any("\\TIME_PERIOD" in cell for cell in heading):
        raise wrong(where, "a table of Eurostat as TSV", AS_SDMX)
    if BULK.issubset(heading):
        raise wrong(where, "a file of Eurostat's bulk download", AS_SDMX)
    if not set(COLUMNS).intersection(heading):
        names = ", ".join(heading)[:80]
        right = "a table of Eurostat (SDMX-CSV or relational view) or of Comtrade"
        raise wrong(where, f"the heading of another table, {names}", right)
    check_header(where, heading, COLUMNS)


def _undisputed(
    context: Context, printed: str, flows: Iterable[FlowRow]
) -> tuple[dict[str, FlowRow], list[FlowRow]]:
    """Return the figures of a file by fact, and one of each fact that it contradicts itself on."""
    figures: dict[str, FlowRow] = {}
    disputed: set[str] = set()
    rows: Counter[str] = Counter()
    for flow in flows:
        key = flow.key
        rows[key] += flow.rows
        first = figures.setdefault(key, flow)
        if first.value != flow.value:
            disputed.add(key)
            what = f"{DISPUTED}, neither is kept; {first.where} says another"
            context.issue("warning", printed, flow.where, key, what)
    # Nobody can tell which of two figures is the right one.
    contradicted = [figures.pop(key) for key in sorted(disputed)]
    for key, number in rows.items():
        if number:
            context.count_row(DISPUTED if key in disputed else "", number)
    return figures, contradicted


def _claim(context: Context, uid: str, printed: _Printed) -> Claim:
    flow, figures = printed.flow, printed.figures
    exporter = _country(context, flow.exporter, flow.where)
    importer = _country(context, flow.importer, flow.where)
    body, voice, members = _asserter(context, flow, exporter, importer)
    interval, period, value = Interval(flow.period, flow.period), flow.period, flow.value
    if figures is not None:
        interval, value = Interval(figures.first, figures.last), figures.total
        period = " to ".join(dict.fromkeys((figures.first, figures.last)))
    return Claim(
        uid=uid,
        fact=printed.fact,
        subject=exporter.uid,
        predicate="EXPORTS_TO",
        object=importer.uid,
        said=_said(flow, exporter) if flow.estimated else "",
        text=_text(flow, figures),
        level="state",
        status=_status(flow),
        interval=interval,
        hs6=_hs6(flow, interval),
        quantity=Quantity(value, flow.unit, period=period),
        asserter=body.uid,
        voice=voice,
        members=members,
        root=_root(flow, printed),
        document=printed.document,
        locator=flow.where,
        basis="estimate" if flow.estimated else "customs",
        grade=_grade(flow),
        known_by=printed.day,
        note=figures.note() if figures is not None else "",
    )


def _root(flow: FlowRow, printed: _Printed) -> str:
    who = "tvyal" if flow.estimated else flow.reporter.lower()
    what = "by month" if printed.figures is not None else f"of {flow.year}"
    return f"{who}:{printed.day}:trade {what}"


def _text(flow: FlowRow, figures: MonthlyFigures | None) -> str:
    edition = flow.edition
    if figures is not None and figures.covered:
        edition = ""  # it follows from the month
    span = figures.span if figures is not None else ""
    if flow.estimated:
        return estimate_text(flow.code, edition, span)
    return text_of(flow.code, edition, flow.reporter == flow.importer, span)


def _hs6(flow: FlowRow, interval: Interval) -> tuple[str, ...]:
    """Return the code of a flow as one of HS 2022, whose codes are those of the case."""
    # A code means other goods in another edition.
    editions = {hs_edition(interval.start), hs_edition(interval.end)}
    if flow.edition and len(flow.code) == 6:
        editions.add(flow.edition)
    coded = len(flow.code) >= len("854231") and editions == {"2022"}
    return (flow.code[:6],) if coded else ()


def _asserter(
    context: Context, flow: FlowRow, exporter: Record, importer: Record
) -> tuple[Record, str, tuple[str, ...]]:
    """Return whose figure it is, with its source and the members of that."""
    if flow.estimated:
        body = _own(context, "tvyal", "Organization", "Tvyal newsletter", flow.where)
        return (body, *voice_of("tvyal", body.name))
    # The Union's figures are Eurostat's; those of a country are its own statistics office's.
    if flow.reporter == UNION:
        body = context.record("eurostat", flow.where)
        return (body, *voice_of("eurostat", f"Statistics of {body.name}"))
    body = exporter if flow.reporter == flow.exporter else importer
    return (body, *voice_of(f"statistics-{flow.reporter}", f"Statistics of {body.name}"))


def _status(flow: FlowRow) -> str:
    if flow.estimated:
        return "assessed"
    return "measured" if flow.summed else "asserted"


def _grade(flow: FlowRow) -> str:
    """Return the grade: an office's own table is better known than one that a newsletter prints."""
    if flow.estimated:
        return "C3"
    return "C2" if flow.importer == WORLD else "B2"


def _said(flow: FlowRow, exporter: Record) -> str:
    goods = f"HS {flow.edition} {flow.code}"
    return f"of the exports of {goods} from {exporter.name}, this much was re-exports, an estimate"


def _country(context: Context, code: str, where: str) -> Record:
    if code == WORLD:
        return _own(context, WORLD, "Group", "all countries together", where)
    return context.record("eu27" if code == UNION else code, where)


def _own(context: Context, key: str, kind: str, name: str, where: str) -> Record:
    """Return a record of this source, which is added when it is first needed."""
    if key not in context.records:
        context.add_record(key, Record(context.uid(key), kind, name), where)
    return context.records[key]
