"""Proposals take part in nothing, on made claims and on the real lists."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from copied_case import copied_case
from eu_entries import FIRM, REASON, loaded
from hypothesis import given, settings
from hypothesis import strategies as st

from entrepot.casework.brief_writer import BriefWriter
from entrepot.casework.case import Case
from entrepot.explorer.store_reader import StoreReading
from entrepot.graph.analysis.signal_inputs import SignalInputs
from entrepot.graph.errors import BadInput
from entrepot.graph.fold import Folded, fold_claims
from entrepot.graph.measures import listed
from entrepot.graph.model import Claim
from entrepot.graph.proposals import RULES, let_in, sides
from entrepot.graph.reviews import Review, append, applied
from entrepot.graph.tables import COLUMNS, Row, claim_of, claim_row, claims_of
from entrepot.loaders.extract import NAMES
from entrepot.queries.catalogue import catalogue
from entrepot.queries.parameters import bind
from entrepot.queries.query_run import run
from entrepot.viz.answers import signal_answers
from entrepot.viz.answers.serializer import Serializer
from entrepot.viz.reports import FORMATS


@pytest.fixture
def mine(case: Case, tmp_path: Path) -> Case:
    return loaded(case, tmp_path, FIRM)


def test_an_image_says_of_proposals_what_the_claim_log_says(mine: Case) -> None:
    stored, computed = mine.proposals, mine.decided.computed().proposals
    assert stored.claims
    assert mine.decided.content() == mine.decided.computed().content()
    for claim in stored.claims.values():
        for uid in stored.parties_of(claim):
            found, expected = stored.by_party.some([uid]), computed.by_party.some([uid])
            assert found == expected
    assert stored.only_named() == computed.only_named()
    for uid in {*stored.ids.entities, *mine.identities.entities}:
        assert stored.about(uid) == computed.about(uid)
        assert stored.at(uid) == computed.at(uid)


def rewritten(case: Case, folder: Path, change: Callable[[list[Claim]], list[Claim]]) -> Case:
    """Return a copy of a case whose last state holds the claims that `change` makes of the EU's."""
    copied_case(case, folder)
    other = Case.open(str(folder))
    state = other.state
    tables = {}
    for name in COLUMNS:
        tables[name] = other.ledger.stored("eu-journal", state.sources["eu-journal"])[name]
    tables["claims"] = [claim_row(c) for c in change(list(claims_of(tables["claims"])))]
    digest = other.ledger.write_tables("eu-journal", tables)
    other.ledger.write_state({**state.sources, "eu-journal": digest})
    return Case.open(str(folder))


def deleted(claims: Iterable[Claim]) -> list[Claim]:
    return [c for c in claims if c.basis != "extracted"]


def older(claims: Iterable[Claim]) -> list[Claim]:
    """Return claims as an older version wrote them: no rule is named."""
    return [replace(c, rules=()) for c in claims]


def reviewed(case: Case, uid: str, verdict: str, **more: str) -> Case:
    fields = {
        "claim": uid,
        "verdict": verdict,
        "by": "Ada",
        "on": "2026-02-01",
        "why": "read it",
        **more,
    }
    append(case.path / "decisions.toml", "review", fields)
    return Case.open(str(case.path))


def the(case: Case, predicate: str) -> Claim:
    (found,) = [c for c in case.sides.every.values() if c.rules and c.predicate == predicate]
    return found


def same(one: Case, other: Case) -> None:
    """Check that two cases have the same entities, fold, measures, flags, ranks and store."""
    assert one.identities == other.identities
    left, right = one.fold(), other.fold()
    assert left == right
    assert listed(left) == listed(right)
    assert _raised(one, left) == _raised(other, right)
    stores = [c.content() for c in (one, other)]
    nodes, edges = ({**getattr(stores[0], n)} for n in ("nodes", "edges"))
    nodes.pop("Proposal", None)
    edges = {key: rows for key, rows in edges.items() if key[1] != "Proposal"}
    assert {k: list(v) for k, v in nodes.items()} == {
        k: list(v) for k, v in stores[1].nodes.items()
    }
    assert {k: list(v) for k, v in edges.items()} == {
        k: list(v) for k, v in stores[1].edges.items()
    }


