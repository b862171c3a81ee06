"""What must hold of the bundled case: the rules of reading, applied to real claims."""

from __future__ import annotations

import pytest

from entrepot.casework.brief_writer import BriefWriter
from entrepot.casework.case import Case
from entrepot.graph.conflicting_figures import figures
from entrepot.graph.ending import holds
from entrepot.graph.measures import NOT_STATED
from entrepot.graph.model import Claim
from entrepot.viz.answers import connection_parts as viz_worth
from entrepot.viz.answers.serializer import Serializer
from entrepot.viz.reports import markdown
from entrepot.viz.terminal import demo
from entrepot.viz.wording.support_words import counted
from entrepot.viz.words import english


def of(case: Case, prefix: str) -> list[Claim]:
    return [c for c in case.claims.values() if c.uid.startswith(prefix)]


def test_every_fact_is_there(case: Case) -> None:
    counts = {
        source: len({c.fact for c in of(case, f"{source}:")})
        for source in (
            *("seeds", "curated-nk", "curated-garpiya", "curated-western", "curated-reports"),
            "curated-iran",
            "curated-makers",
        )
    }
    assert counts == {
        "seeds": 69,
        "curated-nk": 46,
        "curated-garpiya": 52,
        "curated-western": 65,
        "curated-reports": 76,
        "curated-iran": 50,
        "curated-makers": 88,
    }


def test_000_and_001_are_one_root(case: Case) -> None:
    roots = {
        document: {
            c.root
            for c in of(case, "seeds:")
            if c.document == f"seeds:{document}" and c.status != "error"
        }
        for document in ("seed-000", "seed-001")
    }
    assert roots["seed-000"] == roots["seed-001"]
    assert len(roots["seed-000"]) == 1


def test_errors_are_kept_visible_and_never_scored(case: Case) -> None:
    folded = case.fold()
    errors = {c.uid for c in folded.claims.values() if c.status == "error"}
    assert errors == {"seeds:A1-15", "seeds:A1-16", "seeds:A1-18", "seeds:A3-14"}
    assert {folded.strengths[uid] for uid in errors} == {0.0}
    shown = {uid for found in folded.properties.values() for uid in found}
    assert errors <= shown


def test_003_and_004_repeat_one_root(case: Case) -> None:
    first, second = case.claims["seeds:A3-01"], case.claims["seeds:A3-23"]
    assert first.document != second.document
    assert first.root == second.root == case.claims["curated-nk:B-08"].root
    assert case.documents[second.document].derived_from == ""


def test_six_container_figures_by_asserter_and_start(case: Case) -> None:
    claims = [
        c
        for c in case.claims.values()
        if c.predicate == "TRANSFERS" and c.quantity and c.quantity.unit == "containers"
    ]
    series = {(c.voice, c.interval.start, c.quantity.value) for c in claims if c.quantity}
    assert {(v, s, n) for v, s, n in series if not (v == "US government" and n == 1000 and s)} == {
        ("US government", "", 1000),
        ("Republic of Korea", "", 5000),
        ("Republic of Korea", "2023-07", 6700),
        ("US government", "2023-09", 10000),
        ("Republic of Korea", "2022-06", 13000),
        ("MSMT", "2023-09", 20000),
    }
    (group,) = figures(claims)
    assert {c.uid for c in group} == {c.uid for c in claims}


def test_page_date_of_004_is_not_the_date_of_its_event(case: Case) -> None:
    claims = [c for c in of(case, "seeds:") if c.document == "seeds:seed-004"]
    assert all("2024-07" not in (c.interval.start + c.interval.end + c.known_by) for c in claims)
    assert "27 July 2024" in case.documents["seeds:seed-004"].note


def test_weekdays_without_dates_are_marked_inferred(case: Case) -> None:
    for uid in ("seeds:A1-11", "seeds:A2-01", "seeds:A2-13", "seeds:A2-14", "seeds:A3-21"):
        assert "inferred" in case.claims[uid].date_note, uid
    assert case.documents["seeds:seed-000"].date_inferred


