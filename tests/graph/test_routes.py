"""Routes on the bundled case, and the rules of the search on graphs made for them."""

from __future__ import annotations

import itertools
import random
from typing import Any

import networkx as nx
import pytest

from entrepot.casework.case import Case
from entrepot.graph.analysis import route_engine
from entrepot.graph.analysis.best_routes import RouteQuestion, find_routes
from entrepot.graph.analysis.route_engine import RouteResult
from entrepot.graph.analysis.route_order import goods_fit, in_order
from entrepot.graph.dates import BEGINNING, Interval
from entrepot.graph.errors import BadInput
from entrepot.graph.model import Edge, Piece
from entrepot.graph.network import CaseGraph
from entrepot.graph.support import Leg, joint
from entrepot.viz.answers.serializer import Serializer


def names(case: Case, found: RouteResult) -> list[list[str]]:
    return [[case.identities.entities[n].name for n in r.nodes] for r in found.routes]


LIMBACH = "Xiamen Limbach Aircraft Engine Co., Ltd."
TSK, KUPOL = "TSK Vektor OOO", "IEMZ Kupol"
REDLEPUS = "Redlepus Vector Industry Shenzhen Co Ltd"
JUHANG = "Juhang Aviation Technology Shenzhen Co. Limited"
XICHAO = "Beijing Xichao International Technology and Trade"


def test_limbach_to_kupol_as_of_2025(case: Case) -> None:
    found = case.routes("Xiamen Limbach", "IEMZ Kupol", as_of="2025-08")
    assert names(case, found) == [[LIMBACH, JUHANG, TSK, KUPOL], [LIMBACH, REDLEPUS, TSK, KUPOL]]
    for route in found.routes:
        assert route.joint is not None
        assert route.weakest is not None
        assert route.joint.mixed == pytest.approx(route.weakest) == pytest.approx(0.85)
        assert route.product == pytest.approx(0.85**3)
        assert not route.assembled
        assert all(
            found.folded.edges[e].roots == ("eu-council:2024-12-16:listing act of that day",)
            for e in route.edges
        )
    assert [case.identities.entities[n].name for n in found.leads[0].nodes] == [
        LIMBACH,
        XICHAO,
        KUPOL,
    ]
    assert all(r.joint is None and r.lead for r in found.leads)


def test_the_summary_of_a_chain_is_no_shortcut(case: Case) -> None:
    found = case.routes("Xiamen Limbach", "IEMZ Kupol")
    assert [LIMBACH, KUPOL] not in names(case, found)
    start, end = found.source.uids[0], found.target.uids[0]
    summaries = [d for d in found.graph[start][end].values() if d["summary"]]
    assert summaries
    assert all(d["summary"] for d in found.graph[start][end].values())


def test_nothing_was_public_by_april_2024(case: Case) -> None:
    found = case.routes("Xiamen Limbach", "IEMZ Kupol", as_of="2024-04-30")
    assert not found.routes
    assert not found.leads


def test_xichao_becomes_a_claim_of_the_council(case: Case) -> None:
    found = case.routes("Xiamen Limbach", "IEMZ Kupol", as_of="2026-05")
    assert [LIMBACH, XICHAO, KUPOL] in names(case, found)
    assert not found.leads
    route = found.routes[names(case, found).index([LIMBACH, XICHAO, KUPOL])]
    assert found.folded.edges[route.edges[0]].voices == ("European Union",)
    assert any(f.kind == "partial stage" for f in route.flags)


def test_north_korea_to_russia_with_the_shipping_chain_beside(case: Case) -> None:
    found = case.routes("kp", "ru")
    assert names(case, found) == [["North Korea", "Russia"]]
    assert {found.folded.edges[e].level for r in found.routes for e in r.edges} == {"state"}
    chains = [[case.identities.entities[n].name for n in r.nodes] for r in found.beside]
    rajin, dunai = "Port of Rajin (Najin, Rason)", "Dunai (Dunay), port"
    assert [rajin, dunai, "Tikhoretsk munitions depot"] in chains
    voyages = [e for e in found.folded.edges.values() if e.predicate == "VOYAGED_TO"]
    assert voyages
    assert not {e.uid for e in voyages} & {e for r in found.beside for e in r.edges}


