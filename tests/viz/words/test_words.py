"""The words around what sources say: whole in English, apart from the code, translatable."""

from __future__ import annotations

import re
import sys
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from html import unescape
from pathlib import Path

import pytest
from fluent.runtime import FluentResource
from fluent.syntax import FluentSerializer, ast, parse, visitor

from entrepot.casework.brief_writer import BriefWriter
from entrepot.casework.case import Case
from entrepot.graph.analysis.confidence import CONFIDENCE
from entrepot.graph.analysis.indicators import INDICATORS
from entrepot.graph.analysis.severity import LEVELS, RULE
from entrepot.graph.coverage.known_things import known_things
from entrepot.graph.dates import printed
from entrepot.graph.errors import BadInput
from entrepot.graph.reviews import VERDICTS
from entrepot.graph.schema import schema
from entrepot.viz import words
from entrepot.viz.drawing.map import outline
from entrepot.viz.drawing.towns import town_of
from entrepot.viz.reports import FORMATS
from entrepot.viz.reports.analyst_judgement import LIKELIHOOD
from entrepot.viz.reports.document import Figure, Report, Table, runs
from entrepot.viz.reports.house_style import house
from entrepot.viz.words import Words, english, shipped, words_of
from entrepot.viz.words.messages import Messages

ENGLISH = Path(__file__).resolve().parents[3] / "viz" / "words" / "en.ftl"
LETTERS = str.maketrans({chr(c): "ж" for c in (*range(65, 91), *range(97, 123))})
# Marks of the method and of programs, the same in every language; the credit of the map as its
# makers word it.
SAME = (
    "entrepot",
    "rho",
    "sha256",
    "schema",
    "diff",
    "--max-steps",
    outline()["note"],
    *(i.name for i in INDICATORS),
)


class Strange(visitor.Transformer):
    """Turns the letters of a list into those of another script, but no name of a value or key."""

    def visit_TextElement(self, node: ast.TextElement) -> ast.TextElement:
        node.value = node.value.translate(LETTERS)
        return node


def strange() -> str:
    return FluentSerializer().serialize(Strange().visit(parse(ENGLISH.read_text(encoding="utf-8"))))


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("house")
    (made / "ru.ftl").write_text(strange(), encoding="utf-8")
    return made


REPORTS = ("route", "lead", "none", "weapon", "firm", "country", "changes")


def report_of(press: BriefWriter, name: str) -> Report:
    if name == "route":
        return press.route("kp", "ru", k=3)
    if name == "lead":
        return press.route("Xiamen Limbach", "IEMZ Kupol", k=4)
    if name == "none":
        return press.route("Xiamen Limbach", "IEMZ Kupol", as_of="2024-04-30")
    if name == "changes":
        return press.changes(press.case.state.number)
    if name == "country":
        return press.country("kz")
    return press.dossier({"weapon": "Kharkiv missile", "firm": "IEMZ Kupol"}[name])


def from_elsewhere(case: Case, report: Report) -> list[str]:
    """Return the texts that are not ours to translate, the longest first."""
    found: set[str] = set(SAME)
    for e in case.identities.entities.values():
        found |= {e.name, *e.aliases, *(v for _, v in e.identifiers)}
    for c in case.claims.values():
        found |= {
            c.uid,
            c.voice,
            c.root,
            c.grade,
            c.locator,
            c.programme,
            c.hedge,
            c.date_note,
            c.quote,
            c.copy_of,
        }
        found |= {c.quantity.unit, c.quantity.period} if c.quantity else set()
    for c in (case.claims[n.claim] for n in report.notes if n.claim):
        document = case.documents[c.document]
        found |= {document.title, document.outlet, document.address, document.sha256}
    # A drawing breaks goods and the hedge behind them into lines anywhere.
    for c in case.claims.values():
        if c.goods and c.hedge:
            goods = case.identities.entities[case.identities.uid(c.goods)].name
            found.add(f"{goods} (“{c.hedge}”)")
    # What an answer hangs on is named by documents, whether or not a claim of theirs is noted.
    for document in case.documents.values():
        found.add(document.title)
    # Names of towns, which the maps of reports print: as they are in the table.
    entities = case.identities.entities
    for uid, addresses in case.addresses_at(case.fold())(list(entities)).items():
        town = town_of(addresses, entities[uid].country.lower())
        found |= {town.name} if town else set()
    for s in case.sources:
        found |= {s.name, s.title, s.licence}
    for thing in known_things():
        found |= {thing.title, thing.publisher}
    found |= {
        report.made.data,
        *report.made.asked.values(),
        case.table.version,
        *schema().bases,
        *(edge.uid for edge in case.fold().edges.values()),
    }
    found |= {r.text for b in report.blocks for r in runs(b) if r.lang}
    return sorted((t for t in found if len(t) > 1), key=len, reverse=True)


