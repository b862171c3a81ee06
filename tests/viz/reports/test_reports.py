"""Briefs: a note behind every number, no sentence above its claim, equal bytes in two runs."""

from __future__ import annotations

import functools
import itertools
import re
from collections.abc import Iterator
from math import prod
from pathlib import Path
from typing import Any

import pytest
from changed_case import changed

from entrepot.casework.brief_writer import BriefWriter
from entrepot.casework.case import Case
from entrepot.graph.analysis.route_engine import RouteOptions
from entrepot.graph.analysis.statements_between import naming_both
from entrepot.graph.dates import printed
from entrepot.graph.fold import Folded
from entrepot.graph.identity import Identities
from entrepot.graph.model import Claim
from entrepot.graph.wording import period, spoken_words
from entrepot.viz.answers.serializer import Serializer
from entrepot.viz.answers.whatif_answer import WhatIfAnswer
from entrepot.viz.evidence.panel import Note
from entrepot.viz.reports import FORMATS
from entrepot.viz.reports.analyst_judgement import Judgement
from entrepot.viz.reports.document import (
    Block,
    Bullets,
    Figure,
    Heading,
    Paragraph,
    Report,
    Run,
    Table,
    runs,
)
from entrepot.viz.reports.kinds import kinds
from entrepot.viz.reports.markdown import plain
from entrepot.viz.reports.page_one.full_names import BODIES
from entrepot.viz.terminal.demo import DOSSIERS, QUESTIONS
from entrepot.viz.wording.plain_sentences import plainly
from entrepot.viz.wording.sentences import figure, frame, quantity, sentence

ROOT = Path(__file__).resolve().parents[3]
NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")
BRIEFS = [q.page for q in QUESTIONS if q.page]
# The shipped kinds are asked several questions each; one that is added is asked its own example.
NAMED = ("changes", "country", "dossier", "route")
NAMES = [
    *BRIEFS,
    "nothing",
    *(slug for _, slug in DOSSIERS),
    "kupol",
    "person",
    "kazakhstan",
    "judged",
    "changes",
    *(f"kind {name}" for name in kinds() if name not in NAMED),
]


def case_of(case: Case, name: str) -> Case:
    return changed() if name == "changes" else case


@functools.cache  # a report is frozen, and reading it changes nothing
def report_of(case: Case, name: str) -> Report:
    if name.startswith("kind "):
        kind = kinds()[name.removeprefix("kind ")]
        return BriefWriter(case, length="full").report(kind.name, kind.example)
    if name == "nothing":
        return BriefWriter(case, length="full").route(
            "Xiamen Limbach", "IEMZ Kupol", as_of="2024-04-30"
        )
    if name == "changes":
        made = changed()
        numbers_ = sorted(made.ledger.numbers())
        return BriefWriter(Case.open(str(made.path)), length="full").changes(numbers_[-3])
    if name == "judged":
        uid = next(
            u for e in case.routes("kp", "ru").routes[0].edges for u in case.fold().edges[e].claims
        )
        given = Judgement(
            "at least 3 shipments went on after 2024",
            "likely",
            "low",
            "A. Analyst",
            "2026-11-20",
            "2 lists",
            (uid,),
        )
        return BriefWriter(case, length="full").route("kp", "ru", judgement=given)
    if name == "kazakhstan":
        return BriefWriter(case, length="full").country("kz")
    dossiers = {slug: words for words, slug in DOSSIERS}
    dossiers |= {"kupol": "IEMZ Kupol", "person": "Li Xinyang"}
    if name in dossiers:
        return BriefWriter(case, length="full").dossier(dossiers[name])
    q = next(q for q in QUESTIONS if q.page == name)
    return BriefWriter(case, length="full").route(q.source, q.target, k=q.k, as_of=q.as_of)


@functools.cache
def folded_of(case: Case, name: str) -> Folded:
    when = {"nothing": "2024-04-30", "garpiya-2025-08": "2025-08"}
    return case_of(case, name).fold(when.get(name))


def text_runs(report: Report) -> Iterator[Run]:
    for block in report.blocks:
        yield from runs(block)


def side_by_side(block: Block) -> bool:
    return isinstance(block, Table) and block.head[0] == "Who"


