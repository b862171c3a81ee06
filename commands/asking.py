"""Commands that answer from the case: find, explain, routes, critical, whatif, rank, diff."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from . import completion
from .options import (
    OUTPUT,
    ROUTES,
    AsOf,
    Avoid,
    CaseOption,
    During,
    ExplainOption,
    From,
    JsonOption,
    Level,
    MaxSteps,
    StoreOption,
    To,
    opened,
    route_of,
    show,
    teller_of,
)

if TYPE_CHECKING:
    from ..case import Case
    from ..graph.analysis.ask import CriticalAnswer, WhatIfAnswer
    from ..viz.teller import Answer, Teller


def find(
    name: Annotated[
        str,
        typer.Argument(metavar="NAME", help="A name, alias or identifier, or a part of one, in any script."),
    ],
    top: Annotated[
        int, typer.Option("-k", "--top", metavar="N", help="Show at most N matches.", rich_help_panel=OUTPUT)
    ] = 20,
    case: CaseOption = "case",
    as_json: JsonOption = False,
) -> None:
    """Find a party, place, weapon or part by name or identifier.

    Exact names come first, then beginnings, words and spellings that are close. The identifier that each match
    shows can be given wherever another command takes a party.

    Examples:
      A company of which you know a part of the name:
        entrepot find Limbach
      The same in its own script:
        entrepot find 厦门林巴贺
    """
    from ..graph.errors import NotFound, wrong
    from ..viz.entries import apart, found_rows
    from ..viz.heads import beginning
    from ..viz.terminal.found import find as text

    if top < 1:
        raise wrong("find --top", top, "a number of at least 1")
    read = opened(case)
    ids = read.image.identities
    found = read.find(name, top)
    answer = beginning("find", read.state.number)
    answer["query"] = name
    answer["found"] = found_rows(found.hits, ids, read.image.claims, name)
    answer["more"] = found.more
    answer["decisions"] = apart(read.decisions(read.sources), ids, answer["found"])
    answer["searched"] = {"entities": len(ids.entities)}
    answer["proposals"] = {"claims": [], "naming_persons": 0}
    if read.image.proposals:  # what rules propose is read from the tables
        from ..viz import proposed

        only = proposed.named(read.proposals, ids, name)
        answer["proposals"] = proposed.about(read.proposals, [*(h.entity.uid for h in found.hits), *only])
        show(answer, as_json, proposed.find, case=case)
    else:
        show(answer, as_json, text, case=case)
    if not found.hits and not answer["proposals"]["claims"]:
        raise NotFound(f"{name!r}: nothing among {len(ids.entities)} entities and their names")


def explain(
    uid: Annotated[
        str,
        typer.Argument(
            metavar="NAME|UID",
            help="A party by name or identifier, or the identifier of a relation (e-...) or of a claim.",
            autocompletion=completion.parties,
        ),
    ],
    everything: Annotated[
        bool, typer.Option("--all", help="List every relation and every claim.", rich_help_panel=OUTPUT)
    ] = False,
    case: CaseOption = "case",
    as_of: AsOf = None,
    during: During = None,
    how: ExplainOption = False,
    as_json: JsonOption = False,
) -> None:
    """Show the evidence for a party, a relation or a claim.

    Every claim stands with its source, its document, its quotation where the text is held, and what denies it.

    Examples:
      Everything on file about a company:
        entrepot explain "IEMZ Kupol"
      One claim, as it was known in August 2025:
        entrepot explain curated-garpiya:C-22 --as-of 2025-08
    """
    from ..graph.errors import NotFound
    from ..viz import answers, proposed

    read = opened(case)
    kind, key = read.thing(uid)
    teller = teller_of(read, as_of, during)
    number = read.state.number
    if kind == "claim":
        if key not in teller.folded.claims:
            raise NotFound(f"{key}: not public or not true then; it was known by {read.claims[key].known_by}")
        answer = answers.claim_answer(teller, key, number)
    elif kind == "edge":
        if key not in teller.folded.edges:
            raise NotFound(f"{key}: no claim supported this edge then")
        answer = answers.edge_answer(teller, key, number)
    elif kind == "proposal":
        answer = proposed.explained(key, read.proposals, teller.folded, read.documents, number)
    else:
        answer = answers.entity_answer(teller, key, number)
        answer["proposals"] = proposed.about(read.proposals, [key], teller.folded.as_of)
    show(answer, as_json, proposed.explain, explain=how, all=everything, case=case)


def routes(
    source: From,
    target: To,
    k: Annotated[
        int, typer.Option("-k", "--top", metavar="N", help="Show at most N routes.", rich_help_panel=ROUTES)
    ] = 5,
    max_steps: MaxSteps = 8,
    via: Annotated[
        list[str] | None,
        typer.Option(
            metavar="PARTY",
            help="Pass through this party or set. Repeat it to give several, in the order in which they are passed.",
            rich_help_panel=ROUTES,
            autocompletion=completion.parties,
        ),
    ] = None,
    avoid: Avoid = None,
    level: Level = "",
    overlap: Annotated[
        float,
        typer.Option(
            metavar="SHARE",
            help="Leave out a route that shares more than this share of its steps with a better one (0 to 1).",
            rich_help_panel=ROUTES,
        ),
    ] = 1.0,
    possible: Annotated[
        bool,
        typer.Option(
            "--possible",
            help="Also treat two parties as one where an analyst decided “unsure”. Such steps are flagged and score "
            "lower.",
            rich_help_panel=ROUTES,
        ),
    ] = False,
    as_of: AsOf = None,
    during: During = None,
    case: CaseOption = "case",
    store: StoreOption = "",
    how: ExplainOption = False,
    as_json: JsonOption = False,
) -> None:
    """Find the documented routes by which goods move between two parties.

    A route is a chain of documented movements that is possible in time order. Routes are sorted by support, a score
    from 0 to 1 for how well documents support the whole route. Support is not a probability.

    If no route is found, the answer says what was searched (exit status 1).

    Examples:
      Routes between two companies, as they were documented in August 2025:
        entrepot routes "Xiamen Limbach" "IEMZ Kupol" --as-of 2025-08
      Routes between two countries:
        entrepot routes kp ru
      Routes from any Chinese company that avoid one intermediary:
        entrepot routes kind=Company,country=CN "IEMZ Kupol" --avoid Redlepus
    """
    from ..graph.errors import NotFound
    from ..viz import connection

    answer = route_of(
        opened(case),
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
    show(answer, as_json, connection.routes, explain=how, case=case)
    if not answer["routes"] and not answer["leads"]:
        raise NotFound(f"routes: none from {source!r} to {target!r} in {answer['searched']['claims']} claims")


def critical(
    source: From,
    target: To,
    k: Annotated[
        int,
        typer.Option("-k", "--top", metavar="N", help="Compute shares over the N best routes.", rich_help_panel=ROUTES),
    ] = 5,
    max_steps: MaxSteps = 8,
    avoid: Avoid = None,
    level: Level = "",
    remove: Annotated[
        int,
        typer.Option(
            metavar="N",
            help="Also find the N parties whose removal weakens the connection most (0: skip).",
            rich_help_panel=ROUTES,
        ),
    ] = 0,
    as_of: AsOf = None,
    during: During = None,
    case: CaseOption = "case",
    how: ExplainOption = False,
    as_json: JsonOption = False,
) -> None:
    """Show which parties, places and countries a connection depends on.

    The connection is all documented routes between two ends, taken together. The criticality of a party is how much
    of the connection's support is lost without it.

    Examples:
      The parties that the Garpiya engines depend on, and the two whose removal weakens the connection most:
        entrepot critical "Xiamen Limbach" "IEMZ Kupol" --remove 2
    """
    from ..graph.errors import NotFound
    from ..viz import connection, worth

    read = opened(case)
    options: dict[str, Any] = {"k": k, "avoid": avoid or (), "level": level, "max_steps": max_steps}
    result = read.critical(source, target, remove=remove, as_of=as_of, during=during, **options)
    answer = worth.critical_answer(result, *_about("critical", read, result))
    show(answer, as_json, connection.critical, explain=how, case=case)
    if not result.many:
        raise NotFound(f"critical: no route from {source!r} to {target!r} in {len(result.folded.claims)} claims")


def whatif(
    source: From,
    target: To,
    designate: Annotated[
        list[str],
        typer.Option(
            metavar="PARTY",
            help="Suppose that this party or set is designated. May be repeated.",
            rich_help_panel="Suppose",
            autocompletion=completion.parties,
        ),
    ],
    on: Annotated[
        str | None,
        typer.Option(
            "--on",
            metavar="DATE",
            help="Date of the designation; steps that had ended before it are kept. Without it, all steps are removed.",
            rich_help_panel="Suppose",
        ),
    ] = None,
    k: Annotated[
        int, typer.Option("-k", "--top", metavar="N", help="Compare the N best routes.", rich_help_panel=ROUTES)
    ] = 5,
    max_steps: MaxSteps = 8,
    level: Level = "",
    as_of: AsOf = None,
    during: During = None,
    case: CaseOption = "case",
    how: ExplainOption = False,
    as_json: JsonOption = False,
) -> None:
    """Show which routes remain if some parties are designated, and which route takes over.

    This compares what documents say. It does not predict how traders would react.

    Examples:
      One intermediary designated on the day on which the US did so:
        entrepot whatif "Xiamen Limbach" "IEMZ Kupol" --designate Redlepus --on 2024-10-17
    """
    from ..graph.errors import NotFound
    from ..viz import connection, worth

    read = opened(case)
    result = read.whatif(
        source, target, designate, on=on, k=k, level=level, max_steps=max_steps, as_of=as_of, during=during
    )
    answer = worth.whatif_answer(result, *_about("whatif", read, result))
    show(answer, as_json, connection.whatif, explain=how, case=case)
    if not result.found.routes_before:
        raise NotFound(f"whatif: no route from {source!r} to {target!r} in {len(result.folded.claims)} claims")


def _about(command: str, case: Case, result: CriticalAnswer | WhatIfAnswer) -> tuple[Teller, Answer, Answer]:
    """Return the serializer for an answer, the answer's head, and how the two ends were understood."""
    from ..viz import answers
    from ..viz.teller import Teller

    ids = case.identities
    query = {"from": answers.match(result.source, ids), "to": answers.match(result.target, ids)}
    head = answers.head(command, case.state.number, result.folded)
    return Teller(result.folded, ids, case.documents), head, query


