"""Text of the answers about two ends: routes, reliability, criticality, what-if, and where a trail breaks."""

from __future__ import annotations

from collections.abc import Iterator

from .beside import since
from .teller import Answer
from .text import conflicts, match, say
from .text import route as route_lines
from .text import support as printed
from .words import Words, english

SHOWN = 12


def _best(count: int) -> str:
    return "the only route" if count == 1 else f"the best {count} routes"


def share(item: Answer) -> str:
    """Return a number with its interval where it has a width."""
    if item["high"] - item["low"] < 1e-12:
        return f"{item['value']:.2f}"
    return f"{item['value']:.2f} ({item['low']:.2f} to {item['high']:.2f})"


def reliability(item: Answer | None) -> Iterator[str]:
    """Yield what is known of a connection in two lines."""
    if item is None:
        why = "a person stands at an end, parties to pass were named, or two parties may be taken for one"
        yield from say(f"Connection: no number is given ({why})")
        return
    first, second = counted(item, english())
    yield from say(first)
    yield from say(second, 3)


def counted(item: Answer, words: Words) -> list[str]:
    """Return what is known of a connection for a note: its support with both ways to count and bounds, over what."""
    if item["below"] is not None:
        value = words("connection-below", number=f"{item['below']:.4f}")
    else:
        value = words("above") if item["mixed"]["value"] > 0.95 else share(item["mixed"])
    ways = [words("connection-sampled", worlds=str(item["worlds"]))] if item["method"] == "sampled" else []
    ways += [words("connection-lower")] if item["lower_bound"] else []
    how = "; ".join(ways) or words("connection-exact")
    low, high = (printed(v, words=words) for v in item["bounds"])
    common, independent = (printed(v, words=words) for v in (item["common"], item["independent"]["value"]))
    counts = {name: item[name] for name in ("arcs", "parties", "roots")}
    shown = {f"{name}_shown": str(count) for name, count in counts.items()}
    ends = {"from": str(item["sets"][0]), "to": str(item["sets"][1])}
    return [
        words("connection", value=value, how=how, common=common, independent=independent, low=low, high=high),
        words("connection-over", **counts, **shown, **ends),
    ]


def trail(item: Answer | None) -> Iterator[str]:
    """Yield where the trail breaks."""
    if item is None:
        return
    for key, words in (("onward", "From FROM goods are documented to"), ("back", "To TO goods are documented from")):
        names = [n["name"] for n in item[key]]
        more = item[f"{key}_in_all"] - len(names)
        said = ", ".join(names) + (f" and {more} more" if more > 0 else "")
        yield from say(f"{words}: {said or 'nobody'}.")
    if item["longer"]:
        yield f"A way of more than {item['most']} legs joins the two: --max-steps looks further."
    elif item["whole"]:
        yield "Nothing here documents a movement that joins the two."
    else:
        yield f"Within {item['most']} legs nothing here documents a movement that joins the two."


def none(item: Answer | None) -> str:
    """Return the words for no route: without a limit only where all on file was looked through."""
    if item is None or (item["whole"] and not item["longer"]):
        return "No route is documented."
    return f"No route of at most {item['most']} legs is documented."


def _ends(answer: Answer) -> Iterator[str]:
    yield from match(answer["query"]["from"], "FROM")
    yield from match(answer["query"]["to"], "TO  ")
    if answer["as_of"]:
        yield f"as known on {answer['as_of']}"


def critical(answer: Answer) -> Iterator[str]:
    """Yield the answer of `critical`."""
    yield from _ends(answer)
    yield from reliability(answer["reliability"])
    yield from trail(answer["trail"])
    if answer["nodes"]:
        yield ""
        yield "Lost without each party (support of the connection with it, less that without it):"
    for item in answer["nodes"][:SHOWN]:
        loss = "no number" if item["loss"] is None else share(item["loss"])
        also = ", on every route" if item["on_all_routes"] else ""
        country = f" [{item['node']['country'].upper()}]" if item["node"]["country"] else ""
        yield from say(
            f"{loss}  {item['node']['name']}{country}: on {item['routes_hit']:.0%} of {_best(answer['routes'])}"
            f"{also}; {item['node']['uid']}",
            2,
        )
    if len(answer["nodes"]) > SHOWN:
        yield f"  and {len(answer['nodes']) - SHOWN} more (--json has all)"
    if answer["cut_size"] is None and answer["nodes"]:
        yield "No set of parties parts the ends: a leg goes straight from FROM to TO."
    for each in answer["cuts"]:
        yield from say(f"parts the ends: {' and '.join(n['name'] for n in each)}", 2)
    for each in answer["interdiction"]:
        names = ", ".join(n["name"] for n in each["nodes"]) or "nobody"
        gap = "" if each["gap"] is None else f"; gap {each['gap']:g}"
        yield from say(
            f"taking out {names} leaves a cut that bounds the support by {printed(each['support_at_most'])} "
            f"({each['method']}{gap}; arcs taken as independent)",
            2,
        )
    yield from _carried(answer["carried"])


