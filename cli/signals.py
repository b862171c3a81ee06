"""Commands that read signs: red flags of parties, transshipment indicators of countries."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Annotated

import typer

from . import completion
from .options import AsOf, CaseOption, JsonOption, opened, show, top_option

if TYPE_CHECKING:
    from ..viz.answers.data import IndicatorsData
    from ..viz.answers.indicator_records import CountryIndicators


def flags(
    party: Annotated[
        str,
        typer.Argument(
            metavar="[PARTY]",
            help="A company or other organisation. If none is given, all parties with a flag are "
            "listed.",
            autocompletion=completion.parties,
        ),
    ] = "",
    rule: Annotated[
        list[str] | None, typer.Option(metavar="RULE", help="Check only this rule.")
    ] = None,
    unlisted: Annotated[
        bool, typer.Option("--unlisted", help="Show only parties on which no measure is in force.")
    ] = False,
    top: Annotated[
        int,
        top_option("Show at most N parties; 0 shows all."),
    ] = 20,
    as_of: AsOf = None,
    case: CaseOption = "case",
    as_json: JsonOption = False,
) -> None:
    """Show red flags from published guidance, with the facts that raise each one or that are
    missing to decide it.

    A flag is a reason to look closer. It is not a finding, and flags are never added up.

    Examples:
      One company:
        entrepot flags "Beijing Xichao"
      Companies under no measure that raise a flag:
        entrepot flags --unlisted
    """
    from ..graph.errors import NotFound, wrong
    from ..graph.naming import lookup
    from ..graph.schema import schema
    from ..viz.answers import signal_answers
    from ..viz.answers.answer import DataAnswer
    from ..viz.answers.serializer import Serializer

    if top < 0:
        raise wrong("flags --top", top, "a number; 0 for all")
    wanted = signal_answers.rules(rule or ())
    read = opened(case)
    known = read.signal_inputs(as_of)
    serializer = Serializer(known.folded, read.identities, read.documents)
    state = read.state.number
    if party:
        (uid,) = lookup.one(read.identities, party).uids
        kind = read.identities.entities[uid].kind
        # A natural person has no flags (docs/decisions/0013).
        if schema().family(kind) != "party":
            raise wrong(
                "flags",
                f"{party!r}, a {kind}",
                "a company or other organisation; nothing else has red flags",
            )
        one = signal_answers.flags_of(known, serializer, uid, wanted, state)
        show(DataAnswer(one, signal_answers.flags_text), as_json)
        return
    many = signal_answers.raised(known, serializer, wanted, top, unlisted, state)
    show(DataAnswer(many, signal_answers.flags_text), as_json)
    if not many["rows"]:
        raise NotFound(
            f"flags: none is raised for {many['parties']} companies and other organisations"
        )


def indicators(
    country: Annotated[
        list[str],
        typer.Argument(
            metavar="COUNTRY...",
            help="Countries, by name or by two-letter code.",
            autocompletion=completion.parties,
        ),
    ],
    year: Annotated[
        str,
        typer.Option(
            metavar="YEAR", help="The year to examine. By default, the latest year with figures."
        ),
    ] = "",
    base: Annotated[
        str, typer.Option(metavar="FROM-TO", help="The base years for the comparison.")
    ] = "2019-2021",
    as_of: AsOf = None,
    case: CaseOption = "case",
    as_json: JsonOption = False,
) -> None:
    """Show transshipment indicators for countries, each with its formula and its inputs. Indicators
    are never added up.

    Examples:
      One country, by name:
        entrepot indicators Kyrgyzstan
      Two countries in one year, compared with one year before the war:
        entrepot indicators KG HK --year 2023 --base 2021-2021
    """
    from ..graph.analysis.indicators.country_indicator import CountryYear
    from ..graph.errors import wrong
    from ..graph.naming import lookup
    from ..viz.answers import signal_answers
    from ..viz.answers.answer import DataAnswer
    from ..viz.answers.envelope import fold_head
    from ..viz.answers.serializer import Serializer

    if year and not re.fullmatch(r"(?:19|20)[0-9][0-9]", year):
        raise wrong("indicators --year", year, "a year such as 2023")
    span = re.fullmatch(r"((?:19|20)[0-9][0-9])-((?:19|20)[0-9][0-9])", base)
    if span is None or span[1] > span[2]:
        raise wrong("indicators --base", base, "two years such as 2019-2021")
    years = tuple(map(str, range(int(span[1]), int(span[2]) + 1)))
    # A year of the base would be compared with itself.
    if year and year <= years[-1]:
        raise wrong("indicators --year", year, f"a year after the base, {base}")
    read = opened(case)
    uids = []
    for text in country:
        (uid,) = lookup.one(read.identities, text).uids
        kind = read.identities.entities[uid].kind
        if kind != "Country":
            raise wrong("indicators", f"{text!r}, a {kind}", "a country")
        uids.append(uid)
    known = read.signal_inputs(as_of)
    serializer = Serializer(known.folded, read.identities, read.documents)
    countries: list[CountryIndicators] = []
    for uid in uids:
        asked = CountryYear(uid, year, years)
        countries.append(signal_answers.indicators_of(known, serializer, asked))
    answer: IndicatorsData = {
        **fold_head(read.state.number, known.folded),
        "command": "indicators",
        "countries": countries,
    }
    show(DataAnswer(answer, signal_answers.indicators_text), as_json)
