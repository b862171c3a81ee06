"""Commands that ask: find, explain, routes, critical, whatif, rank, diff."""

from __future__ import annotations

from typing import Annotated, Any

import typer

from ..case import Case
from ..graph import names
from ..graph.analysis.ask import CriticalAnswer, WhatIfAnswer
from ..graph.errors import NotFound, wrong
from ..viz import (
    answers,
    compare,
    connection,
    inventory,
    listings,
    proposed,
    worth,
)
from ..viz.teller import Answer, Teller
from .terminal import AsOf, CaseOption, During, JsonOption, StoreOption, route_of, show, teller_of


def find(name: str, case: CaseOption = "case", as_json: JsonOption = False) -> None:
    """Find entities by name, alias, identifier or uid."""
    opened = Case.open(case)
    ids = opened.identities
    found = names.find(ids, name)
    only = proposed.named(opened.proposals, ids, name)
    if not found and not only:
        raise NotFound(f"{name!r}: nothing among {len(ids.entities)} entities and their names")
    answer = answers.head("find", opened.state.number)
    answer["query"] = name
    answer["found"] = inventory.found_rows(found, ids, opened.claims, teller_of(opened))
    answer["proposals"] = proposed.about(opened.proposals, [*(e.uid for e, _ in found), *only])
    show(answer, as_json, listings.find)


def explain(
    uid: str,
    case: CaseOption = "case",
    as_of: AsOf = None,
    during: During = None,
    as_json: JsonOption = False,
) -> None:
    """Show the evidence of an entity, edge or claim, down to quotes and the arithmetic."""
    opened = Case.open(case)
    kind, found = opened.thing(uid)
    teller = teller_of(opened, as_of, during)
    number = opened.state.number
    if kind == "claim":
        if found not in teller.folded.claims:
            raise NotFound(f"{found}: not public or not true then; it was known by {opened.claims[found].known_by}")
        answer = answers.claim_answer(teller, found, number)
    elif kind == "edge":
        if found not in teller.folded.edges:
            raise NotFound(f"{found}: no claim supported this edge then")
        answer = answers.edge_answer(teller, found, number)
    elif kind == "proposal":
        answer = proposed.explained(found, opened.proposals, teller.folded, opened.documents, number)
    else:
        answer = answers.entity_answer(teller, found, number)
        answer["proposals"] = proposed.about(opened.proposals, [found], teller.folded.as_of)
    show(answer, as_json, proposed.explain)


def routes(
    source: Annotated[str, typer.Argument(metavar="FROM")],
    target: Annotated[str, typer.Argument(metavar="TO")],
    k: Annotated[int, typer.Option("-k", help="How many routes.")] = 5,
    via: Annotated[list[str] | None, typer.Option(help="A party or set to pass, in order; may be repeated.")] = None,
    avoid: Annotated[list[str] | None, typer.Option(help="A party or set not to pass; may be repeated.")] = None,
    level: Annotated[str, typer.Option(help="state, firm, shipment or item.")] = "",
    max_steps: Annotated[int, typer.Option(help="Most legs of a route.")] = 8,
    overlap: Annotated[
        float, typer.Option(help="Largest share of its legs that a route may share with a better one.")
    ] = 1.0,
    possible: Annotated[
        bool, typer.Option("--possible", help="Also through two parties of which a decision says unsure; marked.")
    ] = False,
    case: CaseOption = "case",
    store: StoreOption = "",
    as_of: AsOf = None,
    during: During = None,
    as_json: JsonOption = False,
) -> None:
    """Find the best documented routes from one party or set to another."""
    opened = Case.open(case)
    answer = route_of(
        opened,
        source,
        target,
        store=store,
        k=k,
        via=via or (),
        avoid=avoid or (),
        level=level,
        max_steps=max_steps,
        overlap=overlap,
        possible=possible,
        as_of=as_of,
        during=during,
    )
    show(answer, as_json, connection.routes)
    if not answer["routes"] and not answer["leads"]:
        raise NotFound(f"routes: none from {source!r} to {target!r} in {answer['searched']['claims']} claims")