def _raised(case: Case, folded: Folded) -> object:
    known = SignalInputs(folded, case.identities, case.contacts())
    return signal_answers.raised(
        known,
        Serializer(folded, case.identities, case.documents),
        signal_answers.rules(()),
        0,
        False,
        1,
    )


# On made claims


MADE = st.lists(st.integers(0, 10_000), max_size=60)


@settings(max_examples=25, deadline=None)
@given(picked=MADE)
def test_a_fold_with_proposals_is_the_fold_without_those_claims(
    case: Case, picked: list[int]
) -> None:
    rows = [claim_row(c) for c in case.claims.values()]
    chosen = {
        str(rows[n % len(rows)]["uid"]) for n in picked
    }  # denials and designations among them
    marked = [
        claim_row(replace(claim_of(r), basis="extracted")) if r["uid"] in chosen else r
        for r in rows
    ]

    found = sides(claims_of(applied(marked, [])))

    assert set(found.proposals) == chosen
    rest = [c for uid, c in case.claims.items() if uid not in chosen]
    whole = [*found.claims.values(), *found.proposals.values()]
    assert fold_claims(whole, case.identities, case.table) == fold_claims(
        rest, case.identities, case.table
    )


def test_proposals_are_in_nothing_and_names_of_theirs_are_no_parties(
    mine: Case, tmp_path: Path
) -> None:
    found = mine.sides.proposals
    assert {(c.predicate, c.status, c.rules) for c in found.values()} == {
        ("SUPPLIES", "proposed", ("making",)),
        ("SUBSIDIARY_OF", "proposed", ("control",)),
        ("DIRECTS", "proposed", ("control",)),
    }
    names = {
        "eu-journal:named-orion-test",
        "eu-journal:named-holding-test",
        "eu-journal:named-pyotr-primerov",
    }
    assert names <= {r.uid for r in mine.every_record}
    assert not names & (set(mine.identities.resolve) | set(mine.identities.entities))
    same(mine, rewritten(mine, tmp_path / "deleted", deleted))


def test_a_state_of_an_older_version_is_read_the_same(mine: Case, tmp_path: Path) -> None:
    before = rewritten(mine, tmp_path / "older", older)
    assert {u: replace(c, rules=(), version="") for u, c in before.sides.proposals.items()} == {
        u: replace(c, rules=(), version="") for u, c in mine.sides.proposals.items()
    }
    assert before.fold() == mine.fold()
    with (before.path / "case.toml").open("a", encoding="utf-8") as out:
        out.write('\n[proposals]\naccept = ["control", "making", "flow"]\n')
    assert (
        Case.open(str(before.path)).fold() == mine.fold()
    )  # it names no rule: only a person lets it in


def test_accepted_it_is_an_ordinary_claim_and_its_party_is_one(mine: Case) -> None:
    uid = the(mine, "SUPPLIES").uid
    before = mine.fold()
    own = reviewed(mine, uid, "accept")
    claim = own.claims[uid]
    assert (claim.status, claim.basis, claim.grade) == ("listed", "listing", "B2")
    assert claim.note == "read by rules; read and accepted by Ada, 2026-02-01: read it"
    (edge,) = [e for e in own.fold().edges.values() if uid in e.claims]
    assert edge.target == "eu-journal:named-orion-test"
    assert edge.support.mixed == pytest.approx(0.85)
    assert set(own.fold().edges) - set(before.edges) == {edge.uid}
    assert set(own.sides.proposals) == set(mine.sides.proposals) - {uid}
    undone = reviewed(own, uid, "undo")
    assert undone.fold() == before


def test_rejected_it_is_gone_and_unsure_it_stays_a_proposal(mine: Case, tmp_path: Path) -> None:
    uid = the(mine, "SUPPLIES").uid
    before = mine.fold()
    own = reviewed(mine, uid, "reject")
    assert uid not in own.claims
    assert uid not in own.sides.proposals
    assert own.sides.rejected[uid].status == "error"
    assert own.fold() == before
    same(own, rewritten(own, tmp_path / "deleted", deleted))
    own = reviewed(own, uid, "unsure")
    assert uid in own.sides.proposals
    assert own.fold() == before


