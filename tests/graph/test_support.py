"""The arithmetic of support: known answers, and what must hold whatever the claims are."""

from __future__ import annotations

import itertools
from dataclasses import replace
from pathlib import Path
from typing import Any

import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from entrepot.graph.errors import BadInput
from entrepot.graph.model import Piece, Support
from entrepot.graph.support import Leg, deny, joint, read_table, slots, strength

RHO = 0.5


def legs_of(claims: list[dict[str, Any]]) -> dict[tuple[str, str], Leg]:
    pieces: dict[tuple[str, str], list[Piece]] = {}
    for index, c in enumerate(claims):
        denials = tuple(
            (f"d{index}.{n}", f"denier {n}", r) for n, r in enumerate(c.get("denials") or ())
        )
        piece = Piece(c["root"], c["voice"], c["strength"], bool(c.get("weak")), denials=denials)
        pieces.setdefault((c["s"], c["t"]), []).append(piece)
    return {key: Leg(tuple(found), "weak:" + ">".join(key)) for key, found in pieces.items()}


def check_case(name: str, case: dict[str, Any]) -> None:
    legs = legs_of(case["claims"])
    edges = {f"{s}>{t}": joint([leg], RHO) for (s, t), leg in legs.items()}
    assert edges.keys() == case["expected"]["edges"].keys(), name
    for key, numbers in case["expected"]["edges"].items():
        for model, value in numbers.items():
            assert getattr(edges[key], model) == pytest.approx(value, abs=1e-9), (name, key, model)
    graph = nx.DiGraph([pair for pair in legs if edges[">".join(pair)].mixed > 0])
    graph.add_nodes_from([case["from"], case["to"]])
    routes = []
    for nodes in nx.all_simple_paths(graph, case["from"], case["to"]):
        used = [legs[pair] for pair in itertools.pairwise(nodes)]
        supports = [edges[">".join(pair)].mixed for pair in itertools.pairwise(nodes)]
        product = 1.0
        for value in supports:
            product *= value
        routes.append((nodes, joint(used, RHO), product, min(supports)))
    routes.sort(key=lambda r: (-round(r[1].mixed, 12), len(r[0]), r[0]))
    expected = case["expected"]["routes"]
    assert [r[0] for r in routes] == [e["nodes"] for e in expected], name
    for (nodes, found, product, weakest), want in zip(routes, expected, strict=True):
        for model, value in want["joint"].items():
            assert getattr(found, model) == pytest.approx(value, abs=1e-9), (name, nodes, model)
        assert product == pytest.approx(want["product"], abs=1e-9), (name, nodes)
        assert weakest == pytest.approx(want["weakest"], abs=1e-9), (name, nodes)
        assert product <= found.mixed + 1e-12 <= weakest + 2e-12


def test_every_known_answer(known_answers: dict[str, dict[str, Any]]) -> None:
    for name, case in known_answers.items():
        check_case(name, case)


def one(*pieces: Piece) -> Support:
    return joint([Leg(pieces, "weak:edge")], RHO)


def test_body_with_members_adds_nothing_beside_a_member() -> None:
    member = Piece("R1", "US government", 0.85)
    body = Piece("R2", "MSMT", 0.85, members=("US government", "Republic of Korea"))
    other = Piece("R3", "European Union", 0.7)
    assert one(member, body) == one(member)
    assert one(body).mixed == 0.85
    assert one(member, body, other) == one(member, other)
    second = Piece("R4", "Republic of Korea", 0.7)
    assert one(member, second, body) == one(member, second)
    lower = Piece("R4", "Republic of Korea", 0.4)
    assert one(lower, body) == one(body)


def test_no_number_of_d4_claims_passes_one_c3() -> None:
    table = read_table()
    d4 = strength(table, "asserted", "D4")
    many = [Piece(f"R{i}", f"V{i}", d4, True) for i in range(40)]
    assert one(*many).mixed == pytest.approx(d4)
    assert d4 < strength(table, "asserted", "C3")