def test_orlan_and_siltron(case: Case) -> None:
    orlan = case.routes("Asia Pacific Links", "Orlan-10")
    assert names(case, orlan) == [
        ["Asia Pacific Links Ltd.", "LLC SMT-iLogic", "Special Technology Center Ltd.", "Orlan-10"]
    ]
    assert orlan.routes[0].roles == ("movement", "movement", "use")
    siltron = case.routes("UrSeCo", "Siltron")
    assert names(case, siltron) == [
        ["UrSeCo Handels GmbH & Co. KG", "LLP United Trading Group", "LLC Siltron"]
    ]


def test_no_route_from_any_us_maker_to_the_kharkiv_missile(case: Case) -> None:
    found = case.routes("kind=Company,country=US", "Kharkiv missile")
    assert len(found.source.uids) >= 6
    assert not found.routes
    assert not found.leads


def test_via_avoid_level_and_steps(case: Case) -> None:
    through = case.routes("Xiamen Limbach", "IEMZ Kupol", via=["Redlepus", "register:tsk-vektor"])
    assert names(case, through) == [[LIMBACH, REDLEPUS, TSK, KUPOL]]
    without = case.routes("Xiamen Limbach", "IEMZ Kupol", avoid=["Beijing Xichao", "Redlepus"])
    assert names(case, without) == [[LIMBACH, JUHANG, TSK, KUPOL]]
    assert not case.routes("Xiamen Limbach", "IEMZ Kupol", level="state").routes
    assert names(case, case.routes("Xiamen Limbach", "IEMZ Kupol", max_steps=2)) == [
        [LIMBACH, XICHAO, KUPOL]
    ]


def test_no_route_passes_a_state_a_group_or_a_person(case: Case) -> None:
    parties = "kind=Company,country=CN"
    found = case.routes(parties, "kind=Company,country=RU", k=40)
    assert found.routes
    for route in found.routes:
        kinds = {case.identities.entities[n].kind for n in route.nodes[1:-1]}
        assert kinds <= {"Company"}
        assert len(set(route.nodes)) == len(route.nodes)


def test_unnamed_parties_are_groups_and_no_route_is_drawn_through_them(case: Case) -> None:
    ids = case.identities
    for key in ("listed-foreign-parties", "letter-recipients", "ru-mic", "chinese-suppliers-a1"):
        assert ids.entities[ids.uid(f"register:{key}")].kind == "Group"
    graph = case.graph()
    groups = {n for n, d in graph.nodes(data=True) if d["family"] == "group"}
    found = case.routes("kind=Company,country=CN", "ru", k=60)
    assert found.routes
    assert not groups & {n for r in found.routes for n in r.nodes[1:-1]}


def test_a_brand_is_never_a_seller(case: Case) -> None:
    graph = case.graph()
    branded = [(s, t, d) for s, t, d in graph.edges(data=True) if d["predicate"] == "BRANDED_BY"]
    assert branded
    assert {(d["moves"], d["opens"], d["closes"]) for _, _, d in branded} == {
        ("none", False, False)
    }
    for weapon, maker, _ in branded:
        if graph.nodes[maker]["kind"] == "Company":
            found = case.routes(maker, weapon)
            assert not found.routes
            assert not found.leads


def test_a_firm_may_end_at_a_state(case: Case) -> None:
    found = case.routes("Azu International", "ru")
    assert names(case, found) == [["Azu International", "Russia"]]


@pytest.mark.parametrize(
    ("ends", "options", "right"),
    [
        (("kp", "kp"), {}, "two different ends"),
        (("kp", "ru"), {"k": 0}, "at least 1"),
        (("kp", "ru"), {"k": -3}, "at least 1"),
        (("kp", "ru"), {"max_steps": 0}, "at least 1"),
        (("kp", "ru"), {"level": "planet"}, "one of state, firm"),
        (("nobody at all", "ru"), {}, "Nothing in this case is called"),
        (("kind=Planet", "ru"), {}, "one of Country"),
        (("kind=Company,country=AQ", "ru"), {}, "at least one member"),
        (("colour=red", "ru"), {}, "kind=KIND"),
        (("TSK Vektor", "ru"), {}, "easily confused"),
        (("Maria", "ru"), {}, "may mean"),
    ],
)
def test_bad_questions(
    case: Case, ends: tuple[str, str], options: dict[str, object], right: str
) -> None:
    with pytest.raises(BadInput, match=right):
        case.routes(*ends, **options)  # type: ignore[arg-type]  # wrong on purpose