def test_a_rule_let_in_counts_and_says_so_and_an_unsure_claim_of_it_does_not(mine: Case) -> None:
    with (mine.path / "case.toml").open("a", encoding="utf-8") as out:
        out.write('\n[proposals]\naccept = ["making"]\n')
    own = Case.open(str(mine.path))
    uid = the(own, "SUPPLIES").uid
    assert (own.claims[uid].status, own.claims[uid].basis, own.claims[uid].grade) == (
        "listed",
        "extracted",
        "B3",
    )
    assert own.expected()[0] != mine.expected()[0]
    assert own.digest != mine.digest
    answer = own.routes("Vega-Test", "Orion-Test").data()
    (route,) = answer["routes"]
    assert route["flags"] == [
        "not read by a person: the relation of Vega-Test LLC and Orion-Test JSC "
        "rests on claims read by rules that the case accepts (making)"
    ]
    said = "[Read by the rule making, let in by the case’s settings; no person has read it.]"
    assert all(s.endswith(said) for s in route["legs"][0]["sentences"])
    assert answer["let_in"] == {"claims": 1, "rules": ["making"]}
    page = own.view(("Vega-Test", "Orion-Test")).html
    assert "1 of them was read by rules that the case accepts (making) and not by a person." in page
    report = BriefWriter(own, length="full").route("Vega-Test", "Orion-Test")
    brief = FORMATS[0].write(report, "b")["b.md"].decode()
    assert "no person has read it" in brief
    assert (
        "1 of them was read by rules that the case accepts (making) and not by a person." in brief
    )
    assert uid in reviewed(own, uid, "unsure").sides.proposals


def test_the_rules_that_can_be_let_in_are_those_of_the_reader() -> None:
    assert NAMES == RULES


@pytest.mark.parametrize(
    ("section", "right"),
    [
        (
            {"accept": ["control", "contrl"]},
            "found 'contrl'; expected one of agents, chains, control",
        ),
        ({"accept": "control"}, "accept = "),
        ({"admit": ["control"]}, "accept = "),
        ("control", "accept = "),
    ],
)
def test_a_rule_that_there_is_not_is_refused_in_one_line(section: object, right: str) -> None:
    with pytest.raises(BadInput) as fault:
        let_in({"proposals": section}, NAMES, "case.toml")
    assert right in str(fault.value)
    assert "\n" not in str(fault.value)


def test_a_case_that_lets_in_an_unknown_rule_is_refused_when_it_is_opened(mine: Case) -> None:
    with (mine.path / "case.toml").open("a", encoding="utf-8") as out:
        out.write('\n[proposals]\naccept = ["all"]\n')
    with pytest.raises(BadInput, match=r"case\.toml"):
        Case.open(str(mine.path))


def test_a_claim_that_rests_on_two_rules_needs_both() -> None:
    row = claim_row(
        Claim(
            "s:1",
            "f",
            "a",
            "SUPPLIES",
            "b",
            status="listed",
            basis="extracted",
            rules=("flow", "making"),
        )
    )
    (half,), (whole,) = (
        list(claims_of(applied([row], [], names))) for names in (["making"], ["flow", "making"])
    )
    assert (half.status, whole.status) == ("proposed", "listed")


def test_a_denial_that_rules_read_denies_nothing_until_it_is_accepted(case: Case) -> None:
    rows: list[Row] = [claim_row(c) for c in case.claims.values()]
    denial = next(
        c
        for c in case.claims.values()
        if c.status == "denied" and c.act == "denies_fact" and c.denies
    )
    marked = [
        claim_row(replace(denial, basis="extracted")) if r["uid"] == denial.uid else r for r in rows
    ]

    def support(reviews: Sequence[Review]) -> list[float]:
        folded = fold_claims(claims_of(applied(marked, reviews)), case.identities, case.table)
        return [
            e.support.mixed for e in folded.edges.values() if set(e.claims) & set(denial.denies)
        ]

    accepted = support([Review(denial.uid, "accept", "Ada", "2026-02-01", "read it")])
    whole = case.fold().edges.values()
    assert accepted == [e.support.mixed for e in whole if set(e.claims) & set(denial.denies)]
    assert all(a > b for a, b in zip(support([]), accepted, strict=True))