def said(report: Report) -> Iterator[str]:
    """Yield every text of a report that is not marked as being in another language."""
    yield report.title
    yield report.subtitle
    for block in report.blocks:
        for run in runs(block):
            if not run.lang:
                yield run.text
        if isinstance(block, Table):
            yield from block.head
        if isinstance(block, Figure):
            yield from (block.alt, block.source)
            yield from map(unescape, re.findall(r"<(?:text|title|desc)[^>]*>([^<]*)</", block.svg))
    for note in report.notes:
        yield from (note.lines[1:] if note.claim else note.lines)


@pytest.mark.parametrize("name", REPORTS)
def test_every_word_of_ours_comes_from_the_list(case: Case, folder: Path, name: str) -> None:
    """With a list of strange letters, others are left only in names and in sources' words."""
    report = report_of(BriefWriter(case, house=house("ru", folder), length="full"), name)
    foreign = from_elsewhere(case, report)
    indicators = [
        n for n in report.notes if n.key.startswith("indicator:")
    ]  # a rule's own texts: decision 19
    left = []
    for text in said(report):
        if any(text in n.lines for n in indicators):
            continue
        rest = text
        if any(text.removesuffix("…") in known for known in foreign):
            continue  # a line of a name that is broken in a drawing
        for known in foreign:
            rest = rest.replace(known, "").replace(f"{known[:67]}...", "")
        left += [(rest, text) for word in re.findall(r"[A-Za-z]{3,}", rest)]
    assert left == []


def test_claims_stand_as_they_were_entered_in_any_language(case: Case, folder: Path) -> None:
    ours, strange_ = (
        report_of(BriefWriter(case, house=h, length="full"), "lead")
        for h in (house(), house("ru", folder))
    )
    spoken = [
        [r.text for b in r_.blocks for r in runs(b) if r.lang == "en"] for r_ in (ours, strange_)
    ]

    assert spoken[0] == spoken[1]
    # The reading ease of page one is measured in English alone, and has a note without a claim.
    claims = [[note.claim for note in each.notes if note.claim] for each in (ours, strange_)]
    assert claims[0] == claims[1]


def test_a_text_in_another_language_says_so_in_every_form(case: Case, folder: Path) -> None:
    report = report_of(BriefWriter(case, house=house("ru", folder), length="full"), "lead")
    written = {f.suffix: f.write(report, "b")[f"b{f.suffix}"] for f in FORMATS}
    html = written[".html"].decode()

    assert html.startswith("<!DOCTYPE html>")
    assert '<html lang="ru" dir="ltr">' in html
    assert '<span lang="en" dir="auto">According to' in html
    assert b"/Lang (ru)" in written[".pdf"] or b"/Lang(ru)" in written[".pdf"]
    assert (
        'lang="en"'
        not in FORMATS[1]
        .write(report_of(BriefWriter(case, length="full"), "lead"), "b")["b.html"]
        .decode()
        .split("<body>")[1]
    )


def test_the_english_list_is_whole() -> None:
    """Every closed set has its words, and in English they are those of the schema."""
    say = english()
    wanted = {
        "status": schema().statuses, "level": schema().levels, "measure": schema().measures,
        "confidence": CONFIDENCE,
        "rule": CONFIDENCE, "severity": LEVELS, "severity-rule": RULE,
        "verdict": [v for v in VERDICTS if v != "undo"],
        "likelihood": LIKELIHOOD,
        "kind": [k.label for k in schema().kinds.values()], "scheme": schema().schemes,
        "relation": [p.replace("_", " ").lower() for p in schema().predicates],
    }  # fmt: skip
    lacking = [
        (group, v)
        for group, values in wanted.items()
        for v in values
        if say.term(group, v, "?") == "?"
    ]

    assert lacking == []
    for group in ("status", "level", "measure", "kind"):
        words = {value: say.term(group, value) for value in wanted[group]}
        # Of a measure whose kind nobody states, "not stated" alone would say little.
        words.pop("not stated", "")
        assert words == {value: value for value in words}
    # What may be one of several things is worded as all of them (test_languages).
    plain = {p for p, predicate in schema().predicates.items() if " or " not in predicate.verb}
    assert {p: say.relation(p) for p in plain} == {
        **{p: p.replace("_", " ").lower() for p in plain},
        "BRANDED_BY": "parts branded by",
        "AIS_GAP": "AIS gap",
    }
    assert [say.term("rule", word) for word in CONFIDENCE] == list(CONFIDENCE.values())
    assert [say.term("scheme", s) for s in schema().schemes] == [
        s.label for s in schema().schemes.values()
    ]
    days = ["2024", *(f"2024-{m:02}" for m in range(1, 13)), "2024-05-09", ""]
    assert [say.day(d) for d in days] == [printed(d) for d in days]


