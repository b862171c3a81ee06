"""Empty answers as lines: what was not found, where it was looked for, where documents stop, what to try."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from ..wording.names import short_names
from ..wording.numbers import count, ended, figure, figures, listed, many
from .against import against
from .claims import kind
from .connection import again, chosen, dates, end, looked
from .layout import command, following, say, section

if TYPE_CHECKING:
    from ..answers.data import (
        CriticalData,
        KnownParty,
        NearMissRecord,
        QuestionEnds,
        RoutesData,
        StatementBetweenRecord,
        WhatIfData,
    )
    from ..answers.records import FrontierRecord

FEW = 5  # statements about an end that are printed
LEADS = 20  # parties near an end that are printed


def none(item: FrontierRecord | None, source: str, target: str) -> str:
    """Return the sentence for no route: with a limit of steps unless everything on file was looked through."""
    if item is None or (item["whole"] and not item["longer"]):
        return ended(f"No documented route leads from {source} to {target}")
    return ended(
        f"No documented route of at most {many(item['most'], 'step')} leads from {source} to {target}"
    )


def _side(query: QuestionEnds, item: FrontierRecord, key: str, names: dict[str, str]) -> str:
    """Return how far goods are documented from the start, or from how far back to the end."""
    if key == "onward":
        which, way, match = "from", "onward", query["from"]
        nodes, total = item["onward"], item["onward_in_all"]
    else:
        which, way, match = "to", "incoming", query["to"]
        nodes, total = item["back"], item["back_in_all"]
    who = end(match)
    found = [names.get(node["uid"], node["name"]) for node in nodes]
    more = total - len(found)
    if not found:
        return f"{which.capitalize()} {who}: no {way} movement of goods is documented."
    reach = (
        "goods are documented as far as"
        if key == "onward"
        else "goods are documented as coming from"
    )
    shown = f"{', '.join(found)} and {figure(more)} more" if more > 0 else listed(found)
    return ended(f"{which.capitalize()} {who}: {reach} {shown}")


def stops(answer: RoutesData | CriticalData | WhatIfData) -> Iterator[str]:
    """Yield where the documents stop on either side."""
    item = answer["trail"]
    if item is None:
        return
    nodes = {n["uid"]: n for key in ("onward", "back") for n in item[key]}
    names = short_names(nodes)
    lines = [
        line
        for key in ("onward", "back")
        for line in say(_side(answer["query"], item, key, names), 2)
    ]
    yield from ("Where the documents stop", *lines)


def no_route(answer: RoutesData, case: str = "case") -> Iterator[str]:
    """Yield the answer of `routes` that has none: what was searched, where documents stop, what is on file."""
    query, item = answer["query"], answer["trail"]
    yield from say(none(item, end(query["from"]), end(query["to"])), 0, 0)
    yield ""
    yield from say(
        "This means only that these sources document none. It does not mean that no goods moved.",
        0,
        0,
    )
    yield ""
    searched = answer["searched"]
    moves = f", with {figures(searched['movement_edges'], 'relation')} along which goods move"
    yield from say(f"What was searched: {looked(searched, moves)}")
    only = chosen(answer)
    if only:
        yield from say(only, 2)
    yield from stops(answer)
    if item is not None and item["longer"]:
        yield from say(
            f"A route of more than {many(item['most'], 'step')} does lead there; --max-steps N shows it.",
            2,
        )
    yield from section(
        "Statements that name both, and why none of them makes a route", both(answer["both"])
    )
    yield from section("Leads, and why each of them is no route", short(answer["short"]))
    ends = [*query["from"]["uids"], *query["to"]["uids"]]
    for known in sorted(answer["known"], key=lambda k: ends.index(k["node"]["uid"])):
        yield from section(*_known(known))
    yield from _against(answer)
    yield from following(_try(answer, case), "You could try")


def _against(answer: RoutesData) -> Iterator[str]:
    """Yield what stands against the statements printed in place of a route, but for what is printed among them."""
    printed = {s for k in answer["known"] for s in k["sentences"][:FEW]}
    printed |= {s for k in answer["short"] for s in k["sentences"]}
    items = [d for d in answer["against"] if d["sentence"] not in printed]
    if printed and (items or not answer["against"]):
        yield from ("", *against(items, "these statements"))


def short(leads: Sequence[NearMissRecord]) -> Iterator[str]:
    """Yield parties that documents bring near an end: why each is no route, and what its claims state."""
    for lead in leads[:LEADS]:
        yield from say(f"{lead['node']['name']} ({kind(lead['node'])}; {lead['node']['uid']})", 2)
        for text in (*lead["why"], *lead["sentences"]):
            yield from say(text, 4)
    if len(leads) > LEADS:
        yield from say(f"and {figure(len(leads) - LEADS)} more; --json has all of them", 2)


def both(statements: Sequence[StatementBetweenRecord]) -> Iterator[str]:
    """Yield the statements that name both ends: what each says, and why it makes no route."""
    for item in statements[:FEW]:
        said = item["sentence"] or "A weakly sourced statement, which is not printed on its own."
        yield from say(f"{said} ({item['claim']})", 2)
        yield from say(item["why"], 4)
    if len(statements) > FEW:
        yield from say(f"and {figure(len(statements) - FEW)} more; --json has all of them", 2)


def _known(known: KnownParty) -> tuple[str, list[str]]:
    sentences: Sequence[str] = known["sentences"]
    lines = [line for s in sentences[:FEW] for line in say(s, 2)]
    for maker in known["makers"]:
        for own in maker["statements"]:
            text = "no statement of its own is on file." if own == "no statement on file" else own
            lines += say(f"The maker, {maker['maker']['name']}: {text}", 2)
    name = known["node"]["short"]
    if len(sentences) > FEW:
        return (
            f"What is on file about {name}: {figures(len(sentences), 'statement')}, {count(FEW)} of which are",
            lines,
        )
    return f"What is on file about {name}", lines


def _try(answer: RoutesData, case: str) -> Iterator[tuple[str, str]]:
    query, item = answer["query"], answer["trail"]
    if item is not None and item["longer"]:
        yield again(answer, "--max-steps", str(item["most"] * 2), case=case), "Longer routes."
    if answer["as_of"] or answer["during"]:
        words = (answer["command"], query["from"]["text"], query["to"]["text"])
        yield command(*words, case=case), "The same question over everything on file."
    for which in ("from", "to"):
        match = query[which]
        if len(match["uids"]) == 1:
            uid, name = match["uids"][0], match["names"][0]
            yield (
                command("explain", uid, *dates(answer), case=case),
                ended(f"All evidence about {name}"),
            )
            if which == "from":
                yield (
                    command("view", "--around", uid, "--hops", "2", case=case),
                    ended(f"A picture of what surrounds {name}"),
                )
