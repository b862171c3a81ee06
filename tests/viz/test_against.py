"""Silence is printed as silence: over every relation and claim of the bundled case, and in every kind of output."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from entrepot.case import Case
from entrepot.press import Press
from entrepot.viz import answers, beside, export, text
from entrepot.viz.evidence import Evidence
from entrepot.viz.reports import parts
from entrepot.viz.reports.model import Figure, Paragraph, Report, runs
from entrepot.viz.sentences import sentence
from entrepot.viz.sheet import Sheet
from entrepot.viz.teller import Answer, Teller
from entrepot.viz.terminal import layout


def printed(told: tuple[Answer, Callable[..., Iterable[str]]], width: int) -> list[str]:
    answer, form = told
    with layout.columns(width):
        return list(form(answer))


def nobody(lines: list[str]) -> bool:
    return "nobody denies" in " ".join(lines)


def test_nobody_denies_stands_exactly_where_nothing_stands_against_it(case: Case) -> None:
    """Every relation, claim and party of the bundled case."""
    teller = Teller(case.fold(), case.identities, case.documents)
    folded, standing, number = teller.folded, teller.standing, case.state.number
    silent: dict[str, list[str]] = {"edge": [], "claim": []}
    for uid, edge in folded.edges.items():
        items = standing.against([edge], [edge.source, edge.target])
        answer = answers.edge_answer(teller, uid, number)
        lines = printed((answer, text.explain), 200)
        assert nobody(lines) == (not items), uid
        assert [d["uid"] for d in answer["denials"]] == [a.claim for a in items]
        assert all(d["act"] is None or d["uid"] in " ".join(lines) for d in answer["denials"]), uid
        silent["edge"] += [uid] * (not items)
    for uid in folded.claims:
        items = standing.against_claim(uid)
        lines = printed((answers.claim_answer(teller, uid, number), text.explain), 200)
        assert nobody(lines) == (not items), uid
        silent["claim"] += [uid] * (not items)
    for uid in sorted({end for e in folded.edges.values() for end in (e.source, e.target)}):
        answer = answers.entity_answer(teller, uid, number)
        assert not nobody(printed((answer, text.explain), 200)), uid
    assert (len(silent["edge"]), len(silent["claim"])) == (306, 385)
    assert "e-0fd6dc11678b" not in silent["edge"]
    assert "curated-garpiya:C-02" not in silent["claim"]


def test_a_brief_says_that_nobody_denies_only_where_nothing_stands_against_it(case: Case) -> None:
    """Whatever relation a brief is about: the sentence of its part on denials."""
    teller = Teller(case.fold(), case.identities, case.documents)
    for edge in teller.folded.edges.values():
        blocks = parts.denials(Evidence(teller), [edge])
        whole = " ".join(run.text for b in blocks if isinstance(b, Paragraph) for run in b.runs)
        items = teller.standing.against([edge], [edge.source, edge.target])
        assert (teller.words("no-denial") in whole) == (not items), edge.uid


def opened(sheet: Sheet, heading: str) -> list[str]:
    """Return the claims that the rows of a section open."""
    return [r.opens.removeprefix("claim:") for head, rows in sheet.sections if head == heading for r in rows]


def test_a_page_and_an_export_have_what_stands_against_every_relation_and_claim(case: Case) -> None:
    teller = Teller(case.fold(), case.identities, case.documents)
    evidence, standing = Evidence(teller), teller.standing
    found = export.tables(teller.folded, teller.ids, case.graph(), case.documents)
    rows: dict[str, dict[str, Any]] = {r["uid"]: r for r in (*found["edges"], *found["claims"])}
    for uid, edge in teller.folded.edges.items():
        expected = [a.claim for a in standing.against([edge], [edge.source, edge.target])]
        assert rows[uid]["denials"] == expected, uid
        own = {u for end in (edge.source, edge.target) for u in standing.own(end)}
        on_page = opened(evidence.edge(uid), "Who denies or answers")
        assert {*on_page} <= {*expected}
        assert {*expected} - {*on_page} <= own, uid  # a maker's own statement has a section of its own
    for uid in teller.folded.claims:
        expected = [a.claim for a in standing.against_claim(uid)]
        assert opened(evidence.claim(uid), "Who denies or answers it") == expected == rows[uid]["denials"], uid


def test_a_notebook_has_what_stands_against_a_route(case: Case) -> None:
    shown = case.routes("Xiamen Limbach", "IEMZ Kupol")._repr_html_()
    told = shown.replace("\n", " ")
    assert "nobody denies" not in told
    assert all(uid in told for uid in ("seeds:A2-14", "seeds:A2-19", "curated-garpiya:C-40"))


def figures_of(report: Report) -> list[Figure]:
    return [block for block in report.blocks if isinstance(block, Figure)]


def words_of(report: Report) -> str:
    """Return all that a report prints: its text, notes and the words of its pictures."""
    notes = [line for note in report.notes for line in note.lines]
    said = [run.text for block in report.blocks for run in runs(block)]
    return "\n".join([*said, *notes, *(figure.alt for figure in figures_of(report))])


def test_what_must_not_be_printed_alone_is_in_no_dossier_alone(case: Case) -> None:
    """Every party whose relations rest on weakly sourced claims only: no heading, picture or number of one."""
    folded = case.fold()
    weak = [e for e in folded.edges.values() if beside.weak(folded, e)]
    parties = {end for e in weak for end in (e.source, e.target)}
    teller = Teller(folded, case.identities, case.documents)
    among = Evidence(teller)
    others = {parts.between(among, e) for e in folded.edges.values() if e not in weak}
    assert len(weak) == 18
    for uid in sorted(parties):
        whole = words_of(Press(case).dossier(uid))
        for edge in weak:
            what = parts.between(among, edge)
            if what not in others:  # two firms may be joined by other claims too
                assert f"Support of {what}" not in whole, (uid, edge.uid)
        for claim in (folded.claims[c] for e in weak for c in e.claims):
            assert sentence(claim, teller.ids) not in whole, (uid, claim.uid)


def test_china_southern_has_no_number_and_no_picture_of_what_weak_papers_say(case: Case) -> None:
    report = Press(case).dossier("register:china-southern")
    whole = words_of(report)
    assert not figures_of(report)
    assert "transports" not in whole
    assert "Support 0.20" not in whole
    assert "curated-garpiya:C-19.china-southern" in whole
    teller = Teller(case.fold(), case.identities, case.documents)
    answer = answers.entity_answer(teller, "register:china-southern", case.state.number)
    lines = " ".join(printed((answer, text.explain), 200))
    assert "drone components" not in lines
    assert "0.20" not in lines


def test_a_person_has_no_number_in_a_dossier_an_export_or_a_row(case: Case) -> None:
    ids, folded = case.identities, case.fold()
    persons = {u for u, e in ids.entities.items() if e.kind == "Person"}
    about = [e for e in folded.edges.values() if persons & {e.source, e.target}]
    assert len(about) >= 10
    teller = Teller(folded, ids, case.documents)
    rows = {r["uid"]: r for r in export.tables(folded, ids, case.graph(), case.documents)["edges"]}
    for edge in about:
        assert [rows[edge.uid][n] for n in ("support", "independent", "common")] == [None] * 3
        answer = answers.edge_answer(teller, edge.uid, case.state.number)
        assert answer["edge"]["support"] is None
        assert {c["strength"] for c in answer["claims"]} == {None}
    for uid in sorted(persons & {end for e in about for end in (e.source, e.target)}):
        whole = words_of(Press(case).dossier(uid))
        assert "Support of" not in whole, uid
        assert "Support 0" not in whole, uid