@pytest.mark.parametrize("grade", ["F2", "F6", "A6", "B6", "C6"])
def test_f_and_6_are_not_scored(grade: str) -> None:
    table = read_table()
    assert strength(table, "asserted", grade) == 0
    kept = Piece("R1", "V1", 0.7)
    assert one(kept, Piece("R2", "V2", strength(table, "asserted", grade))) == one(kept)


@pytest.mark.parametrize("status", ["error", "withdrawn", "denied", "gap"])
def test_unscored_statuses(status: str) -> None:
    assert strength(read_table(), status, "A2") == 0


def test_listed_is_b2_at_most() -> None:
    table = read_table()
    assert (
        strength(table, "listed", "A2") == strength(table, "listed", "B2") == table.strength["B2"]
    )


def test_bare_denial_multiplies_odds() -> None:
    assert deny(0.85, [0.8]) == pytest.approx(0.85 * 0.8 / (0.15 + 0.85 * 0.8))


def test_a_voice_that_denies_twice_counts_once() -> None:
    once = Piece("R1", "V1", 0.85, denials=(("d1", "Russia", 0.8),))
    twice = Piece("R1", "V1", 0.85, denials=(("d1", "Russia", 0.8), ("d2", "Russia", 0.8)))
    assert one(once) == one(twice)


def test_losing_a_root_can_not_raise_the_pick_of_a_voice() -> None:
    """With `the strongest claim of each voice` the loss of R would raise .50 to .74."""
    pieces = [
        Piece("R", "V1", 0.5),
        Piece("A", "V1", 0.49),
        Piece("R", "V2", 0.5),
        Piece("B", "V2", 0.49),
    ]
    assert one(*[p for p in pieces if p.root != "R"]).mixed <= one(*pieces).mixed


pieces = st.builds(
    Piece,
    root=st.sampled_from(["R1", "R2", "R3", "R4"]),
    voice=st.sampled_from(["US", "EU", "KR"]),
    strength=st.sampled_from([0.2, 0.3, 0.4, 0.6, 0.7, 0.85, 0.9]),
    weak=st.booleans(),
)
bodies = st.builds(
    Piece,
    root=st.sampled_from(["R1", "R5"]),
    voice=st.just("MSMT"),
    strength=st.sampled_from([0.4, 0.7, 0.85]),
    members=st.just(("US", "KR")),
)
strong = pieces.map(lambda p: Piece(p.root, p.voice, p.strength))
routes = st.lists(st.lists(strong | bodies, min_size=1, max_size=4), min_size=1, max_size=4)


def support(route: list[list[Piece]]) -> Support:
    return joint([Leg(tuple(leg), f"weak:{i}") for i, leg in enumerate(route)], RHO)


@given(pieces | bodies)
def test_one_claim_is_arranged_as_beside_a_claim_that_counts_for_nothing(piece: Piece) -> None:
    nothing = Piece("R9", "US", 0.0)
    for value in (piece.strength, 0.0):
        for denials in ((), (("c-7", "RU", 0.3),)):
            only = replace(piece, strength=value, denials=denials)
            assert slots(Leg((only,), "weak")) == slots(Leg((only, nothing), "weak"))


@settings(max_examples=200, deadline=None)
@given(routes, st.data())
def test_a_copy_changes_no_number(route: list[list[Piece]], data: st.DataObject) -> None:
    leg = data.draw(st.sampled_from(route))
    copied = data.draw(st.sampled_from(leg))
    again = [[*other, copied] if other is leg else other for other in route]
    assert support(again) == support(route)