# A person in a proposal is named in its own sheet and review only


def test_a_person_whom_only_a_proposal_names_is_on_no_page_in_no_store_and_not_found(
    mine: Case,
) -> None:
    directs = the(mine, "DIRECTS")
    found = mine.proposals
    assert found.person(directs)
    plain, persons = found.about("eu-journal:269-I.ENTITIES-9001")
    assert ({c.predicate for c in plain}, persons) == ({"SUPPLIES", "SUBSIDIARY_OF"}, 1)
    content = mine.content()
    assert {row["predicate"] for row in content.nodes["Proposal"]} == {"SUPPLIES", "SUBSIDIARY_OF"}
    told = [
        row for kind, rows in content.nodes.items() if kind != "Claim" for row in rows
    ]  # the reason is one
    assert not [row for row in told if "Primerov" in str(row)]
    page = mine.view(around="Vega-Test", proposals=True).html
    assert "named-pyotr-primerov" not in page


def test_proposals_between_parties_shown_are_dotted_when_asked_and_counted_otherwise(
    case: Case, tmp_path: Path
) -> None:
    one = {**FIRM, "reason": REASON.replace("Holding-Test", "Orion-Test")}
    other = {
        **FIRM,
        "recordId": "9002",
        "name": "Orion-Test JSC",
        "reason": "Orion-Test JSC is a maker.",
    }
    mine = loaded(case, tmp_path, one, other)
    own = reviewed(mine, the(mine, "SUPPLIES").uid, "accept")

    drawn = own.view(around="Vega-Test", proposals=True)
    plain = own.view(around="Vega-Test")

    dotted = [x for x in drawn.scene.lines if x.known == "proposed"]
    assert [(x.source, x.target, x.small, x.support, x.claims) for x in dotted] == [
        ("eu-269-I.ENTITIES-9001", "eu-269-I.ENTITIES-9002", "proposed, not read", None, ())
    ]
    assert [x for x in drawn.scene.lines if x.known != "proposed"] == list(plain.scene.lines)
    assert plain.scene.captions[-1].startswith(
        "One relation between the parties shown is proposed by rules"
    )
    assert 'stroke-dasharray="1 6"' in drawn.svg()
    assert 'stroke-dasharray="1 6"' not in plain.svg()


def test_a_party_that_only_a_proposal_names_is_drawn_when_asked_and_in_nothing_else(
    mine: Case,
) -> None:
    drawn = mine.view(around="Vega-Test", proposals=True).scene
    assert {(c.name, c.sub) for c in drawn.cards} == {
        ("Vega-Test LLC", "Company, Russia"),
        ("Orion-Test JSC", "Company, named in a text only"),
        ("Holding-Test JSC", "Company, named in a text only"),
    }


@pytest.mark.parametrize("engine", ["embedded", "neo4j"])
def test_both_stores_hold_proposals_apart(
    mine: Case, engine: str, request: pytest.FixtureRequest
) -> None:
    url = str(request.getfixturevalue("neo4j_url")) if engine == "neo4j" else ""
    mine.fill(url, replace=True)
    held = {
        "MATCH (n:Proposal)-[r]->(e) RETURN type(r) AS t, e.uid AS uid ORDER BY t, uid": [
            ["PROPOSED_IN", "eu-journal:32014R0269@2025-01-01"],
            ["PROPOSED_IN", "eu-journal:32014R0269@2025-01-01"],
            ["PROPOSED_SUBJECT", "eu-269-I.ENTITIES-9001"],
            ["PROPOSED_SUBJECT", "eu-269-I.ENTITIES-9001"],
        ],
        "MATCH (n:Proposal) RETURN n.predicate AS p, n.object_name AS o, n.rules AS r ORDER BY p": [
            ["SUBSIDIARY_OF", "Holding-Test JSC", ["control"]],
            ["SUPPLIES", "Orion-Test JSC", ["making"]],
        ],
        "MATCH (n:Entity) WHERE n.name CONTAINS 'Orion-Test' RETURN n.uid AS uid": [],
        "MATCH (c:Claim) WHERE c.basis = 'extracted' RETURN c.uid AS uid": [],
    }
    assert {q: mine.query(q, store=url).values.tolist() for q in held} == held


