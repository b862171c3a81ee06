"""Commands that warn: flags, indicators."""

from __future__ import annotations

import re
from typing import Annotated

import typer

from ..case import Case
from ..graph import names
from ..graph.analysis.indicators.rule import Asked
from ..graph.errors import NotFound, wrong
from ..graph.schema import schema
from ..viz import answers, signals
from ..viz.teller import Teller
from .terminal import AsOf, CaseOption, JsonOption, show


def flags(
    party: Annotated[str, typer.Argument(metavar="PARTY", help="A firm or body; without one, all with a flag.")] = "",
    rule: Annotated[list[str] | None, typer.Option(help="Only this rule; may be repeated.")] = None,
    unlisted: Annotated[bool, typer.Option("--unlisted", help="Only parties under no measure.")] = False,
    top: Annotated[int, typer.Option(help="How many parties; 0 for all.")] = 20,
    case: CaseOption = "case",
    as_of: AsOf = None,
    as_json: JsonOption = False,
) -> None:
    """Show red flags of published guidance, with the facts that raise them and what is missing to tell."""
    if top < 0:
        raise wrong("flags --top", top, "a number, 0 for all")
    wanted = signals.rules(rule or ())
    opened = Case.open(case)
    known = opened.known(as_of)
    teller = Teller(known.folded, opened.identities, opened.documents)
    answer = answers.head("flags", opened.state.number, known.folded)
    if party:
        (uid,) = names.one(opened.identities, party).uids
        kind = opened.identities.entities[uid].kind
        if schema().family(kind) != "party":
            raise wrong("flags", f"{party!r}, a {kind}", "a firm or body: nothing else has red flags")
        answer.update(signals.flags_of(known, teller, uid, wanted))
    else:
        answer.update(signals.raised(known, teller, wanted, top, unlisted))
    show(answer, as_json, signals.flags_text)
    if not party and not answer["rows"]:
        raise NotFound(f"flags: none raised among {answer['parties']} firms and bodies")


def indicators(
    country: Annotated[list[str], typer.Argument(metavar="COUNTRY...")],
    year: Annotated[str, typer.Option(help="The year asked of; default: the latest with figures.")] = "",
    base: Annotated[str, typer.Option(metavar="FROM-TO", help="The years compared with.")] = "2019-2021",
    case: CaseOption = "case",
    as_of: AsOf = None,
    as_json: JsonOption = False,
) -> None:
    """Show transshipment indicators of countries, each with its formula and inputs; they are not added up."""
    if year and not re.fullmatch(r"(?:19|20)\d\d", year):
        raise wrong("indicators --year", year, "a year such as 2023")
    span = re.fullmatch(r"((?:19|20)\d\d)-((?:19|20)\d\d)", base)
    if span is None or span[1] > span[2]:
        raise wrong("indicators --base", base, "two years such as 2019-2021")
    years = tuple(str(y) for y in range(int(span[1]), int(span[2]) + 1))
    if year and year <= years[-1]:
        raise wrong("indicators --year", year, f"a year after the base, {base}")
    opened = Case.open(case)
    uids = []
    for text in country:
        (uid,) = names.one(opened.identities, text).uids
        if opened.identities.entities[uid].kind != "Country":
            raise wrong("indicators", f"{text!r}, a {opened.identities.entities[uid].kind}", "a country")
        uids.append(uid)
    known = opened.known(as_of)
    teller = Teller(known.folded, opened.identities, opened.documents)
    answer = answers.head("indicators", opened.state.number, known.folded)
    answer["countries"] = [signals.indicators_of(known, teller, Asked(uid, year, years)) for uid in uids]
    show(answer, as_json, signals.indicators_text)
