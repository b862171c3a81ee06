"""Silence is printed as silence: over every relation and claim of the bundled case, and in every kind of output."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from entrepot.case import Case
from entrepot.viz import answers, export, text
from entrepot.viz.evidence import Evidence
from entrepot.viz.reports import parts
from entrepot.viz.reports.model import Paragraph
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