def critical(
    source: Annotated[str, typer.Argument(metavar="FROM")],
    target: Annotated[str, typer.Argument(metavar="TO")],
    k: Annotated[int, typer.Option("-k", help="How many best routes the shares are told of.")] = 5,
    avoid: Annotated[list[str] | None, typer.Option(help="A party or set not to pass; may be repeated.")] = None,
    level: Annotated[str, typer.Option(help="state, firm, shipment or item.")] = "",
    max_steps: Annotated[int, typer.Option(help="Most legs of a route.")] = 8,
    remove: Annotated[int, typer.Option(help="Also: which so many parties part the two best; 0 for none.")] = 0,
    case: CaseOption = "case",
    as_of: AsOf = None,
    during: During = None,
    as_json: JsonOption = False,
) -> None:
    """Say what each party, place and jurisdiction is worth to the connection between two ends."""
    opened = Case.open(case)
    options: dict[str, Any] = {"k": k, "avoid": avoid or (), "level": level, "max_steps": max_steps}
    found = opened.critical(source, target, remove=remove, as_of=as_of, during=during, **options)
    answer = worth.critical_answer(found, *_about("critical", opened, found))
    show(answer, as_json, connection.critical)
    if not found.many:
        raise NotFound(f"critical: no route from {source!r} to {target!r} in {len(found.folded.claims)} claims")


def whatif(
    source: Annotated[str, typer.Argument(metavar="FROM")],
    target: Annotated[str, typer.Argument(metavar="TO")],
    designate: Annotated[list[str], typer.Option(help="A party or set to designate; may be repeated.")],
    on: Annotated[str | None, typer.Option("--on", metavar="DATE", help="Legs that were over by then stay.")] = None,
    k: Annotated[int, typer.Option("-k", help="How many best routes to list.")] = 5,
    level: Annotated[str, typer.Option(help="state, firm, shipment or item.")] = "",
    max_steps: Annotated[int, typer.Option(help="Most legs of a route.")] = 8,
    case: CaseOption = "case",
    as_of: AsOf = None,
    during: During = None,
    as_json: JsonOption = False,
) -> None:
    """Say what the designation of some parties would leave of a connection, and which route takes over."""
    opened = Case.open(case)
    found = opened.whatif(
        source, target, designate, on=on, k=k, level=level, max_steps=max_steps, as_of=as_of, during=during
    )
    answer = worth.whatif_answer(found, *_about("whatif", opened, found))
    show(answer, as_json, connection.whatif)
    if not found.found.routes_before:
        raise NotFound(f"whatif: no route from {source!r} to {target!r} in {len(found.folded.claims)} claims")


def _about(command: str, opened: Case, found: CriticalAnswer | WhatIfAnswer) -> tuple[Teller, Answer, Answer]:
    """Return the teller of an answer, what it begins with, and how the two ends were understood."""
    ids = opened.identities
    query = {"from": answers.match(found.source, ids), "to": answers.match(found.target, ids)}
    head = answers.head(command, opened.state.number, found.folded)
    return Teller(found.folded, ids, opened.documents), head, query


def rank(
    metric: str,
    top: Annotated[int, typer.Option(help="How many rows.")] = 20,
    source: Annotated[str, typer.Option("--from", metavar="SET", help="With --to: betweenness between two sets.")] = "",
    target: Annotated[str, typer.Option("--to", metavar="SET", help="With --from.")] = "",
    case: CaseOption = "case",
    as_of: AsOf = None,
    during: During = None,
    as_json: JsonOption = False,
) -> None:
    """Rank parties, places and goods by a centrality, with the interval of each rank."""
    opened = Case.open(case)
    if top < 1:
        raise wrong("rank --top", top, "a number of at least 1")
    ranked = opened.rank(metric, source=source, target=target, top=top, as_of=as_of, during=during)
    teller = teller_of(opened, as_of, during)
    answer = answers.rank_answer(metric, ranked, teller, opened.state.number, top)
    if not answer["rows"]:
        raise NotFound(f"rank: no edge in the {len(teller.folded.claims)} claims searched")
    show(answer, as_json, listings.rank)


def diff(
    left: Annotated[str, typer.Argument(metavar="A")],
    right: Annotated[str, typer.Argument(metavar="B")],
    as_json: JsonOption = False,
) -> None:
    """Show what changed between two ledger states, such as case@1 and case@2."""
    cases = [Case.open(left), Case.open(right)]
    sides = [(c.fold(), c.identities, c.documents, c.claims) for c in cases]
    answer = answers.head("diff", cases[1].state.number)
    answer["left"] = f"{cases[0].path}@{cases[0].state.number}"
    answer["right"] = f"{cases[1].path}@{cases[1].state.number}"
    answer.update(compare.diff(sides[0], sides[1]))
    show(answer, as_json, listings.diff)
