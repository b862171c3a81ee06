"""The command that ranks parties by centrality in the network: rank."""

from __future__ import annotations

from typing import Annotated

import typer

from . import completion
from .options import AsOf, CaseOption, During, JsonOption, opened, serializer_of, show, top_option


def rank(
    metric: Annotated[
        str,
        typer.Argument(
            metavar="METRIC",
            help="degree, betweenness, pagerank, katz or current-flow.",
            autocompletion=completion.metrics,
        ),
    ],
    top: Annotated[int, top_option("Show at most N parties.")] = 20,
    source: Annotated[
        str,
        typer.Option(
            "--from",
            metavar="SET",
            help="Count only routes from this set to the set of --to (for betweenness only).",
            autocompletion=completion.parties,
        ),
    ] = "",
    target: Annotated[
        str,
        typer.Option(
            "--to",
            metavar="SET",
            help="The other end of these routes (used with --from).",
            autocompletion=completion.parties,
        ),
    ] = "",
    as_of: AsOf = None,
    during: During = None,
    case: CaseOption = "case",
    as_json: JsonOption = False,
) -> None:
    """Rank parties, places and goods by how central they are in the network.

    Each rank has an interval, found by resampling the original statements. Persons and countries
    are left out. A party may have many relations only because many people investigated it.

    Examples:
      The parties through which most documented routes pass:
        entrepot rank betweenness
      The same between the companies of two countries:
        entrepot rank betweenness --from kind=Company,country=CN --to kind=Company,country=RU
    """
    from ..graph.errors import NotFound, wrong
    from ..viz.answers.answer import DataAnswer
    from ..viz.answers.rank_answer import rank_data
    from ..viz.terminal import answer_lists

    if top < 1:
        raise wrong("rank --top", top, "a number of at least 1")
    read = opened(case)
    ranked = read.rank(metric, source=source, target=target, top=top, as_of=as_of, during=during)
    serializer = serializer_of(read, as_of, during)
    answer = rank_data(metric, ranked, serializer, read.state.number, top)
    if not answer["rows"]:
        raise NotFound(f"rank: no relation in the {len(serializer.folded.claims)} claims searched")
    show(DataAnswer(answer, answer_lists.rank), as_json)