def rank(
    metric: Annotated[
        str,
        typer.Argument(
            metavar="METRIC",
            help="degree, betweenness, pagerank, katz or current-flow.",
            autocompletion=completion.metrics,
        ),
    ],
    top: Annotated[
        int, typer.Option("-k", "--top", metavar="N", help="Show at most N parties.", rich_help_panel=OUTPUT)
    ] = 20,
    source: Annotated[
        str,
        typer.Option(
            "--from",
            metavar="SET",
            help="With --to: count only routes from this set to the other; betweenness only.",
            autocompletion=completion.parties,
        ),
    ] = "",
    target: Annotated[
        str, typer.Option("--to", metavar="SET", help="With --from.", autocompletion=completion.parties)
    ] = "",
    as_of: AsOf = None,
    during: During = None,
    case: CaseOption = "case",
    as_json: JsonOption = False,
) -> None:
    """Rank parties, places and goods by how central they are in the network.

    Each rank has an interval, found by resampling the original statements. Persons and countries are left out. A
    party with many relations may only be one that many people looked at.

    Examples:
      The parties through which most documented routes pass:
        entrepot rank betweenness
      The same between the companies of two countries:
        entrepot rank betweenness --from kind=Company,country=CN --to kind=Company,country=RU
    """
    from ..graph.errors import NotFound, wrong
    from ..viz import answers, listings

    if top < 1:
        raise wrong("rank --top", top, "a number of at least 1")
    read = opened(case)
    ranked = read.rank(metric, source=source, target=target, top=top, as_of=as_of, during=during)
    teller = teller_of(read, as_of, during)
    answer = answers.rank_answer(metric, ranked, teller, read.state.number, top)
    if not answer["rows"]:
        raise NotFound(f"rank: no edge in the {len(teller.folded.claims)} claims searched")
    show(answer, as_json, listings.rank)


def diff(
    left: Annotated[str, typer.Argument(metavar="A", help="The earlier version, such as case@1.")],
    right: Annotated[str, typer.Argument(metavar="B", help="The later version, such as case@2, or another case.")],
    as_json: JsonOption = False,
) -> None:
    """Show what changed between two versions of a case: claims, documents and relations.

    Examples:
      What the last load changed:
        entrepot diff case@1 case@2
    """
    from ..viz import answers, compare, listings

    cases = [opened(left), opened(right)]
    sides = [(c.fold(), c.identities, c.documents, c.claims) for c in cases]
    answer = answers.head("diff", cases[1].state.number)
    answer["left"] = f"{cases[0].path}@{cases[0].state.number}"
    answer["right"] = f"{cases[1].path}@{cases[1].state.number}"
    answer.update(compare.diff(sides[0], sides[1]))
    show(answer, as_json, listings.diff)