def names(case: Case) -> list[str]:
    found = [n for e in case.identities.entities.values() for n in (e.name, *e.aliases)]
    return sorted({n for n in found if re.search(r"\d", n)}, key=len, reverse=True)


def numbers(text: str) -> set[str]:
    return set(NUMBER.findall(text))


def of_claim(claim: Claim) -> set[str]:
    """Return the numbers that a claim may lend to a sentence, from its own fields."""
    found = numbers(
        " ".join(
            (claim.said, claim.text, claim.hedge, claim.programme, claim.measure, claim.copy_of)
        )
    )
    found |= (
        numbers(printed(claim.known_by)) | numbers(claim.known_by) | numbers(spoken_words(claim))
    )
    found |= numbers(figure(claim)) | numbers(period(claim))
    found |= numbers(printed(claim.interval.start)) if claim.interval.start else set()
    if claim.quantity:
        q = claim.quantity
        for value in (q.value, q.upto):
            if value is not None:
                found |= {f"{value:,.0f}" if value == int(value) else f"{value:,.2f}".rstrip("0")}
        found |= numbers(q.period)
    return found


def held(note: Note, claims: dict[str, Claim]) -> set[str]:
    return of_claim(claims[note.claim]) if note.claim else numbers(" ".join(note.lines))


@pytest.mark.parametrize("name", NAMES)
def test_every_number_has_a_note_that_holds_it(case: Case, name: str) -> None:
    report = report_of(case, name)
    claims = dict(folded_of(case, name).claims)
    notes = {n.number: n for n in report.notes}
    named = names(case_of(case, name))
    seen = 0
    for run in text_runs(report):
        if run.label:
            continue
        text = run.text
        for word in named:
            text = text.replace(word, "")
        wanted = numbers(text)
        if wanted:
            seen += 1
            assert run.notes, f"{run.text!r} has a number and no note"
            lent = set().union(*(held(notes[n], claims) for n in run.notes))
            assert wanted <= lent, (run.text, wanted - lent)
    assert seen > 3


@pytest.mark.parametrize("name", NAMES)
def test_the_figure_and_the_day_are_those_of_the_noted_claim(case: Case, name: str) -> None:
    report = report_of(case, name)
    claims = folded_of(case, name).claims
    notes = {n.number: n for n in report.notes}
    for run in text_runs(report):
        for claim in [claims[notes[n].claim] for n in run.notes if notes[n].claim]:
            printed_figures = re.findall(r"\[([^\]]*)\]", run.text)
            if claim.quantity and printed_figures:
                assert {quantity(claim.quantity), figure(claim)} & set(printed_figures)
                assert str(int(claim.quantity.value)) in printed_figures[-1].replace(",", "")
            day = re.search(r"\(((?:reported on )?\d{1,2} [A-Z][a-z]{2} \d{4})", run.text)
            if day and run.text.startswith(("According", "In the assessment", "Under", "As found")):
                assert day.group(1) == spoken_words(claim)


def with_short_names(text: str, ids: Identities) -> str:
    """Return a text with the bodies by their short names, whose full ones page one spells out."""
    for entity in ids.entities.values():
        if entity.kind in BODIES:
            both = re.match(r"(.+) \(([A-Z]{2,})\)$", entity.name)
            short = both[2] if both else entity.name
            for full in (entity.name.partition(" (")[0], *entity.aliases):
                spelled = rf"(?:[Tt]he )?{re.escape(full)} \({re.escape(short)}\)"
                text = re.sub(spelled, short, text)
            text = text.replace(f"{short} ({entity.note})", short)
    return text


@pytest.mark.parametrize("name", NAMES)
def test_no_sentence_says_more_than_its_claim(case: Case, name: str) -> None:
    report = report_of(case, name)
    claims = folded_of(case, name).claims
    notes = {n.number: n for n in report.notes}
    spoken = 0
    for run in (r for b in report.blocks if not side_by_side(b) for r in runs(b)):
        own = [claims[notes[n].claim] for n in run.notes if notes[n].claim]
        if not own or len(run.text) < 60:
            continue
        (claim,) = own
        said = run.text.strip()
        said = (said[0].upper() + said[1:]).rstrip(".")
        if said.startswith("Waypoints of the chain"):
            assert claim.waypoints
            continue
        spoken += 1
        ids = case_of(case, name).identities
        plain = with_short_names(plainly(claim, ids), ids).rstrip(".")
        if with_short_names(said, ids) == plain:
            continue  # page one has another frame around the same words (test_page_one.py)
        assert said == sentence(claim, ids).rstrip(".")
        begins = frame(claim, ids)
        assert claim.status == "denied" or said.startswith(begins[0].upper() + begins[1:])
        assert claim.hedge in said
        assert claim.status not in ("error", "withdrawn")
    assert spoken or name == "nothing"