def edge(
    uid: str, s: str, t: str, strength: float, root: str = "", goods: str = "", **more: object
) -> Edge:
    pieces = (Piece(root or uid, root or uid, strength),)
    found: dict[str, object] = {
        "level": "firm",
        "support": joint([Leg(pieces, "weak")], 0.5),
        "pieces": pieces,
        "intervals": ((uid, Interval()),),
        "gap": False,
        **more,
    }
    return Edge(
        uid=uid,
        source=s,
        predicate="SUPPLIES",
        target=t,
        goods=goods,
        claims=(uid,),
        voices=(root or uid,),
        roots=(root or uid,),
        denials=(),
        first_known="2024-01-01",
        last_known="2024-01-01",
        basis=("statement",),
        **found,  # type: ignore[arg-type]  # the fields above
    )


def graph_of(edges: list[Edge], families: dict[str, str] | None = None) -> CaseGraph:
    graph = CaseGraph(rho=0.5)
    for e in edges:
        for end in (e.source, e.target):
            graph.add_node(end, family=(families or {}).get(end, "party"))
        graph.add_edge(e.source, e.target, key=e.uid)
    graph.keep({e.uid: e for e in edges}, {"engine 5": ["engine"]})
    return graph


def test_the_joint_ranks_what_the_product_ranks_wrong() -> None:
    graph = graph_of(
        [
            *(edge(f"1{s}", s, t, 0.8, "R1") for s, t in (("a", "x"), ("x", "y"), ("y", "d"))),
            edge("az", "a", "z", 0.85, "R2"),
            edge("zd", "z", "d", 0.85, "R3"),
        ]
    )
    routes, searched = find_routes(graph, RouteQuestion(("a",), ("d",)))
    assert [r.nodes for r in routes] == [("a", "x", "y", "d"), ("a", "z", "d")]
    assert [r.rank for r in routes] == [1, 1]
    assert all(r.tied for r in routes)
    assert searched.exhausted


def _in_time_order(*edges: Edge) -> bool:
    spans = [[(span.begins, span.ends) for _, span in edge.intervals] for edge in edges]
    return in_order(spans, BEGINNING)


def test_time_order() -> None:
    early, late = Interval("2022-01", "2022-06"), Interval("2023-01", "2023-06")
    first = edge("ab", "a", "b", 0.8, intervals=(("ab", late),))
    second = edge("bc", "b", "c", 0.8, intervals=(("bc", early),))
    assert not _in_time_order(first, second)
    assert _in_time_order(second, first)
    both = edge("bc", "b", "c", 0.8, intervals=(("bc", early), ("bc2", late)))
    assert _in_time_order(first, both)
    assert not find_routes(graph_of([first, second]), RouteQuestion(("a",), ("c",)))[0]
    assert find_routes(graph_of([first, second]), RouteQuestion(("a",), ("c",)))[1].out_of_time == 1
    assert find_routes(graph_of([first, both]), RouteQuestion(("a",), ("c",)))[0]


def test_goods_that_do_not_fit_are_flagged_and_fitting_ones_preferred() -> None:
    broader = {"engine 5": ["engine"]}
    assert goods_fit("engine", "engine 5", broader)
    assert goods_fit("", "chip", broader)
    assert not goods_fit("engine", "chip", broader)
    legs = [edge("ab", "a", "b", 0.7, goods="engine 5"), edge("bc", "b", "c", 0.9, goods="chip")]
    (flagged,), _ = find_routes(graph_of(legs), RouteQuestion(("a",), ("c",)))
    assert [f.kind for f in flagged.flags] == ["goods differ"]
    (fits,), _ = find_routes(
        graph_of([*legs, edge("bc2", "b", "c", 0.4, goods="engine")]), RouteQuestion(("a",), ("c",))
    )
    assert fits.edges == ("ab", "bc2")
    assert not fits.flags


def test_levels_are_not_mixed() -> None:
    mixed = [edge("ab", "a", "b", 0.8), edge("bc", "b", "c", 0.8, level="shipment")]
    assert not find_routes(graph_of(mixed), RouteQuestion(("a",), ("c",)))[0]


@pytest.mark.parametrize("family", ["state", "group", "person"])
def test_inner_nodes_that_no_route_may_pass(family: str) -> None:
    legs = [edge("ab", "a", "b", 0.8), edge("bc", "b", "c", 0.8)]
    assert not find_routes(graph_of(legs, {"b": family}), RouteQuestion(("a",), ("c",)))[0]
    assert find_routes(graph_of(legs, {"a": family, "c": family}), RouteQuestion(("a",), ("c",)))[0]


