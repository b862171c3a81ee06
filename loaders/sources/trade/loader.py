"""Trade figures of statistics offices: a claim a reporter, partner, flow, code and year or month.

Five layouts are read: workbooks of Eurostat's data browser, long tables as its interface gives
them, its relational view, answers of the Comtrade v1 API, and a table of Armenia's exports with an
author's estimate of re-exports. A figure is country-level; it never becomes a step of a route.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from zipfile import is_zipfile

from ....graph.dates import Interval
from ....graph.model import Claim, Quantity, Record
from ....graph.trade import estimate_text, hs_edition, text_of
from ... import clean
from ...context import Context
from ...editions import day_of, document
from ...loaded_files import LoadedFile
from ...rows import check_header
from ...spreadsheet import read_sheet
from ...voices import voice_of
from .comtrade import comtrade_flows
from .eurostat_workbook import eurostat_table
from .flow_row import UNION, WORLD, FlowRow
from .flow_table import FlowTable
from .long_table import is_long, long_table
from .partners import Partners
from .reexports import is_reexports, reexports_table
from .relational_view import COLUMNS, relational_flows
from .whole_years import MonthlyFlows
from .workbook_cells import WorkbookCells

DISPUTED = "two figures for one flow"
EDITION = "the day on which it was published"


def load(context: Context) -> Iterator[Claim]:
    """Yield one claim for each flow; two figures for one flow are an issue, and neither is kept."""
    partners = Partners(clean.by_country_name(context.used["countries"]))
    printed: dict[str, _PrintedFlow] = {}
    disputed: set[str] = set()
    for file in context.files:
        for uid, flow in _read(context, file, partners):
            first = printed.setdefault(uid, flow)
            # An office's own figure of a year stands for one that is summed here from months.
            if first.flow.summed != flow.flow.summed:
                printed[uid] = flow if first.flow.summed else first
            elif first.flow.value != flow.flow.value:
                disputed.add(uid)
                what = f"{DISPUTED}, neither is kept; {first.flow.where} says another"
                context.issue("warning", flow.document, flow.flow.where, flow.flow.key, what)
    for uid, flow in printed.items():
        if uid not in disputed:
            yield _claim(context, uid, flow)


@dataclass(frozen=True, slots=True)
class _PrintedFlow:
    """A figure with the document that prints it and the day of that document."""

    flow: FlowRow
    document: str
    day: str
    file: str


def _read(
    context: Context, file: LoadedFile, partners: Partners
) -> Iterator[tuple[str, _PrintedFlow]]:
    """Yield the figures of a file by the uids of their claims, then its whole years."""
    with ExitStack() as stack:
        table = _table(context, file, partners, stack)
        title = f"Trade figures, {file.name}"
        printed = document(context, file, table.day, title, table.outlet, "", file.name)
        figures, contradicted = _undisputed(context, printed, table.flows)
    years = MonthlyFlows(table.covered)
    for flow in contradicted:
        years.leave_out(flow)
    for flow in figures:
        if flow.monthly and table.sums:
            years.add(flow)
        yield _uid(context, flow, table.day), _PrintedFlow(flow, printed, table.day, file.name)
    keys = {flow.key for flow in figures}
    for flow in years.sums(context, file.name):
        # A year that the table prints beside its months is the office's own.
        if flow.key not in keys:
            yield _uid(context, flow, table.day), _PrintedFlow(flow, printed, table.day, file.name)


def _uid(context: Context, flow: FlowRow, day: str) -> str:
    return context.uid(f"{flow.key}@{day}")


def _table(
    context: Context, file: LoadedFile, partners: Partners, stack: ExitStack
) -> FlowTable:
    """Return the figures of a file, whose layout its content shows."""
    if file.name.endswith(".json"):
        return FlowTable(day_of(file, EDITION), "Comtrade", comtrade_flows(context, file))
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
        return relational or is_long(cells) or is_reexports(cells)

    def refuse(line: int, heading: list[str]) -> None:
        if not is_long(heading) and not is_reexports(heading):
            check_header(f"{file.name}:{line}", heading, COLUMNS)

    sheet = read_sheet(file.path, file.name, fits, refuse=refuse)
    refuse(sheet.line, sheet.heading)
    if is_long(sheet.heading):
        return long_table(context, file, sheet, partners)
    if is_reexports(sheet.heading):
        return reexports_table(context, file, sheet)
    day = day_of(file, EDITION)
    flows = relational_flows(context, file, sheet, partners)
    return FlowTable(day, "a statistics office", flows)


def _undisputed(
    context: Context, printed: str, flows: Iterable[FlowRow]
) -> tuple[list[FlowRow], list[FlowRow]]:
    """Return the figures of a file that it does not contradict, and one of each that it does."""
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
    return list(figures.values()), contradicted


def _claim(context: Context, uid: str, printed: _PrintedFlow) -> Claim:
    flow = printed.flow
    exporter = _country(context, flow.exporter, flow.where)
    importer = _country(context, flow.importer, flow.where)
    body, voice, members = _asserter(context, printed, exporter, importer)
    by_importer = flow.reporter == flow.importer
    text = text_of(flow.code, flow.edition, by_importer)
    if flow.estimated:
        text = estimate_text(flow.code, flow.edition)
    edition = hs_edition(flow.period) if len(flow.code) == 8 else flow.edition
    # A code means other goods in another edition; those of the case are HS 2022.
    coded = len(flow.code) >= 6 and edition == "2022"
    return Claim(
        uid=uid,
        fact=flow.key,
        subject=exporter.uid,
        predicate="EXPORTS_TO",
        object=importer.uid,
        said=_said(flow, exporter) if flow.estimated else "",
        text=text,
        level="state",
        status=_status(flow),
        interval=Interval(flow.period, flow.period),
        hs6=(flow.code[:6],) if coded else (),
        quantity=Quantity(flow.value, flow.unit, period=flow.period),
        asserter=body.uid,
        voice=voice,
        members=members,
        root=f"{flow.reporter.lower()}:{printed.day}:trade of {flow.year}",
        document=printed.document,
        locator=flow.where,
        basis="estimate" if flow.estimated else "customs",
        grade=_grade(flow),
        known_by=printed.day,
    )


def _asserter(
    context: Context, printed: _PrintedFlow, exporter: Record, importer: Record
) -> tuple[Record, str, tuple[str, ...]]:
    """Return whose figure it is, with its source and the members of that."""
    flow = printed.flow
    if flow.estimated:
        body = _own(context, "tvyal", "Organization", "Tvyal newsletter", printed.file)
        return (body, *voice_of("tvyal", body.name))
    # The Union's figures are Eurostat's; those of a country are its own statistics office's.
    if flow.reporter == UNION:
        body = context.record("eurostat", printed.file)
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