ACTS = {
    "seeds:A2-13": ("rejects_measure", {"seeds:A2-01", "seeds:A2-02"}),
    "seeds:A2-14": ("denies_fact", set()),
    "seeds:A2-19": ("no_comment", set()),
    "seeds:A2-20": ("no_comment", set()),
    "seeds:A3-09": ("disputes_evidence", set()),
    "seeds:A3-11": ("no_comment", set()),
    "seeds:A3-17": ("rejects_measure", {"seeds:A3-15", "seeds:A3-16"}),
    "curated-nk:B-42": ("disputes_evidence", {"curated-nk:B-01", "seeds:A3-02"}),
    "curated-nk:B-43": ("denies_fact", set()),
    "curated-nk:B-44": ("denies_fact", set()),
    "curated-nk:B-45": ("no_comment", set()),
    "curated-garpiya:C-40": ("rejects_measure", {"seeds:A2-01", "seeds:A2-02"}),
    "curated-garpiya:C-41": ("denies_fact", set()),
}


@pytest.mark.parametrize("uid", sorted(ACTS))
def test_denials_by_act_and_named_targets(case: Case, uid: str) -> None:
    claim = case.claims[uid]
    assert (claim.act, set(claim.denies)) == ACTS[uid]


def test_no_state_denial_touches_a_firm_level_claim(case: Case) -> None:
    folded = case.fold()
    for edge in folded.edges.values():
        for denial in edge.denials:
            answer = folded.claims[denial.uid]
            if answer.level == "state" and edge.level != "state":
                assert (set(answer.denies) | set(answer.beside)) & set(edge.claims), (
                    edge.uid,
                    denial.uid,
                )
    limbach = case.identities.uid("register:xiamen-limbach")
    touched = {
        d.uid for e in folded.edges.values() if limbach in (e.source, e.target) for d in e.denials
    }
    assert "seeds:A2-14" not in touched


def test_earlier_denials_are_shown_as_earlier(case: Case) -> None:
    folded = case.fold()
    (edge,) = [e for e in folded.edges.values() if "seeds:A3-01" in e.claims]
    relations = {d.uid: d.relation for d in edge.denials}
    assert relations["curated-nk:B-43"] == relations["curated-nk:B-44"] == "earlier general denial"
    assert relations["curated-nk:B-42"] == "names a claim"
    (missiles,) = [e for e in folded.edges.values() if "seeds:A3-03" in e.claims]
    assert "curated-nk:B-45" not in {d.uid for d in missiles.denials}


def test_kept_apart_and_joined(case: Case) -> None:
    ids = case.identities
    apart = {frozenset(ids.entities[u].name for u in pair) for pair in ids.apart}
    assert apart == {
        frozenset({"TSK Vektor OOO", "LLC Trading House Vector"}),
        frozenset({"Maria", "Maria E"}),
        frozenset({"Orion UAV made by Kronshtadt", "Orion FPV drone of Atlant Aero"}),
        frozenset(
            {"Special Technology Center Ltd.", "JSC Special Technologies Centre (liquidated)"}
        ),
    }
    rajin = ids.entities[ids.uid("register:rajin")]
    assert {"Rajin", "Najin", "Rason"} <= {rajin.name, *rajin.aliases}
    dunai = ids.entities[ids.uid("register:dunai")]
    assert {"Dunai", "Dunay"} <= {dunai.name, *dunai.aliases}


def test_uids_come_from_the_strongest_identifier_and_old_ones_resolve(case: Case) -> None:
    ids = case.identities
    assert ids.uid("register:iemz-kupol") == "ru-inn-1831083343"
    assert ids.uid("ofac-46431") == ids.uid("ru-ogrn-1021801143374") == "ru-inn-1831083343"
    assert ids.uid("register:angara") == "imo-9179842"
    assert ids.uid("countries:KP") == "kp"