@pytest.mark.parametrize("name", NAMES)
def test_a_weak_statement_never_stands_alone(case: Case, name: str) -> None:
    report = report_of(case, name)
    claims = folded_of(case, name).claims
    notes = {n.number: n for n in report.notes}
    for block in report.blocks:
        groups: list[list[Run]] = [runs(block)]
        if isinstance(block, Table) and not side_by_side(block):
            groups = [[r for cell in row for r in cell] for row in block.rows]
        if isinstance(block, Bullets | Paragraph | Heading | Table):
            for group in groups:
                own = [claims[notes[n].claim] for r in group for n in r.notes if notes[n].claim]
                weak = [c for c in own if not c.alone]
                assert not weak or any(c.alone for c in own), [c.uid for c in weak]


def test_numbers_of_a_computation_are_recomputed(case: Case) -> None:
    found = case.routes("Xiamen Limbach", "IEMZ Kupol", k=4)
    report = BriefWriter(case, length="full").route("Xiamen Limbach", "IEMZ Kupol", k=4)
    by_key = {n.key: n for n in report.notes}
    for route in found.routes:
        edges = [found.folded.edges[e] for e in route.edges]
        text = " ".join(by_key["route:" + "|".join(route.edges)].lines)
        assert route.joint is not None
        expected = (
            route.joint.mixed,
            prod(e.support.mixed for e in edges),
            min(e.support.mixed for e in edges),
        )
        found_in = re.findall(r"\((\d\.\d{4})\)", text)
        joint, low, high, product, weakest = map(float, found_in)
        assert (joint, product, weakest) == pytest.approx(expected, abs=6e-5)
        assert (low, high) == pytest.approx((route.joint.common, route.joint.independent), abs=6e-5)
        for edge in edges:
            assert by_key[f"edge:{edge.uid}"].lines[0].endswith(f": {edge.support.mixed:.2f}.")
    assert by_key["ways"].lines == (
        "Ways between the two ends, routes that one statement gives counted once: 2; "
        "given on page one: 2.",
    )
    assert (
        by_key["read"]
        .lines[0]
        .startswith(f"Counted in the claim log: {len(found.folded.claims):,} claims")
    )


def answer(report: Report) -> str:
    (lead,) = [b for b in report.blocks if isinstance(b, Paragraph) and b.lead]
    return "".join(r.text for r in lead.runs)


def test_the_answers_begin_with_what_is_stated_whole(case: Case) -> None:
    assert answer(report_of(case, "siltron")).startswith(
        "One way is stated, on the word of the European Union alone. The file places UrSeCo in "
        "Germany and LLC Siltron in Russia. In April 2026 the "
        "European Union stated as its reason for a listing: the supply chain of HCl from UrSeCo "
        "through LLP United Trading Group to Russian firms goes through Poland, Türkiye and "
        "Kazakhstan; who carries the goods is not said."
    )
    assert answer(report_of(case, "siltron")).endswith(
        "No statement on file denies this, and none answers it by name."
    )
    assert answer(report_of(case, "nothing")).startswith(
        "No document on file names a way from Xiamen Limbach to IEMZ Kupol."
    )
    denial = "of the same was disputed: The Kremlin (spokesman Dmitry Peskov) (17 Oct 2023)"
    assert denial in answer(report_of(case, "munitions"))