def test_an_unknown_leg_gives_a_lead_without_a_number() -> None:
    legs = [edge("ab", "a", "b", 0.0, gap=True), edge("bc", "b", "c", 0.8)]
    graph = graph_of(legs)
    assert not find_routes(graph, RouteQuestion(("a",), ("c",)))[0]
    (lead,), _ = find_routes(graph, RouteQuestion(("a",), ("c",), leads=True))
    assert (lead.nodes, lead.joint, lead.product, lead.weakest) == (
        ("a", "b", "c"),
        None,
        None,
        None,
    )


@pytest.mark.parametrize("seed", range(25))
def test_products_are_those_of_networkx(seed: int) -> None:
    """On seeded graphs, the k best by product have the costs that networkx finds."""
    rng = random.Random(seed)
    nodes = [f"n{i}" for i in range(9)]
    pairs = [p for p in itertools.permutations(nodes, 2) if rng.random() < 0.35]
    edges = [edge(f"{s}{t}", s, t, rng.choice([0.4, 0.6, 0.7, 0.85])) for s, t in pairs]
    graph = graph_of(
        [edge("stub", "n0", "dead end", 0.4), edge("stub2", "dead", "n8", 0.4), *edges]
    )
    plain: nx.DiGraph[str] = nx.DiGraph()
    for e in edges:
        plain.add_edge(e.source, e.target, p=e.support.mixed)
    plain.add_nodes_from(["n0", "n8"])
    expected = []
    for path in nx.all_simple_paths(plain, "n0", "n8", cutoff=8):
        product = 1.0
        for s, t in itertools.pairwise(path):
            product *= plain[s][t]["p"]
        expected.append((product, tuple(path)))
    found, searched = find_routes(graph, RouteQuestion(("n0",), ("n8",), k=10_000))
    assert searched.exhausted
    assert {r.nodes for r in found} == {path for _, path in expected}
    best, _ = find_routes(graph, RouteQuestion(("n0",), ("n8",), k=5))
    mixed = sorted((r.joint.mixed for r in found if r.joint), reverse=True)[:5]
    assert [r.joint.mixed for r in best if r.joint] == pytest.approx(mixed)


def test_the_search_gives_the_routes_of_every_known_answer_in_order(
    known_answers: dict[str, dict[str, Any]],
) -> None:
    for name, known in known_answers.items():
        pieces: dict[tuple[str, str], list[Piece]] = {}
        for index, c in enumerate(known["claims"]):
            denials = tuple(
                (f"d{index}.{n}", f"denier {n}", r) for n, r in enumerate(c.get("denials") or ())
            )
            piece = Piece(
                c["root"], c["voice"], c["strength"], bool(c.get("weak")), denials=denials
            )
            pieces.setdefault((c["s"], c["t"]), []).append(piece)
        edges = [
            edge(
                f"{s}>{t}",
                s,
                t,
                0.5,
                pieces=tuple(found),
                support=joint([Leg(tuple(found), f"weak:{s}>{t}")], 0.5),
            )
            for (s, t), found in pieces.items()
        ]
        graph = graph_of(edges)
        graph.add_node(known["from"], family="party")
        routes, searched = find_routes(
            graph, RouteQuestion((known["from"],), (known["to"],), k=100)
        )
        assert searched.exhausted
        expected = known["expected"]["routes"]
        assert [list(r.nodes) for r in routes] == [e["nodes"] for e in expected], name
        for route, want in zip(routes, expected, strict=True):
            assert route.joint is not None
            for model, value in want["joint"].items():
                assert getattr(route.joint, model) == pytest.approx(value, abs=1e-9), (
                    name,
                    route.nodes,
                )
            assert route.product == pytest.approx(want["product"], abs=1e-9)
            assert route.weakest == pytest.approx(want["weakest"], abs=1e-9)


def test_a_large_case_is_shown_from_the_nodes_told_of_and_answers_alike(
    case: Case, monkeypatch: pytest.MonkeyPatch
) -> None:
    for ends in (("Xiamen Limbach", "IEMZ Kupol"), ("kp", "ru"), ("UrSeCo", "IEMZ Kupol")):
        told = []
        for limit in (1_000_000, 0):
            monkeypatch.setattr(route_engine, "SHOWN_WHOLE", limit)
            found = case.routes(*ends)
            serializer = Serializer(found.folded, case.identities, case.documents)
            told.append([serializer.route(r) for r in (*found.routes, *found.leads, *found.beside)])
            if not limit:
                assert found.graph.number_of_edges() < len(found.folded.edges)
        assert told[0] == told[1]