def test_weak_outlets_are_low_and_never_alone(case: Case) -> None:
    weak = {c.fact for c in case.claims.values() if not c.alone}
    assert weak == {
        *("B-06", "B-13", "C-18", "C-19", "C-65"),
        *("D-15", "D-16", "D-22", "D-23", "D-42"),
    }
    assert all(c.grade[0] in "CDE" for c in case.claims.values() if not c.alone)


def test_nothing_is_drawn_without_a_supporting_claim(case: Case) -> None:
    folded = case.fold()
    for edge in folded.edges.values():
        bearing = [
            c
            for c in edge.claims
            if folded.claims[c].status not in ("error", "denied", "withdrawn")
        ]
        assert bearing, edge.uid


def test_no_birth_dates(case: Case) -> None:
    assert not [c.uid for c in case.claims.values() if "born" in c.text or "b. 19" in c.text]


@pytest.mark.parametrize(
    "question", demo.QUESTIONS, ids=[f"{q.source}, {q.as_of or 'today'}" for q in demo.QUESTIONS]
)
def test_every_command_gives_one_number_for_one_connection(
    case: Case, question: demo.DemoQuestion
) -> None:
    """Routes, critical, whatif and brief agree; criticality is what a designation takes away."""
    ends, day = (question.source, question.target), question.as_of
    told = case.routes(*ends, k=question.k, as_of=day)
    worth = case.critical(*ends, as_of=day)
    if told.reliability is None or worth.found is None:
        assert told.reliability is None
        assert worth.found is None
        return
    assert worth.found.whole == told.reliability
    assert [(r.nodes, r.joint) for r in worth.many[: question.k]] == [
        (r.nodes, r.joint) for r in told.routes
    ]
    for route in told.routes:
        if route.joint is not None:
            assert told.reliability.mixed.value >= route.joint.mixed - 1e-12
    for item in worth.found.worth[:3]:
        supposed = case.whatif(*ends, [item.node], k=question.k, as_of=day).found
        assert supposed.before == told.reliability
        assert [(r.nodes, r.joint) for r in supposed.routes_before] == [
            (r.nodes, r.joint) for r in told.routes
        ]
        taken = supposed.before.mixed.value - supposed.after.mixed.value
        assert item.mixed.value == pytest.approx(taken, abs=1e-12)
    if told.routes and day is None:
        brief = markdown.write(BriefWriter(case, length="full").route(*ends, k=question.k), "brief")
        text = b"".join(brief.values()).decode()
        answer = viz_worth.reliability_record(told.reliability, told)
        assert answer is not None
        assert counted(answer, english())[0] in text


def test_no_party_whose_record_names_a_listing_is_told_to_be_under_none(case: Case) -> None:
    serializer = Serializer(case.fold(), case.identities, case.documents)
    named = [uid for uid in case.identities.entities if serializer.unloaded(uid)]
    assert len(named) > 70
    for uid in named:
        said = " ".join("\n".join(case.explain(uid).lines()).split())
        assert "for which no listing is on file here" in said
        assert "no measure is in force" not in said


def test_a_measure_that_is_reported_is_told_and_its_kind_left_open(case: Case) -> None:
    reports = [claim for claim in case.claims.values() if claim.measure == NOT_STATED]
    told = {case.identities.entities[case.identities.uid(c.object)].name for c in reports}
    assert told == {
        *(
            "Special Technology Center Ltd.",
            "AO GK Radiant",
            "OOO Trade-Component",
            "M Leasing LLC",
        ),
        *("Marine Trans Shipping LLC", "Angara", "MG-Flot LLC", "Russia"),
    }
    for party in {claim.object for claim in reports}:
        said = " ".join("\n".join(case.explain(party).lines()).split())
        assert "of a kind that is not stated" in said


def test_what_is_said_to_be_over_is_no_ownership_and_no_post_today(case: Case) -> None:
    over = ("iran:F-06.owner", "nk:B-29.post", "reports:E-08", "reports:E-88", "reports:E-91.owner")
    claims = [case.claims[f"curated-{uid}"] for uid in over]
    assert [holds(claim, case.fold().newest) for claim in claims] == [False] * len(over)
    assert case.ownership("curated-reports:jsc-stc").owners == ()