def test_voices_on_different_legs_are_no_corroboration(case: Case) -> None:
    """Reuters speaks of the Orlan-10's maker only; one movement rests on the Council alone."""
    report = report_of(case, "orlan-10")
    text = answer(report)
    assert text.startswith(
        "No source states the whole way from end to end. It is put together from the words of "
        "the European Union and the Royal United Services Institute (RUSI)."
    )
    (sure,) = [b for b in report.blocks if isinstance(b, Paragraph) and b.kind == "sure"]
    reasons = "".join(run.text for run in sure.runs)
    assert reasons.startswith(
        "How sure. Put together: no source for the whole, and one source only for a step."
    )
    assert (
        "The European Union and RUSI repeat one statement on LLC SMT-iLogic to Special Technology "
        "Center Ltd., and count as one." in reasons
    )


def test_the_dossier_of_the_kharkiv_missile(case: Case) -> None:
    report = report_of(case, "kharkiv-missile-dossier")
    text = answer(report)
    assert "No document on file names a way from any maker of parts to this weapon." in text
    whole = " ".join(r.text for r in text_runs(report))
    assert "75.5% of the components bear US brands" in whole
    assert "says it sold nothing to North Korea" in whole
    companies = [e.name for e in case.identities.entities.values() if e.kind == "Company"]
    assert {c for c in companies if c in whole} == {"Analog Devices", "Broadcom"}
    heads = [b.runs[0].text for b in report.blocks if isinstance(b, Heading)]
    assert "The makers’ own words" in heads
    assert "Figures in percent, side by side: never added up" not in heads


def test_a_bill_of_materials_holds_what_was_found_in_that_weapon_only(case: Case) -> None:
    ids = case.identities
    weapons = [u for u, e in ids.entities.items() if e.kind in ("Weapon", "WeaponInstance")]
    found = 0
    for uid in weapons:
        report = BriefWriter(case, length="full").dossier(uid)
        for at, block in enumerate(report.blocks):
            if isinstance(block, Heading) and block.runs[0].text == "Bill of materials":
                below = itertools.takewhile(
                    lambda block: not isinstance(block, Heading), report.blocks[at + 1 :]
                )
                tables = [block for block in below if isinstance(block, Table)]
                found += len(tables)
                notes = {note.number: note.claim for note in report.notes}
                cited = {
                    notes[number] for table in tables for run in runs(table) for number in run.notes
                }
                own = case.fold().relations(ends=[uid])
                stated = {claim for edge in own if edge.source == uid for claim in edge.claims}
                assert cited <= stated
    assert found > 3


def test_shares_of_parts_stand_by_size_with_what_they_are_shares_of(case: Case) -> None:
    report = BriefWriter(case, length="full").dossier("Kharkiv missile")
    texts = ["".join(run.text for run in runs(block)) for block in report.blocks]
    at = texts.index("Bill of materials")
    assert texts[at + 2] == (
        "As judged by Conflict Armament Research (CAR), of more than 290 components:"
    )
    shares = re.findall(r"([\d.]+)% of the components bear", texts[at + 3])
    assert shares == ["75.5", "11.9", "3.1"]
    # The section of other statements does not repeat them.
    assert "75.5%" not in texts[texts.index("Statements about it") + 1]


def test_a_relation_that_must_not_stand_alone_has_no_heading_figure_or_line(case: Case) -> None:
    folded = case.fold()
    weak = [
        e
        for e in folded.edges.values()
        if not any(folded.claims[c].alone and not folded.claims[c].copy_of for c in e.claims)
    ]
    parties = sorted(
        {end for e in weak for end in (e.source, e.target) if e.predicate == "TRANSPORTS"}
    )
    assert parties
    for uid in parties:
        report = BriefWriter(case, length="full").dossier(uid)
        text = " ".join(r.text for r in text_runs(report)) + " ".join(
            b.alt for b in report.blocks if isinstance(b, Figure)
        )
        for edge in (e for e in weak if uid in (e.source, e.target) and not e.summary):
            other = edge.target if edge.source == uid else edge.source
            assert case.identities.entities[other].name not in text
            assert ", ".join(sorted(edge.claims)) in text


