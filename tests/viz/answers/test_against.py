"""What stands against claims is printed with them everywhere; silence only where it is silence."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest

from entrepot.casework.brief_writer import BriefWriter
from entrepot.casework.case import Case
from entrepot.explorer import job_tables
from entrepot.graph.against import (
    BESIDE,
    EARLIER,
    GENERAL,
    MEASURE,
    NAMED,
    OWN,
    Against,
    Objections,
)
from entrepot.graph.fold import fold_claims
from entrepot.graph.identity import identify
from entrepot.graph.model import Claim, Record
from entrepot.graph.support import read_table
from entrepot.viz.answers.critical_answer import WEAK
from entrepot.viz.answers.data import ExplainData
from entrepot.viz.answers.explain_answer import claim_data, edge_data, entity_data
from entrepot.viz.answers.records import ProposalsRecord
from entrepot.viz.answers.serializer import Serializer
from entrepot.viz.evidence.panel_builders import Evidence
from entrepot.viz.reports import sections
from entrepot.viz.reports.document import Figure, Report, runs
from entrepot.viz.terminal.explain_lines import explain
from entrepot.viz.wording.sentences import sentence

RECORDS = [
    *(Record(f"t:{n}", "Company", n, country="cn") for n in ("maker", "dealer")),
    Record("t:buyer", "Company", "buyer", country="ru"),
    Record("t:authority", "Body", "authority"),
    Record("t:paper", "Company", "paper"),
    *(
        Record(f"t:{code}", "Country", code, (), (("iso2", code.upper()),), code)
        for code in ("cn", "ru")
    ),
]
IDS = identify(RECORDS)
NO_PROPOSALS: ProposalsRecord = {"claims": [], "naming_persons": 0}
BASE = Claim(
    uid="t:moved", fact="f", subject="t:maker", predicate="SUPPLIES", object="t:buyer",
    asserter="t:paper", voice="P",
    root="paper:2024-01-05:x", document="t:doc", grade="B2", known_by="2024-01-05",
)  # fmt: skip
LISTED = replace(
    BASE,
    uid="t:listed",
    subject="t:authority",
    predicate="DESIGNATES",
    object="t:maker",
    measure="asset freeze",
)
ANSWER = replace(
    BASE, uid="t:answer", subject="t:buyer", object="", predicate="STATES", text="not so",
    status="denied",
    act="denies_fact", known_by="2024-02-01",
)  # fmt: skip


@pytest.mark.parametrize(
    ("answer", "of_edge", "of_claim"),
    [
        ({"denies": ("t:moved",)}, NAMED, NAMED),
        ({"denies": ("t:other",)}, NAMED, BESIDE),
        ({"beside": ("t:moved",)}, BESIDE, BESIDE),
        ({"subject": "t:maker", "act": "no_comment"}, OWN, OWN),
        ({"subject": "t:maker", "status": "self", "act": ""}, OWN, OWN),
        ({"subject": "t:paper"}, None, None),
        ({"subject": "t:cn"}, GENERAL, GENERAL),
        ({"subject": "t:cn", "known_by": "2023-01-01"}, EARLIER, EARLIER),
        ({"subject": "t:cn", "act": "no_comment"}, None, None),
        ({"subject": "t:cn", "object": "t:ru", "predicate": "TRANSFERS"}, GENERAL, GENERAL),
        # That nothing goes the other way denies nothing here.
        ({"subject": "t:ru", "object": "t:cn", "predicate": "TRANSFERS"}, None, None),
        ({"subject": "t:cn", "act": "rejects_measure", "denies": ("t:listed",)}, MEASURE, MEASURE),
    ],
)
def test_every_kind_is_gathered(
    answer: dict[str, Any], of_edge: str | None, of_claim: str | None
) -> None:
    if answer.get("denies") == ("t:other",):
        answer = {"denies": ("t:second",)}
    second = replace(BASE, uid="t:second", root="paper:2024-01-05:y", voice="Q")
    folded = fold_claims([BASE, second, LISTED, replace(ANSWER, **answer)], IDS, read_table())
    objections = Objections(folded, IDS)
    (edge,) = [e for e in folded.edges.values() if e.predicate == "SUPPLIES"]
    act = answer.get("act", "denies_fact")

    def wanted(relation: str | None) -> list[Against]:
        return [Against("t:answer", act, relation)] if relation else []

    assert objections.of_edges([edge], [edge.source, edge.target]) == wanted(of_edge)
    assert objections.of_claim(folded.claims["t:moved"]) == wanted(of_claim)


@pytest.mark.parametrize(
    ("beside", "shown"), [((), True), (("t:moved",), True), (("t:elsewhere",), False)]
)
def test_what_a_state_says_beside_one_claim_is_no_answer_to_another(
    beside: tuple[str, ...], shown: bool
) -> None:
    words = replace(ANSWER, subject="t:ru", act="no_comment", beside=beside)
    folded = fold_claims([BASE, words], IDS, read_table())
    objections = Objections(folded, IDS)
    (edge,) = folded.edges.values()

    found = objections.of_edges([edge], [edge.source, edge.target, IDS.uid("t:ru")])

    assert bool(found) == shown
    assert objections.of_party(IDS.uid("t:ru")) == [Against("t:answer", "no_comment", OWN)]


def test_a_denial_of_deliveries_says_nothing_of_an_owner() -> None:
    owns = replace(BASE, uid="t:owns", predicate="OWNS", object="t:dealer")
    folded = fold_claims([owns, replace(ANSWER, subject="t:cn")], IDS, read_table())
    (edge,) = folded.edges.values()
    assert Objections(folded, IDS).of_edges([edge], [edge.source, edge.target]) == []


@pytest.fixture(scope="module")
def serializer(case: Case) -> Serializer:
    return Serializer(case.fold(), case.identities, case.documents)


def test_silence_is_said_exactly_where_nothing_stands_against(serializer: Serializer) -> None:
    answers: list[ExplainData] = [edge_data(serializer, uid, 1) for uid in serializer.folded.edges]
    answers += [
        claim_data(serializer, uid, 1)
        for uid, c in serializer.folded.claims.items()
        if c.status != "denied"
    ]
    silent = 0
    for answer in answers:
        text = " ".join(" ".join(explain(answer)).split())
        assert ("nobody denies" in text) == (not answer["denials"]), answer
        silent += not answer["denials"]
        for item in answer["denials"]:
            assert item["relation"] == OWN or item["act"] == "no_comment" or item["uid"] in text
    assert 0 < silent < len(answers)


def test_page_terminal_json_and_export_have_the_same(serializer: Serializer, case: Case) -> None:
    evidence = Evidence(serializer)
    rows = {row["uid"]: row["against"] for row in case.tables().rows["edges"]}
    for uid, edge in serializer.folded.edges.items():
        items = serializer.objections.of_edges([edge], [edge.source, edge.target])
        sheet = evidence.edge(uid)
        shown = next((s for heading, s in sheet.sections if heading == "Who denies or answers"), ())
        assert [row.opens for row in shown] == [f"claim:{a.claim}" for a in items]
        assert [d["uid"] for d in edge_data(serializer, uid, 1)["denials"]] == [
            a.claim for a in items
        ]
        assert rows[uid] == [f"{a.claim}: {a.relation}" for a in items]


@pytest.mark.parametrize(
    "ends", [("Xiamen Limbach", "IEMZ Kupol"), ("kp", "ru"), ("Xiamen Limbach", "Garpiya-3")]
)
def test_what_stands_against_routes_is_with_every_answer_about_them(
    case: Case, serializer: Serializer, ends: tuple[str, str]
) -> None:
    routes = case.routes(*ends).routes
    steps = [serializer.folded.edges[e] for r in routes for e in r.edges]
    parties = [n for r in routes for n in r.nodes]
    expected = {a.claim for a in serializer.objections.of_edges(steps, parties)}
    critical = case.critical(*ends).data()
    whatif = case.whatif(*ends, ["Redlepus"]).data()
    assert expected
    shown = (
        (critical["against"], job_tables.critical(critical)),
        (whatif["against"], job_tables.whatif(whatif)),
    )
    for against, tables_shown in shown:
        found = {objection["uid"] for objection in against}
        assert expected <= found
        table = next(t for t in tables_shown if t["title"] == "What stands against the routes")
        assert {row[0]["uid"] for row in table["rows"]} == found


def test_a_route_with_a_weak_step_is_marked_in_every_answer_about_it(
    case: Case, serializer: Serializer
) -> None:
    ends = ("Xiamen Limbach", "IEMZ Kupol")
    weak = {
        r.nodes: serializer.weak_edges(r)
        for r in case.routes(*ends).routes
        if serializer.weak_edges(r)
    }
    whatif = case.whatif(*ends, ["Redlepus"]).data()
    assert (
        {tuple(n["uid"] for n in r["nodes"]) for r in whatif["remaining"] if r["weak"]}
        == {*weak}
        != set()
    )
    critical = case.critical(*ends).data()
    unknown = critical["carried"]["unknown"]
    steps = {(i["source"]["uid"], i["target"]["uid"]) for i in unknown if i["why"] == WEAK}
    edges = [serializer.folded.edges[uid] for found in weak.values() for uid in found]
    assert steps == {(e.source, e.target) for e in edges}


def test_a_party_has_all_that_stands_against_its_relations(serializer: Serializer) -> None:
    for uid in ("cn-uscc-91350200051193084R", "ru-inn-1831083343", "kp", "register:intel"):
        answer = entity_data(serializer, uid, 1, NO_PROPOSALS)
        assert (
            {d["uid"] for d in answer["denials"]}
            == {a.claim for a in serializer.objections.of_party(uid)}
            != set()
        )
        named = {
            d.uid
            for e in serializer.folded.edges.values()
            if uid in (e.source, e.target)
            for d in e.denials
        }
        assert named <= {d["uid"] for d in answer["denials"]}
    assert json.dumps(entity_data(serializer, "kp", 1, NO_PROPOSALS)["denials"])


def figures_of(report: Report) -> list[Figure]:
    return [block for block in report.blocks if isinstance(block, Figure)]


def words_of(report: Report) -> str:
    """Return all that a report prints: its text, notes and the words of its pictures."""
    notes = [line for note in report.notes for line in note.lines]
    said = [run.text for block in report.blocks for run in runs(block)]
    return "\n".join([*said, *notes, *(figure.alt for figure in figures_of(report))])


def test_what_must_not_be_printed_alone_is_in_no_dossier_alone(case: Case) -> None:
    """Parties whose relations rest on weak claims only have no heading, picture or number."""
    folded = case.fold()
    serializer = Serializer(folded, case.identities, case.documents)
    weak = [e for e in folded.edges.values() if not serializer.printable(e)]
    parties = {end for e in weak for end in (e.source, e.target)}
    among = Evidence(serializer)
    others = {sections.between(among, e) for e in folded.edges.values() if e not in weak}
    assert len(weak) == 18
    for uid in sorted(parties):
        whole = words_of(BriefWriter(case, length="full").dossier(uid))
        for edge in weak:
            what = sections.between(among, edge)
            if what not in others:  # two firms may be joined by other claims too
                assert f"Support of {what}" not in whole, (uid, edge.uid)
        for claim in (folded.claims[c] for e in weak for c in e.claims):
            assert sentence(claim, serializer.ids) not in whole, (uid, claim.uid)


def test_china_southern_has_no_number_and_no_picture_of_what_weak_papers_say(case: Case) -> None:
    report = BriefWriter(case, length="full").dossier("register:china-southern")
    whole = words_of(report)
    assert not figures_of(report)
    assert "transports" not in whole
    assert "Support 0.20" not in whole
    assert "curated-garpiya:C-19.china-southern" in whole
    serializer = Serializer(case.fold(), case.identities, case.documents)
    answer = entity_data(serializer, "register:china-southern", case.state.number, NO_PROPOSALS)
    lines = " ".join(explain(answer))
    assert "drone components" not in lines
    assert "0.20" not in lines


def test_a_person_has_no_number_in_a_dossier_an_export_or_a_row(case: Case) -> None:
    ids, folded = case.identities, case.fold()
    persons = {u for u, e in ids.entities.items() if e.kind == "Person"}
    about = [e for e in folded.edges.values() if persons & {e.source, e.target}]
    assert len(about) >= 10
    serializer = Serializer(folded, ids, case.documents)
    rows = {row["uid"]: row for row in case.tables().rows["edges"]}
    for edge in about:
        assert [rows[edge.uid][n] for n in ("support", "independent", "common")] == [None] * 3
        answer = edge_data(serializer, edge.uid, case.state.number)
        assert answer["edge"]["support"] is None
        assert {c["strength"] for c in answer["claims"]} == {None}
    for uid in sorted(persons & {end for e in about for end in (e.source, e.target)}):
        whole = words_of(BriefWriter(case, length="full").dossier(uid))
        assert "Support of" not in whole, uid
        assert "Support 0" not in whole, uid


def test_a_maker_whom_only_weak_papers_name_is_not_named_in_a_dossier(case: Case) -> None:
    whole = words_of(BriefWriter(case, length="full").dossier("register:iskander-kyiv"))
    assert [n for n in ("Altera", "Fujitsu", "maker in Japan") if n in whole] == []
    serializer = Serializer(case.fold(), case.identities, case.documents)
    assert entity_data(serializer, "register:iskander-kyiv", 1, NO_PROPOSALS)["makers"] == []


def test_without_a_route_what_stands_against_other_statements_about_a_country_is_left_out(
    case: Case,
) -> None:
    """Denials of what North Korea sent answer nothing that is printed about Armenia and Russia."""
    answer = case.routes("am", "ru").data()

    against = [item["uid"] for item in answer["against"]]

    assert against == ["curated-western:D-32.mfa", "curated-garpiya:C-41", "seeds:A2-14"]
