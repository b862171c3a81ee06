"""Answers as text for a terminal: the same data as `--json`, in lines a person reads."""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import wrap
from typing import Any

from .beside import since
from .named import frozen
from .owned import lines as owned_lines
from .words import Words, english

Answer = dict[str, Any]
WIDTH = 110


def say(text: str, indent: int = 0) -> Iterator[str]:
    """Yield a text as wrapped lines, the first at `indent`, the others two further."""
    lead = " " * indent
    yield from wrap(
        text,
        WIDTH,
        initial_indent=lead,
        subsequent_indent=lead + "  ",
        break_on_hyphens=False,
        break_long_words=False,
    ) or [""]


def support(value: float | None, field_examined: bool = False, words: Words | None = None) -> str:
    """Return a support as printed: two digits; above .95 only as such unless examined."""
    if value is None:
        return (words or english())("no-number")
    return (words or english())("above") if value > 0.95 and not field_examined else f"{value:.2f}"


def _firm(leg: Answer) -> bool:
    return "field" in leg["basis"] or leg["word"] == "measured"


def _measures(leg: Answer, source_told: bool) -> Iterator[str]:
    """Yield one line a party: every measure on it, and where the leg stands to it."""
    parties: dict[str, list[str]] = {}
    for item in leg["designations"]:
        if source_told and item["party"] == leg["source"]["name"]:
            continue  # printed at the leg before, as its target
        words = f"{item['measure']} by {item['authority']} {since(item)}"
        if item["in_force"] is not None or item["relation"].startswith("began"):
            words += f" ({item['relation']})"
        parties.setdefault(item["party"], []).append(words)
    sanctioned = {item["party"] for item in leg["designations"] if item["blocking"]}
    for party, measures in parties.items():
        verb = "sanctioned" if party in sanctioned else "under a measure, not sanctioned"
        yield from say(f"{party}: {verb}: {'; '.join(measures)}", 8)


def _leg(number: int, leg: Answer, told: dict[str, int]) -> Iterator[str]:
    goods = f" [{leg['goods']}]" if leg["goods"] else ""
    role = "" if leg["role"] == "movement" else f" ({leg['role']}, not a movement)"
    yield from say(f"{number}. {leg['source']['name']} -> {leg['target']['name']}{goods}{role}", 5)
    voices = ", ".join(leg["voices"])
    number_text = "no number: unknown leg" if leg["word"] == "lead" else support(leg["support"], _firm(leg))
    yield from say(
        f"support {number_text}; {leg['word']}: {voices}; {len(leg['roots'])} root(s); "
        f"{leg['level']} level; dated {leg['dated']}; known {leg['first_known']} to {leg['last_known']}; {leg['uid']}",
        8,
    )
    for sentence in leg["sentences"]:
        if sentence in told:
            yield from say(f"the same statement as at leg {told[sentence]}", 8)
        else:
            told[sentence] = number
            yield from say(sentence, 8)
    for denial in leg["denials"]:
        word = "Answer" if denial["act"] == "no_comment" else "Denial"
        yield from say(f"{word} ({denial['relation']}; {denial['uid']}): {denial['sentence']}", 8)
    yield from _measures(leg, number > 1)
    for other in leg["parallel"]:
        yield from say(
            f"also between these two: {other['goods'] or 'goods not named'}, "
            f"support {support(other['support'])}, {other['word']} ({other['uid']})",
            8,
        )


def route(item: Answer, label: str) -> Iterator[str]:
    """Yield a route or lead as lines."""
    yield from say(f"{label} " + " -> ".join(n["name"] for n in item["nodes"]), 2)
    if item["joint"] is not None:
        firm = all(_firm(leg) for leg in item["legs"])
        low, high = item["support_range"]
        yield from say(
            f"support {support(item['joint'], firm)} (joint over the roots; one coin for all {support(low, firm)}, "
            f"roots independent {support(high, firm)})",
            5,
        )
        yield from say(
            f"bounds: product of the legs {support(item['product'], firm)} below, weakest leg "
            f"{support(item['weakest'], firm)} above",
            5,
        )
        if item["grade_range"]:
            down, up = item["grade_range"]
            yield from say(
                f"with every claim graded one letter lower {support(down, firm)}, one higher {support(up, firm)}", 5
            )
        yield from say(
            f"confidence {item['confidence']}; severity {item['severity']['level']}: "
            + "; ".join(item["severity"]["because"]),
            5,
        )
    elif any(leg["word"] == "lead" for leg in item["legs"]):
        yield from say("a lead: no number is given", 5)
    else:
        yield from say("no number is attached to a natural person", 5)
    for flag in item["flags"]:
        yield from say(f"! {flag}", 5)
    blocked = "; ".join(frozen(item["named"])) or "nobody on file"
    yield from say(f"under an asset freeze, of all parties that its claims name: {blocked}", 5)
    if item["assembled"] and len(item["legs"]) > 1:
        yield from say("assembled: the legs rest on different claims; no source states the whole route", 5)
    for way in item["waypoints"]:
        order = "order stated" if way["order_stated"] else "order not stated"
        yield from say(f"waypoints of the chain ({order}): {', '.join(way['places'])} ({way['claim']})", 5)
    told: dict[str, int] = {}
    for number, leg in enumerate(item["legs"], 1):
        yield from _leg(number, leg, told)