def test_the_english_list_is_read_entry_by_entry_as_fluent_reads_the_whole() -> None:
    text = (Path(words.__file__).parent / "en.ftl").read_text(encoding="utf-8")
    whole = [entry for entry in FluentResource(text).body if isinstance(entry, ast.Message)]

    found = Messages("en", "en.ftl", text).checked()

    assert found.keys == {entry.id.name for entry in whole}
    for entry in whole:
        (alone,) = FluentResource(found._entries[entry.id.name]).body
        assert alone.equals(entry, ignored_fields=["span", "comment"])


def test_a_message_may_name_others_and_terms() -> None:
    text = "-firm = Firm\nwho = { -firm } { what }\n\nwhat =\n    of { $place }\n"

    assert Messages("en", "a", text).formed("who", {"place": "Penza"}) == ("Firm of Penza", [])


def test_each_language_has_its_own_plurals_and_order() -> None:
    own = """
silence-more = ; { $count ->
    [one] { $shown } другой
    [few] { $shown } других
   *[many] { $shown } иных
 }
between = { $target } ← { $source }
"""
    say = Words("ru", [("ru.ftl", own)])

    assert [say("silence-more", count=n, shown=str(n)) for n in (1, 3, 5, 21)] == [
        "; 1 другой",
        "; 3 других",
        "; 5 иных",
        "; 21 другой",
    ]
    assert say("between", source="A", target="B") == "B ← A"
    assert say("no-denial") == english()("no-denial")


def test_a_value_is_never_read_as_a_message() -> None:
    evil = "{ $target } \ue000target\ue001 { DATETIME() } " + "x" * 10_000
    assert english()("between", source=evil, target="B") == f"{evil} to B"


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("others is no message", "messages of Fluent"),
        ("heading-denial = X", "expected heading-denials, or another message"),
        ("zzz = X", "a message of viz/words/en.ftl"),
        ("between = { $from } to { $target }", r"a text with \$source, \$target"),
        ("between = { -nothing }", "a text with"),
    ],
)
def test_a_spoilt_list_is_one_clear_line(text: str, right: str) -> None:
    with pytest.raises(BadInput, match=right):
        Words("en", [("own.ftl", text)])("between", source="A", target="B")


def test_a_language_from_right_to_left_is_set_so(case: Case, tmp_path: Path) -> None:
    (tmp_path / "ar.ftl").write_text("heading-routes = الطرق\n", encoding="utf-8")
    report = report_of(BriefWriter(case, house=house("ar", tmp_path), length="full"), "route")

    assert '<html lang="ar" dir="rtl">' in FORMATS[1].write(report, "b")["b.html"].decode()
    assert FORMATS[2].write(report, "b")["b.pdf"].startswith(b"%PDF")


def test_a_language_that_no_list_has_is_refused() -> None:
    assert shipped() == ["en", "fr", "uk"]
    with pytest.raises(BadInput, match="one of en"):
        words_of("xx")
    with pytest.raises(BadInput, match="two or three small letters"):
        words_of("../en")


def test_a_list_that_several_threads_read_first_has_all_its_messages() -> None:
    text, threads = ENGLISH.read_text(encoding="utf-8"), 8
    keys = sorted(Messages("en", "en.ftl", text).keys)[:60]
    switched = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    try:
        for _ in range(8):
            messages, start = Messages("en", "en.ftl", text), threading.Barrier(threads)

            def form(messages: Messages = messages, start: threading.Barrier = start) -> list[str]:
                start.wait()
                return [messages.formed(key, {})[0] for key in keys]

            with ThreadPoolExecutor(threads) as pool:
                formed = [pool.submit(form) for _ in range(threads)]
            assert [each.result() for each in formed] == [formed[0].result()] * threads
    finally:
        sys.setswitchinterval(switched)


@pytest.mark.parametrize("lang", ["en", "fr", "uk"])
def test_no_message_chooses_by_a_text(lang: str) -> None:
    """A text is put in after a message is formed, so that no form could be chosen by it."""
    text = (ENGLISH.parent / f"{lang}.ftl").read_text(encoding="utf-8")
    chosen: set[str] = set()
    for key, body in re.findall(r"^([a-z][\w-]*) =(.*?)(?=^\S|\Z)", text, re.DOTALL | re.MULTILINE):
        forms = set(re.findall(r"^ +\*?\[([\w.-]+)\]", body, re.MULTILINE))
        plurals = {"zero", "one", "two", "few", "many", "other"}
        if any(not form.isdigit() for form in forms - plurals):
            chosen.add(key)

    assert chosen == set()