@settings(max_examples=200, deadline=None)
@given(routes, st.data())
def test_a_denial_never_raises_a_number(route: list[list[Piece]], data: st.DataObject) -> None:
    flat = [(i, j) for i, leg in enumerate(route) for j in range(len(leg))]
    before = support(route)
    for number in range(data.draw(st.integers(1, 3))):
        i, j = data.draw(st.sampled_from(flat))
        piece = route[i][j]
        ratio = data.draw(st.sampled_from([0.8, 0.3]))
        denial = (f"d{number}", data.draw(st.sampled_from(["Russia", "China"])), ratio)
        changed = Piece(
            piece.root,
            piece.voice,
            piece.strength,
            members=piece.members,
            denials=(*piece.denials, denial),
        )
        route = [
            [changed if (a, b) == (i, j) else p for b, p in enumerate(leg)]
            for a, leg in enumerate(route)
        ]
        after = support(route)
        for model in ("independent", "common", "mixed"):
            assert getattr(after, model) <= getattr(before, model) + 1e-12
        before = after


@settings(max_examples=200, deadline=None)
@given(routes, st.sampled_from(["R1", "R2", "R3", "R4", "R5"]))
def test_removing_a_root_never_raises_a_number(route: list[list[Piece]], root: str) -> None:
    less = [[p for p in leg if p.root != root] for leg in route]
    before, after = support(route), support(less)
    for model in ("independent", "common", "mixed"):
        assert getattr(after, model) <= getattr(before, model) + 1e-12


@settings(max_examples=200, deadline=None)
@given(routes)
def test_product_joint_weakest(route: list[list[Piece]]) -> None:
    found = support(route)
    legs = [support([leg]).mixed for leg in route]
    product = 1.0
    for value in legs:
        product *= value
    assert product - 1e-12 <= found.mixed <= min(legs) + 1e-12


@settings(max_examples=100, deadline=None)
@given(st.lists(pieces, min_size=1, max_size=5), st.data())
def test_order_of_claims_changes_nothing(found: list[Piece], data: st.DataObject) -> None:
    assert one(*data.draw(st.permutations(found))) == one(*found)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.lists(strong, min_size=1, max_size=3), min_size=1, max_size=3))
def test_joint_equals_enumeration_over_coins(route: list[list[Piece]]) -> None:
    """With one root a leg for each voice, the joint is a plain sum over the coins' cells."""
    route = [list({p.voice: p for p in leg}.values()) for leg in route]
    roots = sorted({p.root for leg in route for p in leg})
    cuts = {
        r: sorted({0.0, 1.0, *(p.strength for leg in route for p in leg if p.root == r)})
        for r in roots
    }
    total = 0.0
    for cell in itertools.product(*(itertools.pairwise(cuts[r]) for r in roots)):
        at = {r: (low + high) / 2 for r, (low, high) in zip(roots, cell, strict=True)}
        weight = 1.0
        for low, high in cell:
            weight *= high - low
        if all(any(at[p.root] < p.strength for p in leg) for leg in route):
            total += weight
    assert support(route).independent == pytest.approx(total, abs=1e-12)


@pytest.mark.parametrize(
    ("line", "right"),
    [
        (
            "rho = 1.5\n[strength]\nB2 = 0.5\n[denial]\nbare = 0.8\nparticulars = 0.3\n",
            "from 0 to 1",
        ),
        (
            "rho = 0.5\n[strength]\nF2 = 0.5\n[denial]\nbare = 0.8\nparticulars = 0.3\n",
            "A-E with 2-5",
        ),
        ("rho = 0.5\n[strength]\nB2 = 7\n[denial]\nbare = 0.8\nparticulars = 0.3\n", "from 0 to 1"),
        ("rho = 0.5\n[strength]\nB2 = 0.5\n[denial]\nbare = 0\nparticulars = 0.3\n", "above 0"),
    ],
)
def test_bad_table(tmp_path: Path, line: str, right: str) -> None:
    path = tmp_path / "strengths.toml"
    path.write_text('version = "x"\n' + line, encoding="utf-8")
    with pytest.raises(BadInput, match=right):
        read_table(path)