def test_a_brief_says_that_no_document_names_a_route_only_where_none_names_both_ends(
    case: Case,
) -> None:
    ends = [
        ("LLC LAGGAR PRO", "register:garpiya-series"),
        ("Xiamen Limbach", "register:garpiya-series"),
        ("Juhang", "Garpiya-A1"),
        ("IEMZ Kupol", "Xiamen Limbach"),
        ("Sichuan AEE", "Orlan-10"),
        ("UrSeCo", "Garpiya-3"),
    ]
    said = []
    for source, target in ends:
        found = case.routes(source, target)
        assert not found.routes
        named = naming_both(found.folded, case.identities, found.source.uids, found.target.uids)
        text = answer(BriefWriter(case, length="full").route(source, target))
        assert text.startswith(
            "No way is documented" if named else "No document on file names a way"
        ), (
            source,
            target,
        )
        said.append(bool(named))
    assert {*said} == {True, False}


def test_no_number_stands_beside_a_person(case: Case) -> None:
    report = report_of(case, "person")
    texts = [r.text for r in text_runs(report)]
    assert any("No number is attached to a person" in t for t in texts)
    assert not any(t.lower().startswith("support 0") for t in texts)


def test_denials_stand_with_their_act(case: Case) -> None:
    report = report_of(case, "munitions")
    at = next(
        i
        for i, b in enumerate(report.blocks)
        if isinstance(b, Heading) and b.runs[0].text == "Denials, answers and own statements"
    )
    table = report.blocks[at + 1]
    assert isinstance(table, Table)
    kinds = {row[0][0].text.split(":")[0][:40]: row[1][0].text for row in table.rows}
    assert len(table.rows) >= 6
    assert "no comment, not a denial" in kinds.values()
    assert "names this claim" in kinds.values()


def test_a_measure_stands_to_the_leg_that_it_is_set_against(case: Case) -> None:
    report = report_of(case, "orlan-10")
    at = next(
        i
        for i, b in enumerate(report.blocks)
        if isinstance(b, Heading) and b.runs[0].text == "Designations"
    )
    table = next(block for block in report.blocks[at + 1 :] if isinstance(block, Table))
    rows = {tuple("".join(r.text for r in cell) for cell in row) for row in table.rows}
    links = "Asia Pacific Links Ltd. → LLC SMT-iLogic"
    assert (
        "Asia Pacific Links Ltd.",
        "Council of the European Union",
        "asset freeze",
        "",
        "16 Dec 2024",
        f"begun after the step: {links}",
    ) in rows
    assert len(rows) == len(table.rows)


def test_sections_are_all_there(case: Case) -> None:
    report = report_of(case, "garpiya")
    heads = [b.runs[0].text for b in report.blocks if isinstance(b, Heading) and b.level == 2]
    assert heads == [
        "Designations",
        "The routes",
        "What each step rests on",
        "Denials, answers and own statements",
        "How much the connection depends on each party",
        "The countries it crosses",
        "What is not known",
        "What evidence would change the answer most",
        "How the numbers are made",
        "What was read",
        "Every claim used",
    ]


@pytest.mark.parametrize("name", NAMES)
def test_notes_are_numbered_as_they_are_cited_and_all_are_cited(case: Case, name: str) -> None:
    report = report_of(case, name)
    cited = list(dict.fromkeys(n for r in text_runs(report) for n in r.notes))
    assert cited == [n.number for n in report.notes]
    assert [n.number for n in report.notes] == list(range(1, len(report.notes) + 1))


def test_markdown_holds_every_note_and_no_markup_of_others(case: Case) -> None:
    report = report_of(case, "munitions")
    text = FORMATS[0].write(report, "m")["m.md"].decode()
    assert set(re.findall(r"\[\^(\d+)\](?!:)", text)) == set(
        re.findall(r"^\[\^(\d+)\]:", text, re.MULTILINE)
    )
    assert plain("<b>*x*|y_[z](u) \u202e!") == r"\<b\>\*x\*\|y\_\[z\](u) \!"


def test_two_runs_give_equal_bytes(demonstrated: Path, demonstrated_on_a_terminal: Any) -> None:
    """Pages, figures, Markdown and HTML are equal in another process with another hash seed."""
    assert demonstrated_on_a_terminal.status == 0
    folders = (demonstrated / "first", demonstrated_on_a_terminal.folder / "case" / "out")
    outs = [{p.name: p.read_bytes() for p in folder.iterdir()} for folder in folders]
    assert outs[0].keys() == outs[1].keys()
    assert {p.rpartition(".")[2] for p in outs[0]} == {"docx", "html", "md", "pdf", "svg", "txt"}
    assert [n for n in outs[0] if outs[0][n] != outs[1][n]] == []