def test_the_explorer_shows_a_proposal_by_itself_and_finds_no_party_of_it(mine: Case) -> None:
    mine.fill()
    reading = StoreReading(mine.path, "")
    for claim in mine.sides.proposals.values():
        found = reading.evidence(claim.uid)
        assert found["reviewable"]
        assert found["sheet"]["title"].startswith(
            "Proposed by rules, not read by anyone: according to a text of"
        )
    assert reading.summary()["claims"] == len(mine.claims)
    assert [reading.search(name, 5) for name in ("Primerov", "Orion-Test")] == [[], []]


# On the real lists


@pytest.fixture(scope="module")
def lists(tmp_path_factory: pytest.TempPathFactory, documents: Path) -> Case:
    """The bundled case with one EU act about Russia, one about North Korea, and the UN's list."""
    eu = [documents / "data" / "eu" / name for name in ("32014R0269.csv", "32017R1509.csv")]
    un = sorted((documents / "data" / "un").glob("*.xml"))
    if not un or not all(path.is_file() for path in eu):
        pytest.skip(
            f"no public lists at {documents / 'data'}: set ENTREPOT_SHARED to a folder with data/"
        )
    own = Case.create(tmp_path_factory.mktemp("lists") / "case")
    planned = {**own.plan("eu-journal", eu, "2026-07-17"), **own.plan("un-consolidated", un)}
    own.build(planned)
    return Case.open(str(own.path))


@pytest.fixture(scope="module")
def bare(lists: Case, tmp_path_factory: pytest.TempPathFactory) -> Case:
    """The same without any claim that rules read."""
    return rewritten(lists, tmp_path_factory.mktemp("bare") / "case", deleted)


def test_lists_with_proposals_give_what_they_give_without_those_claims(
    lists: Case, bare: Case
) -> None:
    assert len(lists.sides.proposals) > 1000
    assert not bare.sides.proposals
    same(lists, bare)
    for metric in ("degree", "pagerank"):
        assert lists.rank(metric, top=50) == bare.rank(metric, top=50)


def test_no_question_of_the_catalogue_answers_otherwise_for_proposals(
    lists: Case, bare: Case
) -> None:
    for case in (lists, bare):
        case.fill()
    stores = lists.store(), bare.store()
    differ = set()
    for name, query in catalogue().items():
        given_ = bind(
            query.parameters,
            [f"{p.name}={p.example}" for p in query.parameters if p.default is None],
        )
        one, other = (run(store, query.text, given_, 120.0, 0) for store in stores)
        if one != other:
            differ.add(name)
    for store in stores:
        store.close()
    assert differ == {"unreviewed-extractions"}


def test_no_proposal_of_the_lists_shows_a_person_beside_another_party(lists: Case) -> None:
    found = lists.proposals
    rows = list(lists.content().nodes["Proposal"])
    assert {r["uid"] for r in rows} == {u for u, c in found.claims.items() if not found.person(c)}
    persons = {e.name for e in found.ids.entities.values() if e.kind == "Person"}
    assert not [r["uid"] for r in rows if {r.get("subject_name"), r.get("object_name")} & persons]


def test_the_part_near_two_ends_is_that_of_the_whole(lists: Case) -> None:
    lists.fill()
    near = lists.subgraph("", ("Xiamen Limbach", "IEMZ Kupol"))
    whole = lists.fold()
    assert near.claims == len(lists.claims)
    assert near.folded.newest == whole.newest
    assert {u: e for u, e in whole.edges.items() if u in near.folded.edges} == dict(
        near.folded.edges
    )
    assert not [c for c in near.folded.claims.values() if c.rules]