def match(found: Answer, word: str) -> Iterator[str]:
    """Yield what was typed and what it was taken for."""
    if len(found["uids"]) == 1:
        taken = f"{found['names'][0]} ({found['uids'][0]}; {found['text']!r} matched on {found['on']})"
    else:
        more = f" and {len(found['names']) - 8} more" if len(found["names"]) > 8 else ""
        taken = f"{found['text']!r}, {found['on']}: {', '.join(found['names'][:8])}{more}"
    yield from say(f"{word}: {taken}")


def conflicts(items: list[Answer]) -> Iterator[str]:
    """Yield figures side by side, one line an asserter."""
    for conflict in items:
        yield from say(f"{conflict['what'].capitalize()}")
        for line in conflict["lines"]:
            begin = f", from {line['from']}" if line["from"] else ""
            yield from say(f"{line['asserter']} ({line['known_by']}{begin}): {line['figure']} [{line['claim']}]", 3)


def _claim(item: Answer) -> Iterator[str]:
    yield from say(f"{item['uid']}: {item['sentence']}", 2)
    if item["quote"]:
        yield from say(f"“{item['quote']}” ({item['locator']}; quote {item['quote_state']})", 5)
    document = item["document"]
    strength = "no number" if item["strength"] is None else f"{item['strength']:.2f}"
    yield from say(
        f"{item['status']}; grade {item['grade']}, strength {strength}; voice {item['voice']}; root {item['root']}; "
        f"event {item['interval']}; known {item['known_by']}; read in {document['title']} ({document['outlet']}, "
        f"{document['published'] or 'undated'}; {document['uid']})",
        5,
    )
    if not item["alone"]:
        yield from say("weak outlet: not to be printed alone", 5)
    if item["note"]:
        yield from say(f"note: {item['note']}", 5)


def explain(answer: Answer) -> Iterator[str]:
    """Yield the answer of `explain`."""
    if answer["thing"] == "entity":
        node = answer["node"]
        yield f"{node['name']} ({node['kind']}), {node['uid']}"
        for label in ("aliases", "identifiers"):
            if answer[label]:
                yield from say(f"{label}: {'; '.join(answer[label])}", 2)
        for twin in answer["kept_apart"]:
            yield from say(f"not the same as {twin['name']} ({twin['uid']}), by a decision", 2)
        for item in answer["designations"]:
            yield from say(f"{item['measure']} by {item['authority']} {since(item)} ({item['claim']})", 2)
        for indent, line in owned_lines(answer["ownership"]):
            yield from say(line, 2 + indent)
        for own in answer["statements"]:
            yield from say(f"own statement: {own}", 2)
        yield f"edges ({len(answer['edges'])}):"
        for edge in answer["edges"]:
            goods = f" [{edge['goods']}]" if edge["goods"] else ""
            summary = " (summary of a chain, never scored)" if edge["summary"] else ""
            yield from say(
                f"{edge['uid']} {edge['source']['name']} {edge['kind']} {edge['target']['name']}{goods}: "
                f"{support(edge['support'], _firm(edge))}, {edge['word']}{summary}",
                2,
            )
    elif answer["thing"] == "edge":
        edge = answer["edge"]
        yield f"{edge['source']['name']} {edge['kind']} {edge['target']['name']}, {edge['uid']}"
        yield f"  {edge['level']} level; goods: {edge['goods'] or 'not named'}; {edge['word']}"
    yield f"claims ({len(answer['claims'])}):"
    for claim in answer["claims"]:
        yield from _claim(claim)
    for maker in answer.get("makers", []):
        for own in maker["statements"]:
            yield from say(f"The maker, {maker['maker']['name']}: {own}", 2)
    for denial in answer["denials"]:
        yield from say(f"Denial ({denial['relation']}; {denial['uid']}): {denial['sentence']}", 2)
    yield from conflicts(answer["conflicts"])
    if answer["arithmetic"]:
        yield "arithmetic:"
        for line in answer["arithmetic"]:
            yield from say(line, 2)
