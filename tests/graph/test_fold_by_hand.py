"""A small fold worked out by hand: whole relations, all indexes, and relations made anew."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from entrepot.graph.dates import Interval
from entrepot.graph.fold import Folded, edge_anew, edges_of_keys, fold_claims
from entrepot.graph.identity import identify
from entrepot.graph.legs import LegKey, edge_uid, key_of
from entrepot.graph.model import Claim, Denial, Edge, Piece, Record, Stage, Support
from entrepot.graph.support import read_table

TABLE = read_table()
# The record t:b2 is the firm t:b under another number of the same firm.
NUMBER = (("ru-inn", "7707083893"),)
IDS = identify(
    [
        Record("t:a", "Company", "a"),
        Record("t:b", "Company", "b", identifiers=NUMBER),
        Record("u:b2", "Company", "b", identifiers=NUMBER),
        Record("t:c", "Company", "c"),
        Record("t:s", "Body", "s"),
    ]
)
B = "ru-inn-7707083893"
SUPPLY = Claim(
    "t:1",
    "f",
    "t:a",
    "SUPPLIES",
    "t:b",
    voice="V",
    root="v:1",
    grade="B2",
    known_by="2024-01-05",
    interval=Interval("2023", "2023"),
)
DENIAL = replace(SUPPLY, uid="t:d", status="denied", act="denies_fact", voice="D", grade="B6")
LISTED = replace(
    SUPPLY, uid="t:l", subject="t:s", predicate="DESIGNATES", measure="asset freeze", root="l:1"
)


def claim(uid: str, **more: Any) -> Claim:
    return replace(SUPPLY, uid=uid, root=f"v:{uid}", **more)


def fold(*claims: Claim, **options: Any) -> Folded:
    return fold_claims(claims, IDS, TABLE, **options)


def only(*claims: Claim) -> Edge:
    (edge,) = fold(*claims).edges.values()
    return edge


def test_a_relation_has_all_that_its_claims_state() -> None:
    key = LegKey("t:a", "SUPPLIES", B, "firm", "", False)
    found = only(
        SUPPLY,
        claim("t:2", object="u:b2", voice="W", grade="C4", known_by="2023-12", basis="imagery"),
        claim("t:3", voice="E", status="error", known_by=""),
        replace(DENIAL, uid="t:d1", denies=("t:1",), particulars=True, known_by="2024-02"),
        replace(DENIAL, uid="t:d2", denies=("t:1",), voice="A"),
        replace(DENIAL, uid="t:d3", denies=("t:x",), beside=("t:1",), known_by="2024-01-04"),
        replace(DENIAL, uid="t:d4", denies=("t:x",), beside=("t:1",), known_by="2024-01-05"),
        replace(DENIAL, uid="t:d5", known_by="2024-01-04"),
        replace(DENIAL, uid="t:d6", object="u:b2", act="no_comment"),
    )
    denied = (("t:d1", "D", 0.3), ("t:d2", "A", 0.8))
    odds = 0.85 / 0.15 * 0.3 * 0.8
    assert found.support.independent == pytest.approx(odds / (1 + odds))
    assert found == Edge(
        uid=edge_uid(key),
        source="t:a",
        predicate="SUPPLIES",
        target=B,
        level="firm",
        goods="",
        support=found.support,
        pieces=(
            Piece("v:1", "V", 0.85, denials=denied),
            Piece("v:t:2", "W", TABLE.strength["C4"], weak=True),
        ),
        claims=("t:1", "t:2", "t:3"),
        voices=("V", "W"),
        roots=("v:1", "v:t:2"),
        denials=(
            Denial("t:d1", "denies_fact", "names a claim"),
            Denial("t:d2", "denies_fact", "names a claim"),
            Denial("t:d3", "denies_fact", "earlier general denial"),
            Denial("t:d4", "denies_fact", "set beside"),
            Denial("t:d5", "denies_fact", "earlier general denial"),
            Denial("t:d6", "no_comment", "general denial"),
        ),
        intervals=(("t:1", Interval("2023", "2023")), ("t:2", Interval("2023", "2023"))),
        first_known="2023-12",
        last_known="2024-01-05",
        basis=("imagery", "statement"),
        word="contested",
    )


def test_a_denial_of_another_fact_or_level_is_not_beside_the_relation() -> None:
    others: list[dict[str, Any]] = [{"object": "t:c"}, {"predicate": "OWNS"}, {"level": "state"}]
    for other in (*others, {"object": ""}):
        assert only(SUPPLY, replace(DENIAL, **other)).denials == ()
    assert fold(DENIAL).edges == {}


def test_a_denial_that_names_a_claim_is_no_general_denial_of_the_others() -> None:
    elsewhere = claim("t:2", goods="t:c")
    edges = fold(SUPPLY, elsewhere, replace(DENIAL, denies=("t:1",))).edges.values()
    assert {edge.goods: [d.uid for d in edge.denials] for edge in edges} == {"": ["t:d"], "t:c": []}


def test_a_relation_of_an_unknown_day_is_known_by_none() -> None:
    edge = only(claim("t:2", known_by=""), claim("t:3", known_by=""))
    assert (edge.first_known, edge.last_known) == ("", "")


def test_a_month_that_ends_later_is_the_last_day_and_never_the_first() -> None:
    edge = only(claim("t:2", known_by="2024-01"), SUPPLY)
    assert (edge.first_known, edge.last_known) == ("2024-01-05", "2024-01")


def test_a_relation_is_partial_only_if_every_claim_leaves_somebody_unnamed() -> None:
    unnamed = claim("t:2", via=(Stage((), partial=True),))
    steps = [e for e in fold(unnamed).edges.values() if not e.summary]
    assert [edge.partial for edge in steps] == [True]
    both = [e for e in fold(unnamed, SUPPLY).edges.values() if not e.summary]
    assert [(edge.partial, edge.claims) for edge in both] == [(False, ("t:1", "t:2"))]


def test_a_lead_names_the_sources_of_its_claims_and_an_unscored_one_is_on_file() -> None:
    gap = only(claim("t:2", status="gap", voice="W"), claim("t:3", status="error", voice="E"))
    assert (gap.word, gap.voices, gap.pieces) == ("lead", ("E", "W"), ())
    unscored = only(claim("t:2", grade="F2", voice="W"))
    assert (unscored.word, unscored.voices, unscored.mixed) == ("on file, not scored", ("W",), 0)


def test_words_at_their_limits() -> None:
    assert only(claim("t:2", grade="C2")).word == "documented by one voice"
    assert only(claim("t:2", grade="B4"), claim("t:3", voice="W")).word != "thinly documented"
    for relation in ({"denies": ("t:1",), "act": "disputes_evidence"}, {"beside": ("t:1",)}):
        assert only(SUPPLY, replace(DENIAL, **relation)).word == "documented by one voice"
    # Support of just one half is not thin.
    even = replace(TABLE, strength={**TABLE.strength, "B2": 0.5})
    (edge,) = fold_claims([SUPPLY], IDS, even).edges.values()
    assert (edge.mixed, edge.word) == (0.5, "documented by one voice")


def test_a_body_speaks_only_beside_none_of_its_members() -> None:
    body = claim("t:2", voice="M", members=("V", "W"))
    assert only(SUPPLY, body).voices == ("V",)
    assert only(body, claim("t:3", voice="K")).voices == ("K", "M")
    assert only(body).word == "documented by one voice"


# The whole fold, and what is found in it.
OWNS = claim("t:4", subject="t:c", predicate="OWNS", object="t:a", level="state", basis="field")
STATED = claim("t:5", predicate="STATES", object="", text="so", status="self", conflicts=("t:1",))
COPY = claim("u:6", object="u:b2", copy_of="t:1", known_by="2025")
CHAIN = claim("u:7", subject="t:c", object="t:a", via=(Stage(("t:s",)),), known_by="")
THIN = claim("t:8", subject="t:c", object="t:b", grade="F2")
MISSING = claim("t:9", subject="t:s", object="t:c", status="gap")
CLAIMS = (SUPPLY, OWNS, STATED, COPY, CHAIN, THIN, MISSING, LISTED, DENIAL)


def ends(edges: list[Edge]) -> list[tuple[str, str, str]]:
    return sorted((edge.source, edge.predicate, edge.target) for edge in edges)


def test_a_fold_holds_measures_properties_and_its_newest_day() -> None:
    early = replace(LISTED, uid="t:z", interval=Interval("2022"), object="u:b2")
    denied = replace(LISTED, uid="t:y", status="denied", act="rejects_measure")
    found = fold(*CLAIMS, early, denied, during=Interval("2020", ""))
    assert found.designations == {B: ("t:z", "t:l")}
    assert found.authorities == {"t:s": "t:s"}
    assert found.properties == {"t:a": ("t:5",)}
    assert (found.newest, found.as_of, found.during, found.rho) == ("2025", "", "2020 .. ?", 0.5)
    assert found.strengths["t:1"] == 0.85
    assert dict(found.strengths) == {uid: found.strengths[uid] for uid in found.claims}
    assert list(found.claims) == sorted(c.uid for c in (*CLAIMS, early, denied))
    assert (fold().newest, fold().during) == ("", "")


def test_relations_are_found_by_ends_claims_predicates_and_levels() -> None:
    found = fold(*CLAIMS)
    every = list(found.edges.values())
    supplied = ("t:a", "SUPPLIES", B)
    owned = ("t:c", "OWNS", "t:a")
    assert ends(found.relations(claims=["t:1"])) == [supplied]
    assert ends(found.relations(predicates=["OWNS"])) == [owned]
    assert ends(found.relations(levels=["state"])) == [owned]
    assert found.relations(ends=["t:a"]) == [e for e in every if "t:a" in (e.source, e.target)]
    assert found.relations(ends=["t:a"], claims=["t:8"]) == [
        e for e in every if "t:a" in (e.source, e.target) or "t:8" in e.claims
    ]
    assert found.relations() == []
    assert ends(found.unsupported()) == [("t:c", "SUPPLIES", B)]


def test_claims_are_found_by_how_they_are_stated() -> None:
    found = fold(*CLAIMS)

    def uids(**wanted: list[str]) -> list[str]:
        return [claim.uid for claim in found.claims_with(**wanted)]

    assert uids(predicates=["OWNS", "STATES"]) == ["t:4", "t:5"]
    assert uids(statuses=["gap"]) == ["t:9"]
    assert uids(bases=["field"]) == ["t:4"]
    assert uids(copies_of=["t:1"]) == ["u:6"]
    assert uids(conflicts=["t:1"]) == ["t:5"]
    assert uids(roots=["l:1"]) == ["t:l"]
    assert [found.number_with(status) for status in ("gap", "self", "asserted", "settled")] == [
        1, 1, 6, 0,
    ]  # fmt: skip
    assert found.newest_days(["t", "u", "x"]) == {"t": "2024-01-05", "u": "2025"}
    named = found.claims_naming([B], ["t:a", "t:s"], IDS)
    assert [claim.uid for claim in named] == ["t:1", "t:d", "t:l", "u:6"]


def test_what_is_found_once_is_kept() -> None:
    found = fold(*CLAIMS)
    assert found.edge_index is found.edge_index
    assert found.claim_index is found.claim_index
    assert found.name_index(IDS) is found.name_index(IDS)
    assert found.listing_kinds() is found.listing_kinds()
    assert found.movements is found.movements
    # It is no part of the value.
    assert (found, repr(found)) == (fold(*CLAIMS), repr(fold(*CLAIMS)))


def test_supported_movements_are_counted_by_level_without_summaries_and_gaps() -> None:
    shipped = claim("t:6", level="shipment")
    assert fold(*CLAIMS, shipped).movements == {"firm": 3, "shipment": 1}
    assert fold(OWNS, MISSING, THIN).movements == {}


def test_one_listing_of_each_authority_and_measure_shows_what_is_on_file() -> None:
    again = replace(LISTED, uid="t:m", object="t:c")
    other = replace(LISTED, uid="t:n", object="t:c", measure="export restriction")
    kinds = fold(LISTED, again, other).listing_kinds()
    assert [claim.uid for claim in kinds] == ["t:l", "t:n"]


def test_a_relation_anew_is_that_of_the_claims_that_are_left() -> None:
    whole = only(SUPPLY, COPY, replace(DENIAL, denies=("t:1",)))
    assert edge_anew(whole, [COPY], IDS, TABLE) == only(COPY)
    assert edge_anew(whole, [], IDS, TABLE) is None
    assert edge_anew(whole, [replace(COPY, status="withdrawn")], IDS, TABLE) is None
    assert edge_anew(whole, [replace(COPY, status="proposed")], IDS, TABLE) is None
    assert edge_anew(whole, [CHAIN], IDS, TABLE) is None
    longer = replace(whole, uid="e-longer")
    assert edge_anew(longer, [COPY], IDS, TABLE) == replace(only(COPY), uid="e-longer")


def test_relations_of_keys_are_those_of_the_whole_and_no_others() -> None:
    whole = fold(*CLAIMS)
    claims = {claim.uid: claim for claim in CLAIMS}
    wanted = {key_of(edge): edge for edge in whole.relations(ends=["t:c"])}
    assert edges_of_keys(wanted, claims, IDS, TABLE) == wanted
    (key,) = map(key_of, whole.relations(claims=["t:1"]))
    errors = {"t:1": replace(SUPPLY, status="error"), "t:8": THIN}
    assert edges_of_keys([key], errors, IDS, TABLE) == {}


def test_a_clash_of_the_first_digits_gives_both_relations_the_whole_hash(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    from entrepot.graph import legs

    monkeypatch.setattr(legs, "DIGITS", 0)
    edges = fold(SUPPLY, OWNS).edges
    assert {uid: (edge.uid, len(uid)) for uid, edge in edges.items()} == {
        f"e-{legs.key_hash(key_of(edge))}": (uid, 66) for uid, edge in edges.items()
    }


def test_a_denial_stays_whatever_the_period_and_other_claims_do_not() -> None:
    late = claim("t:2", object="t:c", interval=Interval("2025", ""))
    found = fold(late, SUPPLY, replace(DENIAL, interval=Interval("2025")), during=Interval("2023"))
    assert set(found.claims) == {"t:1", "t:2", "t:d"}
    found = fold(late, SUPPLY, DENIAL, during=Interval("2023", "2023"))
    assert set(found.claims) == {"t:1", "t:d"}
    assert set(fold(SUPPLY, claim("t:2", known_by=""), as_of="2024-01-05").claims) == {"t:1"}


def test_nothing_supports_nothing() -> None:
    lead = only(MISSING)
    assert lead.support == Support(0.0, 0.0, 0.0)