def _carried(item: Answer) -> Iterator[str]:
    if item["routes"]:
        yield ""
        yield from say(f"Over {_best(item['routes'])}, in the worlds in which any holds, the best of them:")
    for place in item["places"]:
        yield from say(f"passes {place['node']['name']} (where goods were): {share(place['share'])}", 2)
    for seat in item["jurisdictions"]:
        yield from say(f"passes a party that sits in {seat['name']}: {share(seat['share'])}", 2)
        for flag in seat["flag_lists"]:
            yield from say(f"{flag['list']}, {flag['date']}, {flag['source']} ({flag['claim']})", 6)
    if item["routes"]:
        yield from say("where it was paid: no claim here says", 2)
    for gap in item["unknown"]:
        words = "not known how" if gap["why"] == "unknown leg" else "not every party named"
        yield from say(f"{words}: between {gap['source']['name']} and {gap['target']['name']}", 2)


def _searched(item: Answer) -> Iterator[str]:
    of = f" of {item['of']}, those around what lies between the ends," if "of" in item else ""
    states = "; ".join(f"{s['from']} -{s['leg']}-> {s['to']}" for s in item["automaton"])
    rest = (
        "all candidates seen"
        if item["exhausted"]
        else f"unseen routes have a product of at most {item['bound_unseen']:.3f}"
    )
    yield from say(
        f"Searched: {item['claims']} claims{of} public up to {item['newest'] or 'no date'}, "
        f"{item['movement_edges']} edges along which goods move, levels {', '.join(item['levels']) or 'none'}; "
        f"{item['candidates']} candidates, {item['out_of_time_order']} out of time order; {rest}; "
        f"grammar {item['grammar']} ({states})"
    )


def routes(answer: Answer) -> Iterator[str]:
    """Yield the answer of `routes`."""
    yield from match(answer["query"]["from"], "FROM")
    yield from match(answer["query"]["to"], "TO  ")
    if answer["as_of"]:
        yield f"as known on {answer['as_of']}"
    yield from _searched(answer["searched"])
    if answer["routes"]:
        yield from reliability(answer["reliability"])
    else:
        yield none(answer["trail"]) if not answer["leads"] else "No documented route; leads below."
    for item in answer["routes"]:
        yield ""
        yield from route_lines(item, f"{item['rank']}{'=' if item['tied'] else ''}.")
    yield from trail(answer["trail"] if not answer["leads"] else None)
    if answer["leads"]:
        yield ""
        yield "Leads: a leg is unknown, so no number is given"
        for item in answer["leads"]:
            yield from route_lines(item, "-")
    if answer["beside"]:
        yield ""
        yield "Beside it, cargo between places in the two countries (another level, another claim)"
        for item in answer["beside"]:
            yield from route_lines(item, "-")
    if answer["conflicts"]:
        yield ""
        yield from conflicts(answer["conflicts"])
    for known in answer["known"]:
        yield ""
        yield f"Known of {known['node']['name']}, and no route:"
        for sentence in known["sentences"]:
            yield from say(sentence, 3)
        for maker in known["makers"]:
            for own in maker["statements"]:
                yield from say(f"The maker, {maker['maker']['name']}: {own}", 3)


def _list(items: list[Answer], label: str) -> Iterator[str]:
    if items:
        yield f"{label} ({len(items)}):"
    for item in items:
        number = "no number" if item["joint"] is None else printed(item["joint"])
        yield from say(f"{number}  {' -> '.join(n['name'] for n in item['nodes'])}", 2)


def whatif(answer: Answer) -> Iterator[str]:
    """Yield the answer of `whatif`."""
    yield from _ends(answer)
    when = f" on {answer['on']}" if answer["on"] else ""
    for item in answer["designated"]:
        yield from say(f"Suppose that {item['node']['name']} is designated{when} and nobody deals with it any more.")
        for own in item["measures"]:
            word = "ended" if own["gone"] else "later" if own["in_force"] is False else "already"
            yield from say(f"{word}: {own['measure']} by {own['authority']} {since(own)} ({own['claim']})", 3)
    yield from trail(answer["trail"])
    yield "Before:"
    yield from reliability(answer["before"])
    yield "After:"
    yield from reliability(answer["after"])
    yield from _list(answer["lost"], "Lost of the best routes")
    yield from _list(answer["remaining"], "Best routes that remain")
    if answer["over_before"]:
        yield "Not touched, since every claim of it ended before that day:"
        for edge in answer["over_before"]:
            yield from say(f"{edge['source']['name']} -> {edge['target']['name']}, {'; '.join(edge['interval'])}", 2)
    if answer["routes_before"] and answer["takes_over"] is None:
        yield "Nothing takes over." if not answer["remaining"] else "The best route does not change."
    if answer["takes_over"] is not None:
        yield ""
        yield "Takes over from the best route:"
        yield from route_lines(answer["takes_over"], "1.")
