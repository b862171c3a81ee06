"""The relations of a case as a `networkx.MultiDiGraph` that every writer of networkx takes.

All attributes are text, numbers or booleans; lists are joined by `; `, and what is unknown is "" or
left out. A node is the uid of an entity, with the attributes label (its name, under which Gephi,
yEd and pyvis show it), name, kind, family, country, broader (uids of broader entities), listed
(measures in force on it), and for a place whose position is known latitude and longitude in
degrees. The key of an edge is its uid; its attributes are predicate, level, goods, support (mixed),
independent, common, claims, voices, roots, denials, first_known, last_known, basis, moves, opens,
closes, summary, partial, gap, word, purpose, event, reservations (`graph.reservations`) and past
(whether every statement is of a time before its day). No number is on an edge of which a natural
person is an end, nor on a step that a source could not determine. The graph has as_of, during and
rho.

The data behind the attributes keeps its types: `graph.relations[key]` is the `Edge` of a key, with
its pieces, intervals and denials, and `graph.broader` has, by the uid of goods, of a purpose and of
a weapon, the list of broader entities. Both are kept by `copy` and `subgraph`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

import networkx as nx

from .ending import is_over
from .errors import wrong
from .fold import Folded
from .goods import classed
from .identity import Identities
from .measures import in_force
from .model import Edge, Entity
from .positions import position
from .reservations import Reservations, words
from .schema import schema

Attributes = dict[str, Any]
BETWEEN = "; "
NOTHING: Mapping[str, Any] = MappingProxyType({})

if TYPE_CHECKING:
    Graph = nx.MultiDiGraph[str]
else:
    Graph = nx.MultiDiGraph


class CaseGraph(Graph):
    """A networkx graph whose attributes are plain, with the relations behind its edges."""

    @property
    def relations(self) -> Mapping[str, Edge]:
        """The relations by the key of their edge; none in a graph that networkx derived anew."""
        return self._kept("_relations")

    @property
    def broader(self) -> Mapping[str, Sequence[str]]:
        """The broader entities by the uid of goods, of a purpose and of a weapon."""
        return self._kept("_broader")

    def _kept(self, name: str) -> Mapping[str, Any]:
        # A view of networkx, such as a subgraph, has the graph that it shows as `_graph`.
        own: Mapping[str, Any] | None = self.__dict__.get(name)
        if own is not None:
            return own
        shown = self.__dict__.get("_graph")
        return shown._kept(name) if isinstance(shown, CaseGraph) else NOTHING

    def keep(self, relations: Mapping[str, Edge], broader: Mapping[str, Sequence[str]]) -> None:
        """Set the relations and the broader entities."""
        self.__dict__.update(_relations=dict(relations), _broader=dict(broader))

    def copy(self, as_view: bool = False) -> CaseGraph:
        """Return a copy as networkx makes it, with the same relations."""
        made: CaseGraph = super().copy(as_view)
        if not as_view:
            made.keep(self.relations, self.broader)
        return made


def relations_of(graph: nx.MultiDiGraph[str]) -> Iterator[Edge]:
    """Yield the relations of the edges of a graph.

    Raises:
        BadInput: The graph does not keep them, because it is not of `case.graph()`.
    """
    relations = graph.relations if isinstance(graph, CaseGraph) else NOTHING
    for _, _, key in graph.edges(keys=True):
        if key not in relations:
            right = "a graph of case.graph(), a copy or a subgraph of one"
            raise wrong("graph", f"an edge {key!r} without its relation", right)
        yield relations[key]


def network(folded: Folded, ids: Identities, *, isolated: bool = False) -> CaseGraph:
    """Return the graph of a fold; nodes without an edge are left out unless `isolated`."""
    uids: Iterable[str] = ids.entities if isolated else _named(folded.edges.values())
    nodes: dict[str, Attributes] = {}
    for uid in uids:
        entity = ids.entities[uid]
        nodes[uid] = {
            "name": entity.name,
            "kind": entity.kind,
            "family": schema().family(entity.kind),
            "country": entity.country,
            "broader": ids.broader(uid),
            "listed": sorted({claim.measure for claim in in_force(folded, uid)}),
            **_position(entity),
        }
    reservations = Reservations(folded, ids)

    def marks(edge: Edge) -> Attributes:
        held = words(reservations.of_edge(edge))
        return {"reservations": held, "past": is_over(edge, folded.claims)}

    times = folded.as_of, folded.during
    return shape(folded.edges, nodes, *times, folded.rho, marks, isolated=isolated)


def _position(entity: Entity) -> Attributes:
    degrees = position(entity.note) if schema().family(entity.kind) == "place" else None
    return dict(zip(("latitude", "longitude"), degrees, strict=True)) if degrees else {}


def _named(edges: Iterable[Edge]) -> set[str]:
    """Return the ends, the goods and the purposes of some edges."""
    uids: set[str] = set()
    for edge in edges:
        uids.update((edge.source, edge.target, edge.goods, *edge.purpose))
    return uids - {""}


def shape(
    edges: Mapping[str, Edge],
    nodes: Mapping[str, Attributes],
    as_of: str,
    during: str,
    rho: float,
    marks: Callable[[Edge], Attributes],
    *,
    isolated: bool = False,
) -> CaseGraph:
    """Return the graph of some edges and nodes.

    Args:
        edges: Edges by uid.
        nodes: Attributes by the uid of the entity, lists as lists. They must cover every edge, its
            goods and its purposes.
        as_of: Date of the fold, "" if none.
        during: Period of the fold, "" if none.
        rho: Weight of full dependence in the mixed support, from 0 to 1.
        marks: Returns further attributes of an edge, lists as lists.
        isolated: Whether nodes without an edge are kept.
    """
    graph = CaseGraph(as_of=as_of, during=during, rho=rho)
    used: set[str] = set()
    for edge in edges.values():
        used.update((edge.source, edge.target))
    # Nodes and edges go in sorted: the order of a networkx graph is that of insertion.
    for uid, attributes in sorted(nodes.items()):
        if isolated or uid in used:
            graph.add_node(uid, **_plain({"label": attributes.get("name", uid), **attributes}))
    for uid, edge in sorted(edges.items()):
        persons = {nodes[end]["family"] for end in (edge.source, edge.target)} & {"person"}
        graph.add_edge(
            edge.source,
            edge.target,
            key=uid,
            **_attributes(edge, not persons),
            **_plain(marks(edge)),
        )
    graph.keep(edges, {uid: nodes[uid]["broader"] for uid in sorted(classed(edges.values()))})
    return graph


def _attributes(edge: Edge, numbered: bool) -> Attributes:
    """Return the plain attributes of an edge, its numbers only if they may be printed."""
    predicate = schema().predicates[edge.predicate]
    numbers: Attributes = {}
    if numbered and not edge.gap:
        support = edge.support
        numbers = {
            "support": support.mixed,
            "independent": support.independent,
            "common": support.common,
        }
    return _plain(
        {
            "predicate": edge.predicate,
            "level": edge.level,
            "goods": edge.goods,
            **numbers,
            "claims": edge.claims,
            "voices": edge.voices,
            "roots": edge.roots,
            "denials": [denial.uid for denial in edge.denials],
            "first_known": edge.first_known,
            "last_known": edge.last_known,
            "basis": edge.basis,
            "moves": predicate.moves,
            "opens": predicate.opens,
            "closes": predicate.closes,
            "summary": edge.summary,
            "partial": edge.partial,
            "gap": edge.gap,
            "word": edge.word,
            "purpose": edge.purpose,
            "event": edge.event,
        }
    )


def _plain(attributes: Attributes) -> Attributes:
    """Return attributes with their lists joined: no format of networkx's writers holds lists."""
    plain: Attributes = {}
    for name, value in attributes.items():
        plain[name] = BETWEEN.join(value) if isinstance(value, list | tuple) else value
    return plain