@pytest.mark.parametrize("name", NAMES)
def test_every_figure_has_words_and_says_where_it_comes_from(case: Case, name: str) -> None:
    for drawn in (b for b in report_of(case, name).blocks if isinstance(b, Figure)):
        assert len(drawn.alt) > 20
        assert drawn.source.startswith("Figure: entrepot")


@pytest.mark.parametrize("name", NAMES)
def test_a_brand_is_called_a_brand_and_no_supplier(case: Case, name: str) -> None:
    """Beside a brand stands the line on wrongdoing; nobody is said to have sold a part."""
    report, folded = report_of(case, name), folded_of(case, name)
    cited = {n.claim for n in report.notes if n.claim}
    brands = [
        e for e in folded.edges.values() if e.predicate == "BRANDED_BY" and cited & set(e.claims)
    ]
    text = "\n".join(r.text for b in report.blocks for r in runs(b))
    for edge in brands:
        brand = case.identities.entities[edge.target].name
        assert not re.search(rf"{re.escape(brand)} (supplie[sd]|delivered|sold|transferred)", text)
    if any(case.identities.entities[e.target].kind == "Company" for e in brands):
        assert "does not show wrongdoing by its maker" in text


def test_worth_is_what_a_designation_leaves_and_information_what_the_analysis_says(
    case: Case,
) -> None:
    """The support left without a party is the one of a route search with it designated."""
    ends, wanted = ("Xiamen Limbach", "IEMZ Kupol"), RouteOptions(5, max_steps=8)
    route_engine = case.route_engine(None, None)
    serializer = Serializer(route_engine.folded, route_engine.ids, case.documents)
    keyed = {n.key: " ".join(n.lines) for n in BriefWriter(case, length="full").route(*ends).notes}
    parties = [key.partition(":")[2] for key in keyed if key.startswith("worth:")]
    for uid in parties:
        result = route_engine.whatif(*ends, [uid], "", wanted)
        after = WhatIfAnswer.of_result(result, serializer, 1).data()["after"]
        left = after["mixed"]["value"]
        assert f"support of the connection {left:.4f}, with it" in keyed[f"worth:{uid}"]
    tried = route_engine.information(route_engine.routes(*ends, wanted), wanted).tried
    claims = {each.claim: each for each in tried}
    informed = [key.partition(":")[2] for key in keyed if key.startswith("information:")]
    for claim in informed:
        values = [
            f"{v:.4f}" for v in (claims[claim].now, claims[claim].confirmed, claims[claim].refuted)
        ]
        assert re.findall(r"\d\.\d{4}", keyed[f"information:{claim}"]) == values
    assert (len(parties) > 3, len(informed) > 1) == (True, True)


def test_a_brief_names_everybody_under_an_asset_freeze_whom_its_claims_name(case: Case) -> None:
    report = BriefWriter(case, length="full").route("kp", "ru")
    tables = [b for b in report.blocks if isinstance(b, Table)]
    (standing,) = [t for t in tables if any("asset freeze" in r[0][0].text for r in t.rows)]
    (line,) = [r[1][0].text for r in standing.rows if "asset freeze" in r[0][0].text]
    (named,) = [t for t in tables if "Asset freeze by" in t.head]
    names = [row[0][0].text for row in named.rows]
    assert {
        "Angara",
        "Lady R",
        "Maria",
        "Maia-1",
        "Sovfracht JSC",
        "224th Flight Unit State Airlines",
    } <= set(names)
    for row in named.rows:
        assert row[0][0].text in line
        assert f"({row[1][0].text})" in line
        assert all(r.notes for cell in row[1:] for r in cell if r.text.strip("; "))
    assert "nobody" not in line


def test_a_lead_says_why_it_has_no_number(case: Case) -> None:
    shown = case.view(("Xiamen Limbach", "Garpiya-A1"))
    assert "0 documented routes and 2 leads (for which variant is not stated)" in shown.scene.dek
    assert "for which variant is not stated: no number" in shown.html
    assert "it includes a natural person" not in shown.html
